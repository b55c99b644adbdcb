/** What may be taken over into a draft, as its applicant is shown it. */

import { representing } from '#platform/identity/representation.ts';
import { dayOf } from '#platform/values/day.ts';
import { parseId } from '#platform/values/id.ts';
import { z } from 'zod';
import { TRUST_LEVELS } from '#platform/values/trust-level.ts';
import type { Context, Reference } from '../context.ts';
import type { PrefillProposal } from '../generated/types.ts';
import { formVersionKey } from '../form-version-key.ts';
import { requireOwn, requireOwnAccount } from '../rules/access.ts';
import { namesOf, pointerOf, schemaAt } from '../rules/form-fields.ts';
import { describeOrigin, propose, titleAt, type EarlierApplication, type Proposal } from '../rules/prefill.ts';
import { withValues } from '../rules/settling.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';
import { findEarlier } from './store.ts';

/** What the gateway hands over of an account, as the accounts have just told it: no client reaches this way. */
const handedOver = z.object({
  attributes: z
    .array(
      z.object({
        name: z.string(),
        value: z.string(),
        trustLevel: z.enum(TRUST_LEVELS),
        provider: z.string(),
        seenAt: z.coerce.date(),
      }),
    )
    .default([]),
  profile: z
    .record(z.string(), z.string().nullable())
    .nullish()
    .transform((profile) => profile ?? {}),
});

async function earlierOf(
  context: Context,
  { organisationId, accountId }: ApplicationRow,
): Promise<readonly EarlierApplication[]> {
  const { viewer, db, loaders } = context;
  if (viewer === null || (organisationId === null && accountId !== viewer.account)) return [];
  const right = organisationId === null ? null : representing(viewer, organisationId);
  const holder = { account: viewer.account, organisation: organisationId, services: right?.services ?? null };
  const found = await findEarlier(db, holder, viewer.trustLevel);
  const all = await Promise.all(
    found.map(async ({ number, submittedAt, data, formId, formVersion }): Promise<EarlierApplication | null> => {
      const form = await loaders.forms.load(formVersionKey(formId, formVersion));
      return form === null || number === null
        ? null
        : { number, submittedAt, data, jsonSchema: form.jsonSchema, uiSchema: form.uiSchema };
    }),
  );
  return all.filter((one) => one !== null);
}

/** Those the form would accept in their fields. */
function fitting(
  context: Context,
  form: FormRow,
  data: ApplicationRow['data'],
  proposals: readonly Proposal[],
): readonly Proposal[] {
  const { checks, language, now } = context;
  const moment = { today: dayOf(now()), documents: null };
  return proposals.filter(({ pointer, value }) => {
    const { remarks } = checks.checkDraft(form, withValues(data, [[pointer, value]]), data, language, moment);
    return !remarks.some(({ path }) => pointerOf(path.slice(1)) === pointer);
  });
}

/** Throws NOT_FOUND for an application that is not hers; none for what is no draft. */
export async function proposalsFor(
  account: Reference,
  applicationId: string,
  context: Context,
): Promise<readonly PrefillProposal[]> {
  const { viewer, loaders, language, tokens, now } = context;
  const owner = requireOwnAccount(viewer, account.id);
  const application = await loaders.applications.load(parseId<'Application'>(applicationId, 'applicationId'));
  const draft = requireOwn(owner, application, 'PREPARE');
  const form = await loaders.forms.load(formVersionKey(draft.formId, draft.formVersion));
  if (draft.status !== 'DRAFT' || tokens === null || form === null) return [];
  const { attributes, profile } = handedOver.parse(account);
  const known = { attributes, profile, organisation: draft.organisationName, earlier: await earlierOf(context, draft) };
  const proposals = fitting(context, form, draft.data, propose(form, draft.data, known, owner.trustLevel));
  const to = { account: owner.account, application: draft.id, formVersion: form.version };
  return Promise.all(
    proposals.map(async (proposal) => ({
      field: proposal.pointer,
      title: titleAt(schemaAt(form.jsonSchema, namesOf(proposal.pointer)), language),
      value: proposal.value,
      source: proposal.source,
      origin: describeOrigin(proposal, language),
      trustLevel: proposal.trustLevel,
      token: await tokens.seal(proposal, to, now()),
    })),
  );
}
