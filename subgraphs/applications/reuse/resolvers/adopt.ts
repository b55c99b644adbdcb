/** What form editors adopt, update and end. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Problem } from '#platform/language.ts';
import { newId, parseId, type Id } from '#platform/values/id.ts';
import { localKey, localServiceOf, type ServiceKey } from '#platform/values/service-key.ts';
import type { Context } from '../../context.ts';
import type { AdoptFormInput, MutationResolvers } from '../../generated/types.ts';
import { endAdoption, saveAdoption, type Acting } from '../adopt.ts';
import { regionsOf, requireAnyFormEditor, requireFormEditor } from '../rules/access.ts';
import { readParameters, type ParametersInput } from '../rules/parameters.ts';
import { createFaults, problemsIn, type Faults } from '../rules/problems.ts';
import { readOptional } from '../rules/text.ts';
import { canBeUsedFor } from '../rules/services.ts';
import { lockAdoption, lockInUse, type Adopted } from '../store/adoptions.ts';
import { findKnown, findOffersOf, requireAuthority } from '../store/authorities.ts';
import { findPublished } from '../store/publications.ts';

interface Answer {
  readonly adoption: Adopted | null;
  readonly problems: readonly Problem[];
}

/** The authority and what it offers, for an editor to whom all of it belongs. Throws NOT_FOUND or FORBIDDEN. */
async function enter({ viewer }: Context, tx: Transaction, authorityId: Id<'Authority'>, leikaKey: ServiceKey, argument: string) {
  const authority = await requireAuthority(tx, authorityId, argument);
  const offers = await findOffersOf(tx, authorityId, leikaKey);
  const { account } = requireFormEditor(viewer, regionsOf(authority.region, offers), argument);
  return { authority, offers, account };
}

interface Wish {
  readonly formId: Id<'Form'>;
  readonly version: number;
  readonly revision: number;
  readonly parameters: ParametersInput;
}

/** What an adoption becomes, kept where there is no fault. */
async function become(
  tx: Transaction,
  before: Adopted | null,
  wish: Wish,
  { acting, leikaKey, at }: { readonly acting: Acting; readonly leikaKey: ServiceKey; readonly at: Date },
  faults: Faults,
): Promise<Adopted | null> {
  const { formId, version } = wish;
  const revision = before?.revision ?? 0;
  if (wish.revision !== revision) faults.add('REVISION_CONFLICT', ['revision'], revision);
  const [form] = await findPublished(tx, [{ formId, version }]);
  if (form === undefined) {
    faults.add('VERSION_UNKNOWN', ['version']);
    return before;
  }
  const authorityId = acting.authority.id;
  const offers = await findOffersOf(tx, authorityId, leikaKey);
  const named = localServiceOf(leikaKey) === null ? 'leikaKey' : 'localServiceId';
  if (offers.length === 0) faults.add('NOT_OFFERED', [named]);
  if (!canBeUsedFor(form, leikaKey)) faults.add('SERVICE_NOT_OF_FORM', [named]);
  const parameters = readParameters(wish.parameters, form, await findKnown(tx, offers, leikaKey), faults);
  if (faults.found.length > 0) return before;
  const adopted: Adopted = {
    id: before?.id ?? newId<'Form'>(),
    authorityId,
    leikaKey,
    revision: revision + 1,
    formId,
    formVersion: version,
    since: before?.since ?? at,
    changedAt: at,
    endedAt: null,
    parameters,
  };
  if (await saveAdoption(tx, before, adopted, form, acting)) return adopted;
  const other = await lockInUse(tx, authorityId, leikaKey);
  faults.add('REVISION_CONFLICT', ['revision'], other?.revision ?? 1);
  return other;
}

/** The service that is named. Throws INVALID unless exactly one is. */
function serviceIn({ leikaKey, localServiceId }: AdoptFormInput): ServiceKey {
  if ((leikaKey == null) === (localServiceId == null)) {
    const facts = { argument: leikaKey == null ? 'leikaKey' : 'localServiceId' };
    throw new PublicError('INVALID', 'Name the service by leikaKey or by localServiceId', { facts });
  }
  return leikaKey ?? localKey(parseId<'LocalService'>(localServiceId ?? '', 'localServiceId'));
}

const parametersIn = ({
  fees = [],
  extraFields = [],
  texts = [],
  responsibleUnit,
  paymentPolicy,
}: AdoptFormInput): ParametersInput => ({
  fees,
  extraFields,
  texts,
  unit: responsibleUnit,
  paymentPolicy,
});

type Adopting = Required<Pick<MutationResolvers, 'adoptForm' | 'acceptFormUpdate' | 'endFormAdoption'>>;

/** An adoption that is there and in use, for its editor. */
async function open(context: Context, tx: Transaction, given: string, revision: number, faults: Faults) {
  const adoption = await lockAdoption(tx, parseId<'Form'>(given, 'adoptionId'));
  if (adoption === null) throw new PublicError('NOT_FOUND', 'There is no such adoption', { facts: { argument: 'adoptionId' } });
  const { authority, account } = await enter(context, tx, adoption.authorityId, adoption.leikaKey, 'adoptionId');
  if (adoption.endedAt !== null) faults.add('ALREADY_ENDED', ['adoptionId']);
  else if (adoption.revision !== revision) faults.add('REVISION_CONFLICT', ['revision'], adoption.revision);
  return { adoption, authority, account };
}

export const adopting: Adopting = {
  adoptForm: (_, { input }, context) => {
    requireAnyFormEditor(context.viewer);
    const authorityId = parseId<'Authority'>(input.authorityId, 'authorityId');
    const formId = parseId<'Form'>(input.formId, 'formId');
    const { version, revision = 0 } = input;
    const leikaKey = serviceIn(input);
    return context.db.transaction(async (tx): Promise<Answer> => {
      const { authority, account } = await enter(context, tx, authorityId, leikaKey, 'authorityId');
      const faults = createFaults();
      const comment = readOptional(input.comment, 1_000, faults, ['comment']);
      const before = await lockInUse(tx, authorityId, leikaKey);
      const wish = { formId, version, revision, parameters: parametersIn(input) };
      const how = { acting: { account, authority, comment }, leikaKey, at: context.now() };
      const adoption = await become(tx, before, wish, how, faults);
      return { adoption, problems: problemsIn(context.language, faults.found) };
    });
  },

  acceptFormUpdate: (_, { input }, context) => {
    requireAnyFormEditor(context.viewer);
    const { version, revision } = input;
    return context.db.transaction(async (tx): Promise<Answer> => {
      const faults = createFaults();
      const comment = readOptional(input.comment, 1_000, faults, ['comment']);
      const { adoption: before, authority, account } = await open(context, tx, input.adoptionId, revision, faults);
      if (version <= before.formVersion) faults.add('NOT_NEWER', ['version']);
      if (faults.found.length > 0) return { adoption: before, problems: problemsIn(context.language, faults.found) };
      const parameters: ParametersInput = {
        fees: input.fees ?? before.parameters.fees,
        extraFields: input.extraFields ?? before.parameters.extraFields,
        texts: input.texts ?? before.parameters.texts,
        unit: input.responsibleUnit ?? before.parameters.unit,
        paymentPolicy: input.paymentPolicy ?? before.parameters.paymentPolicy,
      };
      const how = { acting: { account, authority, comment }, leikaKey: before.leikaKey, at: context.now() };
      const adoption = await become(tx, before, { formId: before.formId, version, revision, parameters }, how, faults);
      return { adoption, problems: problemsIn(context.language, faults.found) };
    });
  },

  endFormAdoption: (_, { input }, context) => {
    requireAnyFormEditor(context.viewer);
    return context.db.transaction(async (tx): Promise<Answer> => {
      const faults = createFaults();
      const comment = readOptional(input.comment, 1_000, faults, ['comment']);
      const { adoption, authority, account } = await open(context, tx, input.adoptionId, input.revision, faults);
      if (faults.found.length > 0) return { adoption, problems: problemsIn(context.language, faults.found) };
      const ended = await endAdoption(tx, adoption, context.now(), { account, authority, comment });
      return { adoption: ended, problems: [] };
    });
  },
};
