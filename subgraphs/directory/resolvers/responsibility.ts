/** `Query.responsibility`: reads the place and the candidates, asks the rules, and tells the way there. */

import type { Database } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import type { LeikaKey } from '#platform/values/leika.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from '../context.ts';
import type { QueryResponsibilityArgs, QueryResolvers, ResolversTypes } from '../generated/types.ts';
import type { Register } from '../register.ts';
import { explain, withoutRepetition, type Answer } from '../explanation.ts';
import { findCandidates, requireRegion } from '../places.ts';
import { authorityReference, offerReference } from '../references.ts';
import { agree, resolve, smallest } from '../rules/responsibility.ts';
import { findRegionsByPostalCode } from '../store/catalogue.ts';
import type { OfferRow, ServiceRow } from '../tables.ts';

type Choices = Awaited<ResolversTypes['Responsibility']>['choices'];

/** The regions asked for: one, or all that a postal code may mean. Throws INVALID or NOT_FOUND, naming the argument. */
async function readPlaces(
  { region, postalCode }: QueryResponsibilityArgs,
  register: Register,
  db: Database,
): Promise<readonly RegionKey[]> {
  const given = [region, postalCode].filter((value) => value !== null && value !== undefined);
  if (given.length !== 1) {
    throw new PublicError('INVALID', 'Give either region or postalCode', { facts: { arguments: ['region', 'postalCode'] } });
  }
  if (region !== null && region !== undefined) return [requireRegion(register, region).key];
  const found = await findRegionsByPostalCode(db, postalCode ?? '');
  if (found.length === 0) {
    const facts = { argument: 'postalCode', value: postalCode };
    throw new PublicError('NOT_FOUND', `No municipality has the postal code ${postalCode ?? ''}`, { facts });
  }
  return smallest(found.map(({ key }) => key));
}

/** The service that counts on the day. Throws NOT_FOUND for a key no catalogue has. */
function requireService(leikaKey: LeikaKey, day: Day, register: Register): ServiceRow {
  const current = register.currentService(leikaKey, day);
  if (current === null) {
    const facts = { argument: 'leikaKey', value: leikaKey };
    throw new PublicError('NOT_FOUND', `No service has the key ${leikaKey}`, { facts });
  }
  return current;
}

/** Places with different answers: one choice for each, under the municipality's name. */
function choicesByPlace(answers: readonly Answer<OfferRow>[], register: Register): Choices {
  return answers.map(({ region, resolution: { deciding } }) => {
    const [offer, ...others] = deciding;
    const label = register.region(region)?.name ?? region;
    return { label, region: { key: region }, offer: offer === undefined || others.length > 0 ? null : offerReference(offer) };
  });
}

/** Entries of equal rank: one choice for each, under the authority's name, numbered where that is the same. */
async function choicesByOffer(offers: readonly OfferRow[], { loaders }: Context): Promise<Choices> {
  const names = await Promise.all(
    offers.map(async ({ authorityId, area }) => (await loaders.authorities.load(authorityId))?.name ?? area),
  );
  return offers.map((offer, index) => {
    const name = names[index] ?? offer.area;
    const same = names.filter((other) => other === name).length;
    const number = names.slice(0, index + 1).filter((other) => other === name).length;
    return { label: same === 1 ? name : `${name} (${number})`, region: { key: offer.area }, offer: offerReference(offer) };
  });
}

export const responsibility: NonNullable<QueryResolvers['responsibility']> = async (_, args, context) => {
  const { db, language, loaders, now, remembered } = context;
  const day = args.at ?? dayOf(now());
  const { register } = await remembered();
  const places = await readPlaces(args, register, db);
  const service = requireService(args.leikaKey, day, register);
  const answers = await Promise.all(
    places.map(async (region): Promise<Answer<OfferRow>> => {
      const { question, entries } = await findCandidates(context, service.leikaKey, region, day);
      return { region, resolution: resolve(question, entries) };
    }),
  );
  const asked = { service, asked: args.leikaKey, day, register, language };
  const path = withoutRepetition(answers.flatMap((answer) => explain(answer, asked)));
  const none = { reference: service.reference ?? ('NOT_STATED' as const), offer: null, authority: null, choices: [], path };
  const resolutions = answers.map(({ resolution }) => resolution);
  if (!agree(resolutions)) return { ...none, status: 'CHOICES', choices: choicesByPlace(answers, register) };
  const { status = 'NO_ENTRY', deciding = [] } = resolutions[0] ?? {};
  const [offer] = deciding;
  if (offer === undefined || status === 'NO_ENTRY') return { ...none, status: 'NO_ENTRY' };
  if (status === 'CHOICES') return { ...none, status, choices: await choicesByOffer(deciding, context) };
  const authority = await loaders.authorities.load(offer.authorityId);
  return {
    ...none,
    status,
    offer: offerReference(offer),
    authority: authority === null ? null : authorityReference(authority),
  };
};
