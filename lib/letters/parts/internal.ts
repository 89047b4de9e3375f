/** Parts of what stays inside the authorities: the note about a transfer, the handover of a deletion list. */
import { formatList } from '../dates.ts';
import { type Block, facts, section } from '../document.ts';
import { TRANSFER_BASES } from '../legal-references.ts';
import type { Consultation } from '../values.ts';
import { day, free, say, sentence, strong, type Writing, word, words } from '../writing.ts';

function advice(writing: Writing, who: string, given: Consultation | undefined): readonly Block[] {
  const heading = say(writing, who);
  if (given === undefined) return [];
  if ('noAnswerBy' in given)
    return section(heading, [sentence(writing, 'letter.transfer.no-answer', { date: day(writing, given.noAnswerBy) })]);
  const date = sentence(writing, 'letter.transfer.answered', { date: day(writing, given.answered) });
  return section(heading, [date, ...free(given.text)]);
}

export function transferMatter(writing: Writing): readonly Block[] {
  const { values } = writing;
  const basis =
    values.transferBasis === undefined ? '' : TRANSFER_BASES[values.transferBasis].citation[writing.language];
  return section(say(writing, 'letter.transfer.matter'), [
    facts([
      [say(writing, 'letter.transfer.recipient'), words(values.transferRecipient)],
      [say(writing, 'letter.transfer.purpose'), words(values.transferPurpose)],
      [say(writing, 'letter.transfer.data'), words(values.transferData)],
      [say(writing, 'letter.transfer.basis'), words(basis)],
    ]),
  ]);
}

/** Both comments, or that none came (TRF-36, TRF-42). */
export function transferAdvice(writing: Writing): readonly Block[] {
  return [
    ...advice(writing, 'unit.PVO', writing.values.dpo),
    ...advice(writing, 'role.IT_SECURITY', writing.values.itSecurity),
  ];
}

export function transferDecision(writing: Writing): readonly Block[] {
  const { values } = writing;
  if (values.decision === undefined) return [];
  const line = say(writing, `letter.transfer.decision.${values.decision}`, {
    who: say(writing, `letter.transfer.decided-by.${values.decidedBy ?? 'DIRECTOR'}`),
    date: day(writing, values.decidedOn),
  });
  return section(say(writing, 'letter.transfer.decision'), [
    { kind: 'paragraph', text: strong(line) },
    ...free(values.decisionReason),
    sentence(writing, `letter.transfer.next.${values.decision}`),
  ]);
}

export function handover(writing: Writing): readonly Block[] {
  const { values } = writing;
  const units = (values.signedOffBy ?? []).map((unit) => word(writing, `unit.${unit}`));
  return [
    sentence(writing, 'letter.handover.what'),
    facts([
      [say(writing, 'letter.handover.count'), words(values.rowCount)],
      [say(writing, 'letter.handover.sha256'), words(values.sha256)],
      [say(writing, 'letter.handover.description'), words(values.description)],
      [say(writing, 'letter.handover.signed-off'), [formatList(units, writing.language)]],
      [say(writing, 'letter.handover.agreement'), words(values.agreement)],
    ]),
    sentence(writing, 'letter.handover.order'),
  ];
}
