/** The seed's services for real: from everyday words over form, attachments and fee to the decision, each as a front end does it. */

import { beforeAll, describe, expect, test } from 'vitest';
import { usePortal } from '../support/portal.ts';
import { createClient, signIn, type Client, type TrustName } from './client.ts';
import { attach, findLocalService, findService, look, messagesAbout, type Found } from './services.ts';
import { pay, POSTAL_CODE, save, start, submit } from './walk.ts';

const portal = usePortal({ SAFE_SCANNER: 'off' });

const ADDRESS = { street: 'Am Waltenberg 1', postalCode: POSTAL_CODE, city: 'Winterberg' };
const ERIKA = { givenName: 'Erika', familyName: 'Beispiel', birthDate: '1990-05-17', ...ADDRESS };
const IBAN = 'DE02120300000000202051';

type Attach = (name: string) => Promise<string>;

interface Case {
  readonly what: string;
  /** What she types, and the place that counts. */
  readonly words: string;
  readonly postalCode: string;
  readonly authority: string;
  readonly reference: string;
  readonly trust: TrustName;
  readonly data: (attachTo: Attach) => Promise<object>;
  readonly price: string;
}

/** Decided by a case worker. */
const CASES: readonly Case[] = [
  {
    what: 'a dog is registered for the tax, with the proof of insurance that a large one needs',
    words: 'Hund anmelden',
    postalCode: POSTAL_CODE,
    authority: 'Stadtverwaltung Winterberg',
    reference: 'RESIDENCE',
    trust: 'low',
    price: '5.00',
    data: async (attachTo) => ({
      holder: ERIKA,
      dog: {
        name: 'Bello',
        breed: 'Berner Sennenhund',
        birthDate: '2025-03-01',
        heldSince: '2026-11-01',
        large: true,
        danger: 'NONE',
        chipNumber: '276098100000001',
        origin: 'PRIVATE',
        acquiredFrom: { name: 'Bernd Beispiel', city: 'Brilon' },
      },
      furtherDogs: 1,
      insuranceProof: await attachTo('Haftpflicht'),
      relief: 'NONE',
      directDebit: { accountHolder: 'Erika Beispiel', iban: IBAN, mandate: true },
      declaration: true,
    }),
  },
  {
    what: 'a birth certificate comes from where the birth was recorded, further copies cost less',
    words: 'Geburtsurkunde',
    postalCode: '50667',
    authority: 'Stadtverwaltung Köln',
    reference: 'PLACE_OF_BIRTH',
    trust: 'substantial',
    price: '20.00',
    data: async (attachTo) => ({
      requester: ERIKA,
      relation: 'SIBLING',
      legalInterest: 'Erbschein nach unserem Vater',
      relationProof: await attachTo('Schreiben des Nachlassgerichts'),
      born: {
        givenName: 'Max',
        birthName: 'Beispiel',
        birthDate: '1988-01-02',
        birthPlace: 'Köln',
        registryNumber: 'G 1/1988',
        parents: [{ givenName: 'Maria', familyName: 'Beispiel' }],
      },
      format: 'A4',
      purpose: 'GENERAL',
      copies: 3,
      delivery: 'POST',
      declaration: true,
    }),
  },
  {
    what: 'a certified copy of the land register comes from the court of the plot',
    words: 'Grundbuchauszug',
    postalCode: POSTAL_CODE,
    authority: 'Grundbuchamt',
    reference: 'PLOT',
    trust: 'substantial',
    price: '20.00',
    data: async (attachTo) => ({
      requester: ERIKA,
      plot: { municipality: 'Winterberg', district: 'Winterberg', parcel: 'Flur 3, Flurstück 12', sheet: '1234' },
      interest: 'CREDITOR',
      interestProof: await attachTo('Vollstreckungstitel'),
      sections: 'ALL',
      format: 'CERTIFIED_PRINT',
      declaration: true,
    }),
  },
  {
    what: 'a resident parking permit is paid for each of its years',
    words: 'Anwohnerparkausweis',
    postalCode: POSTAL_CODE,
    authority: 'Stadtverwaltung Winterberg',
    reference: 'RESIDENCE',
    trust: 'low',
    price: '60.00',
    data: async (attachTo) => ({
      resident: ERIKA,
      plateNumber: 'HSK-EB 17',
      keeper: 'OTHER',
      certificateOne: await attachTo('Zulassungsbescheinigung Teil I'),
      keeperConsent: await attachTo('Überlassung durch die Firma'),
      zone: 'Altstadt',
      validFrom: '2026-12-01',
      years: 2,
      declaration: true,
    }),
  },
];

const LOWER: Readonly<Record<string, TrustName>> = { LOW: 'basic', SUBSTANTIAL: 'low', HIGH: 'substantial' };

let citizen: Client;
const client = async (person: string, trust: TrustName) => createClient(portal.url, await signIn(portal.url, person, trust));

/** A case worker of any authority, as the embedded provider lets test people be. */
async function workerOf(authority: string): Promise<Client> {
  const parameters = { grant_type: 'urn:portalverbund:grant:test-person', client_id: 'portalverbund-cli' };
  const body = new URLSearchParams({ ...parameters, person: 'case-worker', trust: 'high', authority });
  const answer = (await (await fetch(new URL('/identity/token', portal.url), { method: 'POST', body })).json()) as {
    access_token: string;
  };
  return createClient(portal.url, answer.access_token);
}

/** From the draft to the submission: what the session must have reached is asked for, and what it costs is known before. */
async function apply(applicant: Client, person: string, found: Found, data: (attachTo: Attach) => Promise<object>) {
  const { application: draft } = await start(applicant, found.offerId);
  const id = draft?.id ?? '';
  const complete = await data((name) => attach(applicant, id, name));
  const saved = await save(applicant, { id, version: draft?.version ?? 0, data: complete });
  expect(saved.problems).toEqual([]);
  const { price } = await look(applicant, id);
  const lower = LOWER[found.trustLevel];
  if (lower !== undefined) {
    const { errors } = await (
      await client(person, lower)
    ).ask('mutation ($id: ID!) { submitApplication(input: { id: $id }) { problems { code } } }', { id });
    expect(errors?.[0]?.extensions?.['code']).toBe('TRUST_LEVEL_REQUIRED');
  }
  const submitted = await submit(applicant, id);
  expect(submitted.problems).toEqual([]);
  return { id, data: complete, price: price.total.amount };
}

async function decideAt(authority: string, caseId: string): Promise<unknown> {
  const worker = await workerOf(authority);
  const { decideCase } = await worker.data<{ decideCase: { case: unknown; problems: unknown[] } }>(
    'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { case { status application { data } } problems { code } } }',
    { input: { caseId, outcome: 'GRANTED', text: 'Wie beantragt.' } },
  );
  expect(decideCase.problems).toEqual([]);
  return decideCase.case;
}

beforeAll(async () => {
  citizen = await client('citizen', 'high');
});

describe('decided by a case worker', () => {
  test.each(CASES)('$what', async ({ words, postalCode, authority, reference, trust, data, price }) => {
    const found = await findService(createClient(portal.url), words, postalCode);
    expect(found.authority.name).toContain(authority);
    expect(found).toMatchObject({ reference, trustLevel: trust.toUpperCase() });
    expect(found.reasons).toHaveLength(1);
    const applied = await apply(citizen, 'citizen', found, data);
    expect(applied.price).toBe(price);
    await pay(citizen, applied.id, `${portal.url}/playground`);
    expect(await decideAt(found.authority.id, applied.id)).toEqual({ status: 'DECIDED', application: { data: applied.data } });
    await portal.settle();
    expect(await look(citizen, applied.id)).toMatchObject({
      status: 'DECIDED',
      data: applied.data,
      decision: { outcome: 'GRANTED', text: 'Wie beantragt.' },
      payment: { status: 'PAID' },
    });
    expect((await messagesAbout(citizen, applied.id))[0]).toBe('APPLICATION_DECIDED');
  });

  test('a certificate for a pension costs nothing', async () => {
    const found = await findService(createClient(portal.url), 'Geburtsurkunde', '50667');
    const { application } = await start(citizen, found.offerId);
    const saved = await save(citizen, { id: application?.id ?? '', version: 1, data: { purpose: 'SOCIAL', copies: 2 } });
    expect((await look(citizen, saved.application?.id ?? '')).price.total.amount).toBe('0.00');
  });

  test('a company registers its trade by whoever acts for it, with all who represent it', async () => {
    const found = await findService(createClient(portal.url), 'Gewerbe anmelden', POSTAL_CODE);
    expect(found).toMatchObject({ reference: 'BUSINESS_SEAT', trustLevel: 'SUBSTANTIAL' });
    const token = await signIn(portal.url, 'representative', 'high');
    const { me } = await createClient(portal.url, token).data<{ me: { organisations: { organisation: { id: string } }[] } }>(
      '{ me { organisations { organisation { id } } } }',
    );
    const company = createClient(portal.url, token, me.organisations[0]?.organisation.id ?? '');
    const applied = await apply(company, 'representative', found, async (attachTo) => ({
      owner: { ...ERIKA, givenName: 'Rafael', nationality: 'deutsch', birthPlace: 'Köln', sex: 'MALE' },
      representatives: [{ ...ERIKA, nationality: 'deutsch' }],
      business: {
        ...ADDRESS,
        name: 'Beispiel GmbH',
        legalForm: 'GMBH',
        registerNumber: 'Amtsgericht Arnsberg, HRB 99999',
        activity: 'Einzelhandel mit Lebensmitteln',
        kind: 'TRADE',
        site: 'MAIN',
        startDate: '2026-12-01',
        fullTime: 3,
      },
      registerProof: await attachTo('Handelsregisterauszug'),
      permit: { kind: 'NONE' },
      reason: 'NEW',
      declaration: true,
    }));
    expect(applied.price).toBe('26.00');
    await pay(company, applied.id, `${portal.url}/playground`);
    await decideAt(found.authority.id, applied.id);
    await portal.settle();
    expect(await look(company, applied.id)).toMatchObject({ status: 'DECIDED', data: applied.data });
    expect((await messagesAbout(company, applied.id))[0]).toBe('APPLICATION_DECIDED');
    expect((await citizen.ask('query ($id: ID!) { application(id: $id) { id } }', { id: applied.id })).errors).toHaveLength(1);
  });
});

describe('a company that two represent together', () => {
  interface Payload {
    readonly code?: string;
    readonly application: { readonly version: number; readonly status: string } | null;
    readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[];
  }
  async function mutate(client: Client, name: string, input: object): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const code = name === 'inviteCoApplicant' ? 'code' : '';
    const query = `mutation ($input: ${type}) { payload: ${name}(input: $input) { ${code} application { version status } problems { code path } } }`;
    return (await client.data<{ payload: Payload }>(query, { input })).payload;
  }

  test('registers its trade once both have signed the same version, the other from her own account', async () => {
    const found = await findService(createClient(portal.url), 'Gewerbe anmelden', POSTAL_CODE);
    const token = await signIn(portal.url, 'representative', 'high');
    const { me } = await createClient(portal.url, token).data<{ me: { organisations: { organisation: { id: string } }[] } }>(
      '{ me { organisations { organisation { id } } } }',
    );
    const company = createClient(portal.url, token, me.organisations[0]?.organisation.id ?? '');
    const id = (await start(company, found.offerId)).application?.id ?? '';
    const data = {
      owner: { ...ERIKA, givenName: 'Rafael', nationality: 'deutsch', birthPlace: 'Köln', sex: 'MALE' },
      representatives: [{ ...ERIKA, nationality: 'deutsch' }],
      jointRepresentation: true,
      business: {
        ...ADDRESS,
        ...{ name: 'Beispiel GmbH', legalForm: 'GMBH', registerNumber: 'Amtsgericht Arnsberg, HRB 99999' },
        ...{ activity: 'Einzelhandel', kind: 'TRADE', site: 'MAIN', startDate: '2026-12-01', fullTime: 3 },
      },
      registerProof: await attach(company, id, 'Handelsregisterauszug'),
      permit: { kind: 'NONE' },
      reason: 'NEW',
      declaration: true,
    };
    const saved = await save(company, { id, version: 1, data });
    const version = saved.application?.version ?? 0;
    const demands = await company.data(
      'query ($id: ID!) { application(id: $id) { demands { coSignaturesMin coSignaturesMax } } }',
      {
        id,
      },
    );
    expect(demands).toEqual({ application: { demands: { coSignaturesMin: 1, coSignaturesMax: 20 } } });
    const alone = await mutate(company, 'submitApplication', { id });
    expect(alone.problems).toEqual([{ code: 'CO_APPLICANTS_MISSING', path: ['coApplicants'] }]);

    const erika = createClient(portal.url, await signIn(portal.url, 'citizen', 'high'));
    const { code } = await mutate(company, 'inviteCoApplicant', { applicationId: id });
    expect((await mutate(erika, 'joinApplication', { code })).problems).toEqual([]);
    const unsigned = await mutate(company, 'submitApplication', { id });
    expect(unsigned.problems.map((problem) => problem.code)).toEqual(['CO_SIGNATURE_OUTSTANDING']);
    expect((await mutate(erika, 'signApplication', { applicationId: id, version })).problems).toEqual([]);
    expect(await mutate(company, 'submitApplication', { id })).toMatchObject({
      application: { status: 'DELIVERED' },
      problems: [],
    });
    const seal = await erika.data<{ application: { seal: { jws: string } } }>(
      'query ($id: ID!) { application(id: $id) { seal { jws } } }',
      { id },
    );
    const [, statement = ''] = seal.application.seal.jws.split('.');
    const { coSignatures } = JSON.parse(Buffer.from(statement, 'base64url').toString('utf8')) as { coSignatures: unknown[] };
    expect(coSignatures).toHaveLength(1);
  });
});

describe('a licence plate', () => {
  let pin: string;

  test('that is free is reserved, and granted with its PIN as soon as it is paid', async () => {
    const found = await findService(createClient(portal.url), 'Wunschkennzeichen', POSTAL_CODE);
    expect(found).toMatchObject({ reference: 'KEEPER_RESIDENCE', trustLevel: 'BASIC' });
    expect(found.authority.name).toContain('Hochsauerlandkreis');
    const free = await createClient(portal.url).data<{ availablePlates: { text: string }[] }>(
      'query ($offerId: ID!) { availablePlates(offerId: $offerId, code: "HSK", letters: "EB", digits: "1?", first: 3) { text } }',
      { offerId: found.offerId },
    );
    expect(free.availablePlates.map(({ text }) => text)).toEqual(['HSK EB 10', 'HSK EB 11', 'HSK EB 12']);
    const applied = await apply(citizen, 'citizen', found, () =>
      Promise.resolve({
        holder: { givenName: 'Erika', familyName: 'Beispiel', ...ADDRESS },
        plate: { district: 'HSK', letters: 'EB', digits: '11' },
        vehicle: 'CAR',
        electric: true,
        declaration: true,
      }),
    );
    expect(applied.price).toBe('12.80');
    expect(await look(citizen, applied.id)).toMatchObject({ status: 'DELIVERED', booking: { status: 'BOOKED', secrets: [] } });
    await pay(citizen, applied.id, `${portal.url}/playground`);
    await portal.settle();
    const granted = await look(citizen, applied.id);
    expect(granted).toMatchObject({
      status: 'DECIDED',
      booking: { status: 'CONFIRMED', plate: 'HSK EB 11E' },
      payment: { status: 'PAID' },
    });
    expect(granted.timeline.at(-1)).toEqual({ kind: 'DECIDED', actor: 'SYSTEM' });
    pin = granted.booking?.secrets[0] ?? '';
    expect(granted.decision?.text).toContain(pin);
    expect((await messagesAbout(citizen, applied.id))[0]).toBe('APPLICATION_DECIDED');
  });

  test('that is reserved is taken up by the registration of the vehicle', async () => {
    const found = await findService(createClient(portal.url), 'Auto zulassen', POSTAL_CODE);
    expect(found).toMatchObject({ reference: 'KEEPER_RESIDENCE', trustLevel: 'HIGH' });
    expect(found.authority.name).toContain('Hochsauerlandkreis');
    const applied = await apply(citizen, 'citizen', found, async (attachTo) => ({
      holder: { ...ERIKA, birthPlace: 'Köln', sex: 'FEMALE' },
      occasion: 'USED',
      vehicle: {
        kind: 'CAR',
        identificationNumber: 'WVWZZZ1JZXW000001',
        certificateNumber: 'AB123456',
        certificateOneCode: 'a1B2c3D',
        firstUse: '2021-05-01',
        inspectionUntil: '2027-05',
      },
      certificateOne: await attachTo('Zulassungsbescheinigung Teil I'),
      certificateTwo: await attachTo('Zulassungsbescheinigung Teil II'),
      insuranceConfirmation: 'A1B2C3D',
      reservedPlate: { district: 'HSK', letters: 'EB', digits: '11', pin },
      accountHolder: 'Erika Beispiel',
      taxAccount: IBAN,
      debitMandate: true,
      taxRelief: 'ELECTRIC',
      declaration: true,
    }));
    expect(applied.price).toBe('30.00');
    await pay(citizen, applied.id, `${portal.url}/playground`);
    await decideAt(found.authority.id, applied.id);
    await portal.settle();
    expect(await look(citizen, applied.id)).toMatchObject({ status: 'DECIDED', data: applied.data });
    expect((await messagesAbout(citizen, applied.id))[0]).toBe('APPLICATION_DECIDED');
    const { me } = await citizen.data<{
      me: { applications: { edges: { node: { booking: { plate: string; status: string } | null } }[] } };
    }>('{ me { applications(first: 50) { edges { node { booking { plate status } } } } } }');
    expect(me.applications.edges.flatMap(({ node }) => node.booking ?? [])).toEqual([{ plate: 'HSK EB 11E', status: 'USED' }]);
  });
});

describe('tickets', () => {
  test('of a service without a LeiKa key are found, held, paid and granted with a number each', async () => {
    const found = await findLocalService(createClient(portal.url), 'Konzertkarten', POSTAL_CODE);
    expect(found).toMatchObject({
      trustLevel: 'BASIC',
      authority: { name: 'Stadtverwaltung Winterberg' },
      form: 'Eintrittskarten',
    });
    const { form, event } = await eventsOf(found.offerId);
    expect(form).toBe('Eintrittskarten');
    expect(event.contingents[0]).toMatchObject({ name: 'Sitzplatz', price: { amount: '18.00' }, free: 120 });
    const applied = await apply(citizen, 'citizen', found, () =>
      Promise.resolve({
        contingent: event.contingents[0]?.id,
        quantity: 2,
        guests: ['Max Beispiel'],
        buyer: { givenName: 'Erika', familyName: 'Beispiel', email: 'erika@example.org' },
        terms: true,
      }),
    );
    expect(applied.price).toBe('36.00');
    await pay(citizen, applied.id, `${portal.url}/playground`);
    await portal.settle();
    const granted = await look(citizen, applied.id);
    expect(granted).toMatchObject({ status: 'DECIDED', booking: { status: 'CONFIRMED', quantity: 2 }, data: applied.data });
    expect(granted.booking?.secrets).toHaveLength(2);
    for (const number of granted.booking?.secrets ?? []) expect(granted.decision?.text).toContain(number);
    expect((await messagesAbout(citizen, applied.id)).slice(0, 2)).toEqual(['DOCUMENT_ISSUED', 'APPLICATION_DECIDED']);
    await letsInOnce(await ticketsInSafe(applied.id));
    expect((await eventsOf(found.offerId)).event.contingents[0]?.free).toBe(118);
    const seen = await (
      await client('case-worker', 'high')
    ).data('query ($id: ID!) { event(id: $id) { title contingents { capacity held sold free } } }', { id: event.id });
    expect(seen).toMatchObject({ event: { contingents: [{ capacity: 120, held: 0, sold: 2, free: 118 }, { sold: 0 }] } });
  });
});

/** The code of the first ticket, as it came into the safe of its holder with a PDF. */
async function ticketsInSafe(id: string): Promise<string> {
  const { application, me } = await citizen.data<{
    application: { issuedDocuments: { id: string; kind: string }[]; booking: { tickets: { code: string; status: string }[] } };
    me: { documents: { edges: { node: { id: string; name: string; current: { download: { url: string } | null } } }[] } };
  }>(
    `query ($id: ID!) { application(id: $id) { issuedDocuments { id kind } booking { tickets { code status } } }
      me { documents(first: 50) { edges { node { id name current { download { url } } } } } } }`,
    { id },
  );
  expect(application.issuedDocuments).toMatchObject([{ kind: 'TICKETS' }]);
  expect(application.booking.tickets.map(({ status }) => status)).toEqual(['VALID', 'VALID']);
  const inSafe = me.documents.edges.find(({ node }) => node.id === application.issuedDocuments[0]?.id)?.node;
  expect(inSafe?.name).toMatch(/^Eintrittskarten V-/);
  const pdf = await fetch(inSafe?.current.download?.url ?? '');
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  return application.booking.tickets[0]?.code ?? '';
}

/** Whoever stands at the door uses it; a second time it lets nobody in. */
async function letsInOnce(code: string): Promise<void> {
  const door = await client('case-worker', 'high');
  const use = async () => {
    const { useTicket } = await door.data<{ useTicket: { ticket: { status: string }; problems: { code: string }[] } }>(
      'mutation ($input: UseTicketInput!) { useTicket(input: $input) { ticket { status } problems { code } } }',
      { input: { code } },
    );
    return useTicket;
  };
  expect(await use()).toEqual({ ticket: { status: 'USED' }, problems: [] });
  expect(await use()).toEqual({ ticket: { status: 'USED' }, problems: [{ code: 'TICKET_USED' }] });
}

interface Event {
  readonly id: string;
  readonly contingents: readonly { readonly id: string; readonly name: string; readonly free: number; readonly price: unknown }[];
}

/** The next event of an offer, as the form of a front end would show it. */
async function eventsOf(offerId: string): Promise<{ form: string; event: Event }> {
  const { form, localServices } = await createClient(portal.url).data<{
    form: { title: string };
    localServices: { edges: { node: { offers: { id: string; events: { edges: { node: Event }[] } }[] } }[] };
  }>(
    `query ($offerId: ID!, $region: RegionKey!) {
      form(offerId: $offerId) { title }
      localServices(region: $region) { edges { node { offers(region: $region) { id events {
        edges { node { id title startsAt contingents { id name free price { amount } } } }
      } } } } }
    }`,
    { offerId, region: '059580048048' },
  );
  const offer = localServices.edges.flatMap(({ node }) => node.offers).find(({ id }) => id === offerId);
  const event = offer?.events.edges[0]?.node;
  if (event === undefined) throw new Error('there is no event');
  return { form: form.title, event };
}
