/** Parts of what stays inside the authorities: the note about a transfer, the handover of a deletion list. */
import { formatList } from './dates.ts';
import { element, type Html, html, paragraph, section } from './html.ts';
import { TRANSFER_BASES } from './legal-references.ts';
import type { Consultation } from './values.ts';
import { day, facts, free, say, type Writing, words } from './writing.ts';

function advice(writing: Writing, who: string, given: Consultation | undefined): Html {
  const heading = say(writing, who);
  if (given === undefined) return html();
  if ('noAnswerBy' in given) {
    const date = day(writing, given.noAnswerBy);
    return section(heading, paragraph(say(writing, 'letter.transfer.no-answer', { date })));
  }
  const date = paragraph(say(writing, 'letter.transfer.answered', { date: day(writing, given.answered) }));
  return section(heading, html(date, free(given.text)));
}

export function transferMatter(writing: Writing): Html {
  const { values } = writing;
  const basis =
    values.transferBasis === undefined ? '' : TRANSFER_BASES[values.transferBasis].citation[writing.language];
  return section(
    say(writing, 'letter.transfer.matter'),
    facts([
      [say(writing, 'letter.transfer.recipient'), words(values.transferRecipient)],
      [say(writing, 'letter.transfer.purpose'), words(values.transferPurpose)],
      [say(writing, 'letter.transfer.data'), words(values.transferData)],
      [say(writing, 'letter.transfer.basis'), words(basis)],
    ]),
  );
}

export function transferDecision(writing: Writing): Html {
  const { values } = writing;
  if (values.decision === undefined) return html();
  const line = say(writing, `letter.transfer.decision.${values.decision}`, {
    who: say(writing, `letter.transfer.decided-by.${values.decidedBy ?? 'DIRECTOR'}`),
    date: day(writing, values.decidedOn),
  });
  return section(
    say(writing, 'letter.transfer.decision'),
    html(
      paragraph(element('strong', line)),
      free(values.decisionReason),
      paragraph(say(writing, `letter.transfer.next.${values.decision}`)),
    ),
  );
}

export function handover(writing: Writing): Html {
  const { values } = writing;
  const units = (values.signedOffBy ?? []).map((unit) => say(writing, `unit.${unit}`));
  return html(
    paragraph(say(writing, 'letter.handover.what')),
    facts([
      [say(writing, 'letter.handover.count'), words(values.rowCount)],
      [say(writing, 'letter.handover.sha256'), words(values.sha256)],
      [say(writing, 'letter.handover.description'), words(values.description)],
      [say(writing, 'letter.handover.signed-off'), formatList(units, writing.language) as Html],
      [say(writing, 'letter.handover.agreement'), words(values.agreement)],
    ]),
    paragraph(say(writing, 'letter.handover.order')),
  );
}

/** Both comments, or that none came (TRF-36, TRF-42). */
export function transferAdvice(writing: Writing): Html {
  return html(
    advice(writing, 'unit.PVO', writing.values.dpo),
    advice(writing, 'role.IT_SECURITY', writing.values.itSecurity),
  );
}
