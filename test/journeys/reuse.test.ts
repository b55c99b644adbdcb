/**
 * A form designed once and used by two towns: from its publication to two citizens who fill in what their town asks and pay what it costs
 * there, and to the next version; and who may do what of that, tried by everybody, over HTTP.
 */

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { derivedId } from '#platform/values/id.ts';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client } from './client.ts';
import { EDITING_ROLES, readMatrix, signInAll, tryEach, type Operation } from './matrix.ts';
import { DOG, pay, save, start, submit } from './walk.ts';

const portal = usePortal();

const SERVICE = '99102013104000';
const WINTERBERG = '059580048048';
const KOELN = '053150000000';
const hallOf = (region: string): string => derivedId(`authority:municipality:${region}`);
const offerIn = (region: string): string => derivedId(`offer:${SERVICE}:${region}`);

interface Form {
  readonly version: number;
  readonly title: object;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly uiSchema: object;
}

interface Answer {
  readonly form: { readonly id: string; readonly version: number };
  readonly adoption: { readonly id: string; readonly revision: number };
  readonly problems: readonly unknown[];
}

function mutation(name: string, input: object): Operation {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const what = name === 'publishForm' ? 'form { id version }' : 'adoption { id revision }';
  const query = `mutation ($input: ${type}) { ${name}(input: $input) { ${what} problems { code path message } } }`;
  return { query, variables: { input } };
}

async function act(client: Client, name: string, input: object): Promise<Answer> {
  const { query, variables } = mutation(name, input);
  const { [name]: answer } = await client.data<Record<string, Answer>>(query, variables);
  if (answer === undefined || answer.problems.length > 0) throw new Error(JSON.stringify(answer));
  return answer;
}

const publishing = (form: Form, overrides: object = {}): object => ({
  publisherId: hallOf(KOELN),
  slug: 'dog-tax',
  version: 1,
  leikaKeys: [SERVICE],
  title: form.title,
  description: { de: 'Einen Hund zur Steuer anmelden', en: 'Register a dog for the dog tax' },
  licence: { spdx: 'EUPL-1.2' },
  jsonSchema: form.jsonSchema,
  uiSchema: form.uiSchema,
  ...overrides,
});

const adopting = (region: string, formId: string, amount: string, overrides: object = {}): object => ({
  authorityId: hallOf(region),
  leikaKey: SERVICE,
  formId,
  version: 1,
  fees: [{ amount, description: 'Hundemarke', legalBasis: 'Hundesteuersatzung' }],
  ...overrides,
});

let form: Form;
beforeAll(async () => {
  const file = new URL('../../drizzle/seed/forms/dog-tax-registration.json', import.meta.url);
  form = JSON.parse(await readFile(file, 'utf8')) as Form;
});

let formId: string;

describe('a form designed once', () => {
  const CHIP = {
    name: 'ownChip',
    schema: { type: 'boolean', title: { de: 'Die Marke ist schon da', en: 'There is a tag already' } },
    required: true,
    after: '/dog/chipNumber',
  };
  let clients: Readonly<Record<'koeln' | 'winterberg' | 'citizen', Client>>;
  let draft: string;

  /** Applies in a town, and answers the amount she has paid. */
  async function applyAndPay(region: string, data: object): Promise<string> {
    const { application } = await start(clients.citizen, offerIn(region));
    if (application === null) throw new Error('nothing was started');
    await save(clients.citizen, { id: application.id, version: 1, data });
    const { problems } = await submit(clients.citizen, application.id);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    await portal.settle();
    await pay(clients.citizen, application.id, `${portal.url}/playground`);
    const paid = await clients.citizen.data<{ application: { payment: { status: string; gross: { amount: string } } } }>(
      'query ($id: ID!) { application(id: $id) { payment { status gross { amount } } } }',
      { id: application.id },
    );
    return `${paid.application.payment.status} ${paid.application.payment.gross.amount}`;
  }

  beforeAll(async () => {
    const signedIn = async (person: string): Promise<Client> =>
      createClient(portal.url, await signIn(portal.url, person, 'high'));
    clients = {
      koeln: await signedIn('editor'),
      winterberg: await signedIn('editor-winterberg'),
      citizen: await signedIn('citizen'),
    };
    formId = (await act(clients.koeln, 'publishForm', publishing(form))).form.id;
    await act(clients.koeln, 'adoptForm', adopting(KOELN, formId, '30.00', { paymentPolicy: 'MANDATORY' }));
    const unit = { name: 'Steueramt', phone: '02981 800-100' };
    await act(
      clients.winterberg,
      'adoptForm',
      adopting(WINTERBERG, formId, '12.00', { extraFields: [CHIP], responsibleUnit: unit }),
    );
  });

  test('costs nothing that nobody could pay: Köln has taken no payment so far, so it says when', async () => {
    const wish = adopting(KOELN, formId, '31.00', { revision: 1 });
    await expect(act(clients.koeln, 'adoptForm', wish)).rejects.toThrow('FEE_NOT_PAID');
    const { service } = await clients.citizen.data<{
      service: { offers: { edges: readonly { node: { paymentPolicy: string } }[] } };
    }>(`{ service(leikaKey: "${SERVICE}") { offers(region: "${KOELN}", first: 1) { edges { node { paymentPolicy } } } } }`);
    expect(service.offers.edges[0]?.node.paymentPolicy).toBe('MANDATORY');
  });

  test('is another one in each town that adopts it, and costs what it costs there', async () => {
    expect(await applyAndPay(KOELN, DOG)).toBe('PAID 30.00');
    await expect(applyAndPay(WINTERBERG, DOG)).rejects.toThrow('Die Marke ist schon da: Bitte ausfüllen');
    expect(await applyAndPay(WINTERBERG, { ...DOG, ownChip: false })).toBe('PAID 12.00');
    const { service } = await clients.citizen.data<{ service: { offers: { edges: readonly { node: { form: unknown } }[] } } }>(
      `{ service(leikaKey: "${SERVICE}") { offers(region: "${WINTERBERG}", first: 1) { edges { node { form { published { slug publisher { name } } responsibleUnit { name } } } } } } }`,
    );
    expect(service.offers.edges[0]?.node.form).toEqual({
      published: { slug: 'dog-tax', publisher: { name: 'Stadtverwaltung Köln' } },
      responsibleUnit: { name: 'Steueramt' },
    });
  });

  test('reaches its towns in the next version when they want it, and what was begun stays as it was', async () => {
    draft = (await start(clients.citizen, offerIn(WINTERBERG))).application?.id ?? '';
    const required = [...(form.jsonSchema['required'] as string[]), 'liabilityInsurance'];
    const notes = { de: 'Haftpflicht ist anzugeben', en: 'Liability insurance is to be stated' };
    const next = { version: 2, jsonSchema: { ...form.jsonSchema, required }, releaseNotes: notes };
    await act(clients.koeln, 'publishForm', publishing(form, next));
    const { formAdoptions } = await clients.winterberg.data<{
      formAdoptions: { edges: readonly { node: { id: string; update: { differences: readonly { text: string }[] } } }[] };
    }>(
      'query ($id: ID!) { formAdoptions(authorityId: $id) { edges { node { id update { version differences { text } isBreaking } } } } }',
      { id: hallOf(WINTERBERG) },
    );
    const [offered] = formAdoptions.edges;
    expect(offered?.node.update).toEqual({
      version: 2,
      differences: [{ text: '„Für den Hund besteht eine Haftpflichtversicherung“ ist jetzt eine Pflichtangabe' }],
      isBreaking: false,
    });
    await act(clients.winterberg, 'acceptFormUpdate', { adoptionId: offered?.node.id, revision: 1, version: 2 });

    await expect(applyAndPay(WINTERBERG, { ...DOG, ownChip: true })).rejects.toThrow('Haftpflichtversicherung: Bitte ausfüllen');
    expect(await applyAndPay(KOELN, DOG)).toBe('PAID 30.00');
    await save(clients.citizen, { id: draft, version: 1, data: { ...DOG, ownChip: true } });
    expect((await submit(clients.citizen, draft)).problems).toEqual([]);
  });

  test('is seen to be used, by whom and in which version', async () => {
    const { publishedForm } = await clients.koeln.data<{ publishedForm: { adoptions: { edges: readonly { node: unknown }[] } } }>(
      'query ($id: ID!) { publishedForm(id: $id) { adoptions { edges { node { authority { name } form { version } runningApplications } } } } }',
      { id: formId },
    );
    expect(publishedForm.adoptions.edges.map(({ node }) => node)).toEqual([
      { authority: { name: 'Stadtverwaltung Köln' }, form: { version: 1 }, runningApplications: 2 },
      // Two were refused and are drafts still; two were submitted.
      { authority: { name: 'Stadtverwaltung Winterberg' }, form: { version: 2 }, runningApplications: 4 },
    ]);
  });
});

describe('what a form costs', () => {
  const FEES = 'fees { code amount { amount } provenance { editor } }';
  interface Fee {
    readonly code: string;
    readonly amount: { readonly amount: string } | null;
  }
  const standard = (fees: readonly Fee[]) => fees.flatMap(({ code, amount }) => (code === 'STANDARD' ? [amount?.amount] : []));

  /** The fee of a town, wherever a citizen meets it before she pays. */
  async function shown(client: Client, region: string): Promise<Readonly<Record<string, unknown>>> {
    interface Told {
      readonly searchServices: {
        readonly edges: readonly { readonly node: { readonly leikaKey: string; readonly fees: readonly Fee[] } }[];
      };
      readonly responsibility: { readonly offer: { readonly fees: readonly Fee[] } };
      readonly service: {
        readonly fees: readonly Fee[];
        readonly offers: { readonly edges: readonly { readonly node: { readonly fees: readonly Fee[] } }[] };
      };
    }
    const told = await client.data<Told>(
      `query ($key: LeikaKey!, $region: RegionKey!) {
        searchServices(query: "Hund anmelden", region: $region) { edges { node { leikaKey ${FEES.replace('fees', 'fees(region: $region)')} } } }
        responsibility(leikaKey: $key, region: $region) { offer { ${FEES} } }
        service(leikaKey: $key) {
          ${FEES.replace('fees', 'fees(region: $region)')}
          offers(region: $region, first: 1) { edges { node { ${FEES} } } }
        }
      }`,
      { key: SERVICE, region },
    );
    const { application } = await start(client, offerIn(region));
    await save(client, { id: application?.id ?? '', version: 1, data: { ...DOG, ownChip: true } });
    const { application: draft } = await client.data<{ application: { price: { total: { amount: string } } | null } }>(
      'query ($id: ID!) { application(id: $id) { price { total { amount } } } }',
      { id: application?.id },
    );
    const found = told.searchServices.edges.find(({ node }) => node.leikaKey === SERVICE);
    return {
      search: standard(found?.node.fees ?? []),
      responsibility: standard(told.responsibility.offer.fees),
      service: standard(told.service.fees),
      offer: standard(told.service.offers.edges[0]?.node.fees ?? []),
      price: [draft.price?.total.amount],
    };
  }

  const everywhere = (amount: string) => ({
    search: [amount],
    responsibility: [amount],
    service: [amount],
    offer: [amount],
    price: [amount],
  });

  test('is the same wherever one meets it, in each town its own, and the catalogue’s again once the form is given up', async () => {
    const citizen = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
    const winterberg = createClient(portal.url, await signIn(portal.url, 'editor-winterberg', 'high'));
    await portal.settle();
    expect(await shown(citizen, KOELN)).toEqual(everywhere('30.00'));
    expect(await shown(citizen, WINTERBERG)).toEqual(everywhere('12.00'));
    const { formAdoptions } = await winterberg.data<{
      formAdoptions: { edges: readonly { node: { id: string; revision: number; service: { leikaKey: string } } }[] };
    }>('query ($id: ID!) { formAdoptions(authorityId: $id) { edges { node { id revision service { leikaKey } } } } }', {
      id: hallOf(WINTERBERG),
    });
    const adopted = formAdoptions.edges.find(({ node }) => node.service.leikaKey === SERVICE)?.node;
    await act(winterberg, 'endFormAdoption', { adoptionId: adopted?.id, revision: adopted?.revision });
    await portal.settle();
    expect(await shown(citizen, WINTERBERG)).toEqual(everywhere('5.00'));
    expect(await shown(citizen, KOELN)).toEqual(everywhere('30.00'));
    await act(winterberg, 'adoptForm', adopting(WINTERBERG, formId, '12.00', {}));
  });
});

describe('forms of Winterberg', () => {
  const dogTax = derivedId('form:dog-tax-registration');
  let clients: Readonly<Record<keyof typeof EDITING_ROLES, Client>>;
  let adoptionId: string;
  beforeAll(async () => {
    clients = await signInAll(portal.url, EDITING_ROLES);
    const { formAdoptions } = await clients.operator.data<{ formAdoptions: { edges: readonly { node: { id: string } }[] } }>(
      'query ($id: ID!) { formAdoptions(authorityId: $id) { edges { node { id } } } }',
      { id: hallOf(WINTERBERG) },
    );
    adoptionId = formAdoptions.edges[0]?.node.id ?? '';
  });

  /** None of the mutations comes at the right version: who is let through hears of that, and nothing is changed. */
  const OPERATIONS: Readonly<Record<string, () => Operation>> = {
    publishForm: () => mutation('publishForm', publishing(form, { publisherId: hallOf(WINTERBERG), version: 9 })),
    adoptForm: () => mutation('adoptForm', adopting(WINTERBERG, dogTax, '1.00', { version: form.version, revision: 99 })),
    acceptFormUpdate: () => mutation('acceptFormUpdate', { adoptionId, revision: 99, version: 9 }),
    endFormAdoption: () => mutation('endFormAdoption', { adoptionId, revision: 99 }),
    formActs: () => ({ query: `{ formActs(authorityId: "${hallOf(WINTERBERG)}") { totalCount } }` }),
    formAdoptions: () => ({ query: `{ formAdoptions(authorityId: "${hallOf(WINTERBERG)}") { totalCount } }` }),
    'publishedForm.adoptions': () => ({ query: `{ publishedForm(id: "${dogTax}") { adoptions { totalCount } } }` }),
    publishedForms: () => ({ query: '{ publishedForms { totalCount } }' }),
  };

  const MATRIX = `
                            anonymous        citizen    worker     editor             district           koeln      operator
    publishForm             UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  VERSION_CONFLICT   VERSION_CONFLICT   FORBIDDEN  FORBIDDEN
    adoptForm               UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  REVISION_CONFLICT  REVISION_CONFLICT  FORBIDDEN  FORBIDDEN
    acceptFormUpdate        UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  REVISION_CONFLICT  REVISION_CONFLICT  FORBIDDEN  FORBIDDEN
    endFormAdoption         UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  REVISION_CONFLICT  REVISION_CONFLICT  FORBIDDEN  FORBIDDEN
    formActs                UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED            ALLOWED            FORBIDDEN  ALLOWED
    formAdoptions           UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED            ALLOWED            ALLOWED    ALLOWED
    publishedForm.adoptions UNAUTHENTICATED  FORBIDDEN  FORBIDDEN  ALLOWED            ALLOWED            ALLOWED    ALLOWED
    publishedForms          ALLOWED          ALLOWED    ALLOWED    ALLOWED            ALLOWED            ALLOWED    ALLOWED
  `;

  test.each(readMatrix(Object.keys(EDITING_ROLES), MATRIX))('%s: %j', async (name, expected) => {
    const operation = OPERATIONS[name];
    if (operation === undefined) throw new Error(`nobody knows how to try ${name}`);
    expect(await tryEach(clients, operation, expected)).toEqual(expected);
  });
});
