/** Messages that case workers write. */

import type { Problem } from '#platform/language.ts';
import { parseId } from '#platform/values/id.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import type { Context } from '../context.ts';
import { faultOfDocuments, problem, readWords } from '../rules/correspondence.ts';
import { levelOf } from '../rules/levels.ts';
import { isReadable } from '../safe/rules/scanning.ts';
import { openAccounts } from '../store/accounts.ts';
import { findMessages } from '../store/messages.ts';
import type { MessageRow } from '../tables.ts';
import { findCase } from './access.ts';
import { provide } from './provide.ts';
import { lockDelivered } from './store/attachments.ts';

interface Letter {
  readonly caseId: string;
  readonly subject: string;
  readonly body: string;
  readonly documents?: readonly string[] | null | undefined;
  readonly requiredTrustLevel?: TrustLevel | null | undefined;
}

interface Sent {
  readonly delivery: MessageRow | null;
  readonly problems: readonly Problem[];
}

/** Sends a message, or answers what is to be put right first. Throws what `requireCase` throws. */
export async function sendMessage(context: Context, letter: Letter): Promise<Sent> {
  const { db, now, language } = context;
  const { id, accountId, organisationId, leikaKey, authorityId, trustLevel, number, serviceName } = await findCase(
    context,
    parseId<'Application'>(letter.caseId, 'caseId'),
  );
  const { words, problems } = readWords(letter, language);
  const documents = [...new Set((letter.documents ?? []).map((given) => parseId<'Document'>(given, 'documents')))];
  return db.transaction(async (tx) => {
    const at = now();
    const delivered = await lockDelivered(tx, id, documents);
    const ready = delivered.filter(({ version, document }) => isReadable(version) && document.authorityId === authorityId);
    const fault = faultOfDocuments(documents, new Set(ready.map(({ document }) => document.id)));
    const all = [...problems, ...(fault === null ? [] : [problem(fault, 'documents', language)])];
    if (all.length > 0) return { delivery: null, problems: all };
    if (accountId !== null) await openAccounts(tx, [accountId], at);
    const requiredTrustLevel = levelOf(trustLevel, letter.requiredTrustLevel ?? null);
    const about = { organisationId, leikaKey, applicationId: id, authorityId, facts: { number, serviceName }, words, documents };
    const [provided] = await provide(tx, [{ accountId, kind: 'AUTHORITY_MESSAGE', requiredTrustLevel, ...about }], at);
    // With the notice that was ordered.
    const [delivery] = provided === undefined ? [] : await findMessages(tx, [provided.id]);
    return { delivery: delivery ?? null, problems: [] };
  });
}
