/** What the portal writes down for its operators, and what it answers to mistakes, says nothing of anybody. */

import { Writable } from 'node:stream';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { createLog } from '#platform/log.ts';
import { PEOPLE } from '#platform/identity/issuer/people.ts';
import { everyOperation } from '../support/every-operation.ts';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';
import { apply, DOG, find, outcomeOf, overview, pay } from './walk.ts';

const lines: string[] = [];
const recording = new Writable({
  write: (chunk: Buffer, _, done) => {
    lines.push(chunk.toString());
    done();
  },
});
// All that can be logged is, and a subgraph that is too slow to answer is told of, too.
const portal = usePortal({}, createLog('trace', recording));

/** Said by the persons of the walk, and found nowhere else. */
const PROFILE = {
  givenName: 'Zyxvorname',
  familyName: 'Zyxnachname',
  birthDate: '1961-02-03',
  street: 'Zyxstraße 77',
  city: 'Zyxstadt',
  email: 'zyx@zyxpost.example',
};
const ANSWER = 'Zyxantwort';
const DECISION = 'Zyxbescheid';

let owner: Client;
let tokens: readonly string[];
let secrets: readonly string[];

beforeAll(async () => {
  tokens = await Promise.all(['citizen', 'case-worker'].map((person) => signIn(portal.url, person, 'high')));
  const [first, second] = tokens.map((token) => createClient(portal.url, token));
  if (first === undefined || second === undefined) throw new Error('somebody is missing');
  owner = first;
  const worker = second;
  await owner.data('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { account { id } } }', {
    input: PROFILE,
  });
  const place = await find(owner, 'Hundemarke');
  const { id, number } = await apply(owner, place.offer.id, { ...DOG, holder: { ...DOG.holder, ...PROFILE, email: undefined } });
  await worker.data('mutation ($id: ID!) { requestInformation(input: { caseId: $id, text: "Rasse?" }) { problems { code } } }', {
    id,
  });
  await owner.data('mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { problems { code } } }', {
    input: { id, text: ANSWER },
  });
  await pay(owner, id, `${portal.url}/playground`);
  await portal.settle();
  await worker.data(`mutation ($input: DecideCaseInput!) { decideCase(input: $input) { problems { code } } }`, {
    input: { caseId: id, outcome: 'GRANTED', text: DECISION },
  });
  await outcomeOf(owner, id);
  await overview(owner);
  await portal.settle();
  const people = PEOPLE.flatMap(({ givenName, subject }) => [givenName, subject]);
  const said = [...Object.values(PROFILE), ANSWER, DECISION, DOG.dog.name, DOG.dog.chipNumber];
  secrets = [...said, ...people, ...tokens, number ?? ''];
});

const found = (texts: readonly string[], words: readonly string[]): readonly string[] =>
  words.filter((word) => texts.some((text) => text.includes(word)));

test('the walk leaves nothing of anybody in the log', () => {
  expect(lines.length).toBeGreaterThan(0);
  expect(secrets.every((secret) => secret.length > 3)).toBe(true);
  expect(found(lines, secrets)).toEqual([]);
});

test('mistakes of every kind leave nothing of what was said in the log', async () => {
  const before = lines.length;
  const secret = 'Zyxfehler 1961';
  const introspection = await owner.data<IntrospectionQuery>(getIntrospectionQuery());
  const api = buildClientSchema(introspection);
  for (const { document, variables } of everyOperation(api, 2)) {
    // Text where an id, a number, a day or an object is due, and far too much of it where text is.
    const wrong = JSON.parse(
      JSON.stringify(variables(secret, secret), (_, value: unknown) => (typeof value === 'object' ? value : secret.repeat(300))),
    ) as object;
    await owner.ask(document, wrong);
    await owner.ask(document, variables(secret, `https://${PROFILE.givenName}.example/`));
  }
  await owner.ask(`{ me { ${PROFILE.givenName} } } "${secret}`);
  await createClient(portal.url, secret.replace(' ', '')).ask('{ me { id } }');
  await fetch(`${portal.url}/graphql?query={me{${PROFILE.familyName}}}`, { headers: { authorization: `Bearer ${ANSWER}` } });
  await fetch(`${portal.url}/payments/receipts/${PROFILE.givenName}.pdf?expires=1&signature=${ANSWER}`);
  await portal.settle();
  expect(found(lines.slice(before), [secret, 'Zyxfehler', ...secrets])).toEqual([]);
});

test('an error says nothing of anybody else, and nothing of a value but that it is wrong', async () => {
  const stranger = createClient(portal.url, await signIn(portal.url, 'citizen-high', 'high'));
  const introspection = await owner.data<IntrospectionQuery>(getIntrospectionQuery());
  const answers: string[] = [];
  for (const { document, variables } of everyOperation(buildClientSchema(introspection), 2))
    answers.push(JSON.stringify((await stranger.ask(document, variables('Zyxnummer', 'no address'))).errors ?? []));
  expect(answers.some((answer) => answer.length > 10)).toBe(true);
  expect(found(answers, secrets)).toEqual([]);
});

test('nobody is sent away from the portal by an address that she was given', async () => {
  const away = 'https://evil.example/';
  const addresses = [
    `/identity/authorize?client_id=portalverbund-pages&response_type=code&redirect_uri=${away}`,
    `/identity/logout?post_logout_redirect_uri=${away}`,
    `/payments/return/00000000-0000-7000-8000-000000000000?returnUrl=${away}`,
    `//evil.example/`,
    `/\\evil.example/`,
    `/?redirect=${away}&next=${away}&returnUrl=${away}`,
  ];
  for (const address of addresses) {
    const response = await fetch(`${portal.url}${address}`, { redirect: 'manual' });
    expect(response.headers.get('location') ?? '').not.toMatch(/^(https?:)?[/\\]{2}evil\.example/);
  }
  const { startPayment } = await owner.data<{ startPayment: { payment: unknown; problems: readonly { code: string }[] } }>(
    'mutation ($input: StartPaymentInput!) { startPayment(input: $input) { payment { id } problems { code } } }',
    {
      input: {
        applicationId: (await apply(owner, (await find(owner, 'Hundemarke')).offer.id)).id,
        returnUrl: away,
        idempotencyKey: 'away-away',
      },
    },
  );
  expect(startPayment).toMatchObject({ payment: null, problems: [{}] });
});
