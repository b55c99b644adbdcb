/** What editors do to offers. */

import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf } from '#platform/values/day.ts';
import { newId, parseId } from '#platform/values/id.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/types.ts';
import { regionsOf, requireAnyEditor, requireEditor } from '../rules/access.ts';
import { checkOrder } from '../rules/fees.ts';
import { byHand, isElsewhere, isSameAs, withoutNulls, withValues } from '../rules/offers.ts';
import { createFaults, problemsIn, type Faults } from '../rules/problems.ts';
import { readComment } from '../rules/lines.ts';
import { findAuthorities, findOffersOf, lockAuthority, lockOffer } from '../store.ts';
import { readEdits } from '../store/edits.ts';
import { findRegions, findService } from '../store/known.ts';
import { settleBeside } from '../xzufi/settle.ts';
import type { ChangeAction, EntryField } from '../types.ts';
import { carryOut, checkVersion, restored } from './change.ts';

interface Answer {
  readonly offer: Offer | null;
  readonly problems: readonly Problem[];
}

/** What holds of an offer beside others: its areas exist, and the authority does not offer the same there twice. */
async function checkAmongOthers(tx: Transaction, offer: Offer, faults: Faults, argument: string): Promise<void> {
  const areas = [offer.area, ...offer.furtherAreas];
  const known = new Set((await findRegions(tx, areas)).map(({ key }) => key));
  areas.forEach((area, index) => {
    if (!known.has(area)) faults.add('AREA_UNKNOWN', ['areas', index]);
  });
  const others = await findOffersOf(tx, offer);
  if (others.some((other) => isSameAs(offer, other))) faults.add('OFFER_EXISTS', [argument]);
}

async function requireAuthority(tx: Transaction, offer: Offer): Promise<Authority> {
  const [authority] = await findAuthorities(tx, [offer.authorityId]);
  if (authority === undefined) throw new Error(`the authority of offer ${offer.id} is missing`);
  return authority;
}

interface Wish {
  readonly id: string;
  readonly version: string;
  readonly action: ChangeAction;
  readonly comment: string | null | undefined;
  readonly restore: readonly EntryField[];
  /** What it is to become. Adds faults. */
  readonly make: (offer: Offer, authority: Authority, tx: Transaction, faults: Faults) => Offer | Promise<Offer>;
}

async function change(context: Context, wish: Wish): Promise<Answer> {
  requireAnyEditor(context.viewer);
  const id = parseId<'Offer'>(wish.id, 'id');
  const at = context.now();
  const answer = await context.db.transaction(async (tx): Promise<Answer> => {
    const before = await lockOffer(tx, id);
    if (before === null) throw new PublicError('NOT_FOUND', 'There is no such offer', { facts: { argument: 'id' } });
    const authority = await requireAuthority(tx, before);
    const editor = requireEditor(context.viewer, regionsOf(before, authority), 'id');
    const faults = createFaults();
    checkVersion(wish.version, 'OFFER', before, faults);
    const refused = (): Answer => ({ offer: before, problems: problemsIn(context.language, faults.found) });
    if (faults.found.length > 0) return refused();
    const comment = readComment(wish.comment, faults);
    const after = await wish.make(before, authority, tx, faults);
    const regions = regionsOf(after, authority);
    requireEditor(context.viewer, regions, 'areas');
    if (faults.found.length === 0 && isElsewhere(before, after)) await checkAmongOthers(tx, after, faults, 'areas');
    if (faults.found.length > 0) return refused();
    const { action, restore } = wish;
    const concerned = [...new Set([...regionsOf(before, authority), ...regions])];
    await carryOut(tx, editor, at, { kind: 'OFFER', action, before, after, regions: concerned, restore, comment });
    await settleBeside(tx, before, after, at);
    return { offer: after, problems: [] };
  });
  context.loaders.offer.clear(id);
  context.loaders.edits.clear(id);
  return answer;
}

type Editing = Required<Pick<MutationResolvers, 'createOffer' | 'changeOffer' | 'endOffer'>>;

export const offerEditing: Editing = {
  createOffer: (_, { input }, { db, viewer, language, now }) => {
    requireAnyEditor(viewer);
    const authorityId = parseId<'Authority'>(input.authorityId, 'authorityId');
    const at = now();
    const today = dayOf(at);
    return db.transaction(async (tx): Promise<Answer> => {
      // Locked, so that two who enter the same at once do not both succeed.
      const authority = await lockAuthority(tx, authorityId);
      if (authority === null)
        throw new PublicError('NOT_FOUND', 'There is no such authority', { facts: { argument: 'authorityId' } });
      requireEditor(viewer, [authority.region], 'authorityId');
      const faults = createFaults();
      const comment = readComment(input.comment, faults);
      const service = await findService(tx, input.leikaKey);
      if (service === null) faults.add('SERVICE_UNKNOWN', ['leikaKey']);
      else if (service.validTo !== null && service.validTo < today) faults.add('SERVICE_ENDED', ['leikaKey']);
      const provenance = byHand(authority, today);
      const blank: Offer = {
        id: newId(),
        leikaKey: input.leikaKey,
        authorityId,
        area: authority.region,
        furtherAreas: [],
        level: 'MUNICIPAL',
        channels: [],
        onlineServices: [],
        fees: [],
        requiredDocuments: [],
        processingTime: null,
        provenance,
        validFrom: null,
        validTo: null,
      };
      const offer = withValues(blank, withoutNulls(input), provenance, faults);
      if (offer.channels.length === 0) faults.add('REQUIRED', ['channels']);
      const regions = regionsOf(offer, authority);
      const editor = requireEditor(viewer, regions, 'areas');
      if (faults.found.length === 0) await checkAmongOthers(tx, offer, faults, 'leikaKey');
      if (faults.found.length > 0) return { offer: null, problems: problemsIn(language, faults.found) };
      const made = { kind: 'OFFER', action: 'CREATED', before: null, after: offer, regions, restore: [], comment } as const;
      await carryOut(tx, editor, at, made);
      await settleBeside(tx, null, offer, at);
      return { offer, problems: [] };
    });
  },

  changeOffer: (_, { input }, context) => {
    const { id, version, comment, restore, ...values } = input;
    const wanted = restore ?? [];
    return change(context, {
      id,
      version,
      comment,
      action: 'CHANGED',
      restore: wanted,
      make: async (offer, authority, tx, faults) => {
        const edits = (await readEdits(tx, [offer.id])).get(offer.id) ?? [];
        const base = restored(offer, wanted, edits, values, faults);
        return withValues(base, values, byHand(authority, dayOf(context.now())), faults);
      },
    });
  },

  endOffer: (_, { input: { lastDay, ...input } }, context) =>
    change(context, {
      ...input,
      comment: input.comment,
      action: 'ENDED',
      restore: [],
      make: (offer, _authority, _tx, faults) => {
        const today = dayOf(context.now());
        if (offer.validTo !== null && offer.validTo < today) faults.add('ALREADY_ENDED', ['id']);
        checkOrder({ validFrom: offer.validFrom, validTo: lastDay }, faults, ['lastDay']);
        return { ...offer, validTo: lastDay };
      },
    }),
};
