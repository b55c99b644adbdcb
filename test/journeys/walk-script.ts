/**
 * Takes the walk through a running portal and tells each step: `npm run walk`. PORTAL_URL names the portal
 * (http://localhost:4000 by default); with `--again` an earlier walk's application must still be there.
 */

import { parseArgs } from 'node:util';
import { createClient, signIn } from './client.ts';
import { apply, decide, find, outcomeOf, overview, pay } from './walk.ts';

const url = process.env['PORTAL_URL'] ?? 'http://localhost:4000';
const { values } = parseArgs({ options: { again: { type: 'boolean', default: false } } });
const tell = (line: string): void => console.log(line);

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`the walk ended early: ${what}`);
}

const citizen = createClient(url, await signIn(url, 'citizen', 'high'));
const caseWorker = createClient(url, await signIn(url, 'case-worker', 'high'));

if (values.again) {
  const { me } = await overview(citizen);
  expect(me.applications.edges.length > 0, 'the application of the first walk is gone');
  tell(`0. still there     ${me.applications.edges.length} application(s), ${me.inbox.edges.length} message(s)`);
}

const place = await find(createClient(url), 'Hundemarke');
tell(`1. search          Hundemarke in 59955 -> ${place.leikaKey}, ${place.authority.name}`);
tell(`   because         ${place.path.find(({ outcome }) => outcome === 'APPLIED')?.reason ?? ''}`);
const application = await apply(citizen, place.offer.id);
tell(`2. apply           "${place.offer.form.title}" -> ${application.number ?? ''}, ${application.status}`);
await pay(citizen, application.id, `${url}/playground`);
tell('3. pay             at the simulated provider');
await decide(caseWorker, place.authority.id, application.id);
tell('4. decide          granted by the case worker');

const outcome = await outcomeOf(citizen, application.id);
expect(outcome.status === 'DECIDED', `status ${outcome.status}`);
expect(outcome.payment?.status === 'PAID', `payment ${outcome.payment?.status ?? 'none'}`);
const receipt = await fetch(outcome.payment?.receipt?.url ?? '');
expect(receipt.headers.get('content-type') === 'application/pdf', 'no receipt');
tell(`5. timeline        ${outcome.timeline.map(({ kind }) => kind).join(' -> ')}`);
tell(`   receipt         ${outcome.payment?.receipt?.number ?? ''}, ${(await receipt.arrayBuffer()).byteLength} bytes of PDF`);

const { me } = await overview(citizen);
const messages = me.inbox.edges.filter(({ node }) => node.application?.id === application.id).map(({ node }) => node.kind);
expect(messages.includes('APPLICATION_DECIDED'), `no message of the decision, only ${messages.join(', ')}`);
const entry = me.applications.edges.find(({ node }) => node.id === application.id)?.node;
tell(`6. inbox           ${messages.join(', ')}`);
tell(
  `   in one query    ${entry?.offer.service.name ?? ''} | ${entry?.offer.authority.name ?? ''} | ${entry?.payment?.status ?? ''}`,
);
