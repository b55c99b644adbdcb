/** A case of our own desk that is handed to an authority with a destination of its own. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { event } from '#platform/events/contracts.ts';
import { newId, type Id } from '#platform/values/id.ts';
import { parseRegion } from '#platform/values/region.ts';
import { useDatabase } from '#test/support/database.ts';
import { caseWorker, NOW } from '#test/support/viewers.ts';
import { openDesk, type Desk } from '../../accounts/safe/desk.ts';
import { pdfOf } from '../../accounts/safe/samples.ts';
import { APPLICANT, DOG, kinds, offer, OFFICE, WORKER, type CasePayload } from '../world.ts';
import { openPost, type Post } from './post.ts';

const database = useDatabase();
const ELSEWHERE = newId<'Authority'>();
let desk: Desk;
let post: Post;

async function known(id: Id<'Authority'>, region: string): Promise<void> {
  const { provenance, level, validFrom, validTo } = offer();
  const named = { id, name: 'Stadt Medebach', level, region: parseRegion(region), address: null, openingHours: [], contacts: [] };
  const rest = { website: null, emblem: null, accessibility: null, provenance, validFrom, validTo };
  await post.world.tell(event('catalogue.authority.changed', id, { ...named, ...rest }));
}

beforeAll(async () => {
  desk = await openDesk(database.current);
  const routing = ({ routingUrl: url }: { readonly routingUrl: string }) => ({ routing: { url, portalUrl: url } });
  post = await openPost(database.current, (simulator) => ({ ...routing(simulator), publicUrl: desk.url }), {
    regions: ['DE05958'],
  });
  await post.world.seed();
  await known(post.office, '059580032032');
  await known(ELSEWHERE, '053150000000');
  await known(OFFICE, '053150000000');
});
afterAll(async () => {
  await post.close();
  await desk.close();
});

async function hand(caseId: string, authorityId: string, viewer = WORKER): Promise<readonly string[]> {
  const input = { caseId, authorityId, reason: 'Der Hund wird in Medebach gehalten.' };
  const query =
    'mutation ($input: ForwardCaseInput!) { forwardCase(input: $input) { forwarding { isElsewhere } problems { code } } }';
  const { data, errors } = await post.world.ask(query, { input }, viewer);
  if (data?.['forwardCase'] == null) throw new Error(JSON.stringify(errors));
  const { forwarding, problems } = data['forwardCase'] as {
    forwarding: { isElsewhere: boolean } | null;
    problems: readonly { code: string }[];
  };
  return [
    ...(forwarding === null ? [] : [forwarding.isElsewhere ? 'ELSEWHERE' : 'AT_DESK']),
    ...problems.map(({ code }) => code),
  ];
}

/** At our own desk, as the routing service knows nobody there. */
const atDesk = (): Promise<string> => post.world.submitted({ area: parseRegion('053150000000') });

test('goes there with what was submitted, the answers and the reason, and is forgotten here when that authority has it', async () => {
  const id = await post.world.saved({ area: parseRegion('053150000000') });
  const attach = async (purpose: string, size: number): Promise<string> => {
    const { id: documentId } = await desk.put(pdfOf(size), { name: `${purpose}.pdf`, size: pdfOf(size).length }, APPLICANT);
    const until = new Date(NOW.getTime() + 86_400_000).toISOString();
    await desk.call('shareDocument', { id: documentId, applicationId: id, purpose, until }, 'share { id }', APPLICANT);
    return documentId;
  };
  await attach('ATTACHMENT', 300);
  await post.world.call('submitApplication', { id }, APPLICANT);
  await post.world.call<CasePayload>('requestInformation', { caseId: id, text: 'Wo wohnt der Hund?' }, WORKER);
  await desk.sweep();
  await post.world.call('answerQuery', { id, text: 'In Medebach.', documents: [await attach('ANSWER', 400)] }, APPLICANT);

  expect(await hand(id, post.office)).toEqual(['ELSEWHERE']);
  expect((await post.world.read(id)).status).toBe('SUBMITTED');
  await post.carry();
  const opened = await post.simulator.authority.accept((await post.kept(id)).submissionId);
  const { number } = await post.world.read(id);
  expect(opened.data).toEqual(DOG);
  expect(opened.attachments.map(({ purpose, filename }) => `${purpose} ${filename}`).sort()).toEqual([
    'attachment ANSWER.pdf',
    'attachment ATTACHMENT.pdf',
    `form Antrag-${number ?? ''}.pdf`,
    `report Abgabe-${number ?? ''}.pdf`,
    `report Siegel-${number ?? ''}.jws`,
  ]);
  await post.carry();
  const seen = await post.world.read(id);
  expect(seen).toMatchObject({ status: 'ACCEPTED', data: {} });
  expect(kinds(seen)).toEqual(
    'SUBMITTED DELIVERED ACCEPTED IN_PROGRESS INFORMATION_REQUESTED INFORMATION_GIVEN FORWARDED DELIVERED ACCEPTED'.split(' '),
  );
  // What another system handles is not handed on from here.
  expect(await hand(id, ELSEWHERE, caseWorker(post.office))).toEqual(['CASE_ELSEWHERE']);
});

test('goes where the routing service says, by the area of the authority in charge, and by hand before that', async () => {
  const id = await atDesk();
  expect(await hand(id, ELSEWHERE)).toEqual(['AT_DESK']);
  // Medebach has no destination by hand: its area decides.
  const town = newId<'Authority'>();
  await known(town, '059580032032');
  expect(await hand(id, town, caseWorker(ELSEWHERE))).toEqual(['ELSEWHERE']);
  await post.carry();
  expect((await post.delivery(id)).address).not.toBeNull();
  expect((await post.kept(id)).destinationId).toBe(post.simulator.place.destinationId);
});

test('waits while nobody can say where that is, comes to that authority’s desk here where it is nowhere, and can be handed on from there', async () => {
  post.simulator.faults.isRoutingDown = true;
  const id = await atDesk();
  await post.carry();
  post.simulator.mend();
  await post.carry();
  expect(await post.delivery(id)).toMatchObject({ state: 'AT_DESK' });
  post.simulator.faults.isRoutingDown = true;
  post.wait(86_400_000);
  expect(await hand(id, ELSEWHERE)).toEqual(['ELSEWHERE']);
  expect((await post.world.read(id)).status).toBe('SUBMITTED');
  post.simulator.mend();
  await post.carry();
  const taken = await post.world.call<CasePayload>('assignCase', { caseId: id }, caseWorker(ELSEWHERE));
  // Seven days from the day on which it was handed over.
  expect(taken.case).toMatchObject({ status: 'IN_PROGRESS', dueOn: '2026-12-01' });
  expect(await hand(id, post.office, caseWorker(ELSEWHERE))).toEqual(['ELSEWHERE']);
  await post.carry();
  expect((await post.kept(id)).destinationId).toBe(post.simulator.place.destinationId);
});
