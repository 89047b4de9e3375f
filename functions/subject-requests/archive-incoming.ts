import type { CaseId } from '../../lib/kernel/ids.ts';
import { incomingDocument } from '../../lib/subject-requests/incoming.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Archives the request as it came in, before its receipt goes out. The archive knows it by its key, so a second time changes nothing. Undefined
 * where the personal parts are erased.
 * @throws PartnerUnavailable, PartnerRefused
 */
export async function archiveIncoming(
  { cases, archive }: Pick<Dependencies, 'cases' | 'archive'>,
  id: CaseId,
): Promise<string | undefined> {
  const incoming = incomingDocument(await cases.events(id));
  if (incoming === undefined) return undefined;
  const { archiveId } = await archive.register(
    {
      case: id,
      title: incoming.title,
      documentType: 'INCOMING_LETTER',
      recipients: [],
      documentDate: incoming.documentDate,
      content: { mediaType: 'text/html', text: incoming.html },
    },
    `${id}-IN1`,
  );
  return archiveId;
}
