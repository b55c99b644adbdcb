/** Taking proposed values over, and back: each with the consent to it, in one transaction with the draft. */

import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '#platform/database.ts';
import { requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import { parseId } from '#platform/values/id.ts';
import { lower } from '#platform/values/trust-level.ts';
import { keepDraft } from '../co-applicants/voiding.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { forget, type Answer } from '../resolvers/change.ts';
import { draftMoment } from '../resolvers/form.ts';
import { requireOwn } from '../rules/access.ts';
import { saveDraft } from '../rules/drafts.ts';
import type { Proposal } from '../rules/prefill.ts';
import { granted, problemsIn, refused, type Ruling } from '../rules/problems.ts';
import { valueAt, withValues, type Values } from '../rules/settling.ts';
import * as store from '../store/applications.ts';
import { requireForm } from '../store/forms.ts';
import type { ApplicationRow } from '../tables.ts';
import { findStanding, revoke, saveTakenOver } from './store.ts';

/** The most values that are taken over at once. */
const MOST = 200;

interface Taking {
  /** What goes into which field; undefined takes a value out. */
  readonly values: Values;
  /** Keeps the consents, once the draft can be saved. */
  readonly keep: () => Promise<void>;
}

interface Change {
  readonly id: string;
  readonly version: number;
  readonly take: (application: ApplicationRow, tx: Transaction, viewer: Viewer, at: Date) => Promise<Ruling<Taking>>;
}

/** Changes a draft like a save does, on the version that the caller knows. */
async function changeDraft(context: Context, { id: given, version, take }: Change): Promise<Answer> {
  const id = parseId<'Application'>(given, 'applicationId');
  const viewer = requireViewer(context.viewer);
  const at = context.now();
  const answer = await context.db.transaction(async (tx): Promise<Answer> => {
    const application = requireOwn(viewer, await store.lockApplication(tx, id), 'PREPARE');
    const refuse = (faults: Parameters<typeof problemsIn>[1]): Answer => ({
      application,
      problems: problemsIn(context.language, faults),
    });
    const possible = saveDraft(application, { version, data: application.data });
    if (!possible.ok) return refuse(possible.faults);
    const wanted = await take(application, tx, viewer, at);
    if (!wanted.ok) return refuse(wanted.faults);
    const form = await requireForm(tx, application);
    const data = withValues(application.data, wanted.decision.values);
    const moment = await draftMoment(tx, context, form, application, at);
    const checked = context.checks.checkDraft(form, data, data, context.language, moment);
    const saved = saveDraft(application, { version, data: checked.data });
    if (!saved.ok) return refuse(saved.faults);
    await wanted.decision.keep();
    return { application: await keepDraft(tx, id, saved.decision, at), problems: [] };
  });
  forget(context, id);
  context.loaders.takenOver.clear(id);
  return answer;
}

/** The proposals that tokens stand for, of this person for this draft, one a field. */
async function opened(
  { tokens, now }: Context,
  given: readonly string[],
  viewer: Viewer,
  application: ApplicationRow,
): Promise<Ruling<readonly Proposal[]>> {
  const to = { account: viewer.account, application: application.id, formVersion: application.formVersion };
  const found = new Map<string, Proposal>();
  for (const [index, token] of given.entries()) {
    const proposal = index < MOST ? ((await tokens?.open(token, to, now())) ?? null) : null;
    if (proposal === null || found.has(proposal.pointer)) return refused('PROPOSAL_NOT_VALID', 'tokens', String(index));
    // The session may be a weaker one by now.
    const trustLevel = proposal.trustLevel === null ? null : lower(proposal.trustLevel, viewer.trustLevel);
    found.set(proposal.pointer, { ...proposal, trustLevel });
  }
  return granted([...found.values()]);
}

export const prefilling: Required<Pick<MutationResolvers, 'acceptPrefill' | 'revokePrefill'>> = {
  acceptPrefill: (_, { input }, context) =>
    changeDraft(context, {
      id: input.applicationId,
      version: input.version,
      take: async (application, tx, viewer, at) => {
        const proposals = await opened(context, input.tokens, viewer, application);
        if (!proposals.ok) return proposals;
        const { id: applicationId, formVersion } = application;
        const consent = { applicationId, formVersion, acceptedBy: viewer.account, acceptedAt: at };
        return granted({
          values: proposals.decision.map(({ pointer, value }) => [pointer, value] as const),
          keep: () => saveTakenOver(tx, proposals.decision, consent),
        });
      },
    }),

  revokePrefill: (_, { input }, context) =>
    changeDraft(context, {
      id: input.applicationId,
      version: input.version,
      take: async ({ id, data }, tx, _viewer, at) => {
        const standing = await findStanding(tx, id);
        const unknown = input.fields.findIndex((field) => !standing.some((one) => one.field === field));
        if (unknown >= 0) return refused('NOT_TAKEN_OVER', 'fields', String(unknown));
        const ended = standing.filter(
          ({ field, taken: { value } }) => input.fields.includes(field) && isDeepStrictEqual(valueAt(data, field), value),
        );
        const values = ended.map(({ field }) => [field, undefined] as const);
        return granted({ values, keep: () => revoke(tx, id, input.fields, at) });
      },
    }),
};
