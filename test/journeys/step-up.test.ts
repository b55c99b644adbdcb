import { beforeAll, expect, test } from 'vitest';
import { createBrowser, type Browser } from '#test/platform/identity/browser.ts';
import { authorizationUrl, exchangeCode } from '#test/platform/identity/sign-in.ts';
import { usePortal } from '#test/support/portal.ts';
import { createClient, type GraphQLAnswer } from './client.ts';

const portal = usePortal();
let browser: Browser;
beforeAll(() => {
  browser = createBrowser();
});

/** Signs Samuel in at a level in the same browser, as a front end that was told which `acr_values` to ask for. */
async function signIn(choice: string, parameters: Record<string, string> = {}): Promise<string> {
  const at = { publicUrl: portal.url, browser, parameters };
  const page = await browser.open(authorizationUrl(at));
  const end = await browser.submit({ ...page, html: '' }, { choice }, `${portal.url}/playground`);
  return (await exchangeCode(at, end)).access_token;
}

interface Draft {
  readonly application: { readonly id: string; readonly version: number; readonly data: object } | null;
}

const SUBMIT = `mutation ($id: ID!) {
  submitApplication(input: { id: $id }) { application { status } problems { code path } }
}`;

const codeOf = ({ errors }: GraphQLAnswer): unknown => errors?.[0]?.extensions;

test('a draft begun at a low level is handed in after a step-up, as it was written', async () => {
  const low = createClient(portal.url, await signIn('citizen-substantial:BASIC'));
  const { responsibility } = await low.data<{ responsibility: { offer: { id: string } } }>(
    '{ responsibility(leikaKey: "99102013104000", postalCode: "59955") { offer { id } } }',
  );
  const started = await low.data<{ startApplication: Draft }>(
    'mutation ($offer: ID!) { startApplication(input: { offerId: $offer }) { application { id version data } problems { code } } }',
    { offer: responsibility.offer.id },
  );
  const { id, version } = started.startApplication.application ?? {};
  const data = { owner: { familyName: 'Beispiel' } };
  await low.data(
    'mutation ($id: ID!, $version: Int!, $data: JSON!) { saveApplication(input: { id: $id, version: $version, data: $data }) { problems { code } } }',
    { id, version, data },
  );

  const refused = codeOf(await low.ask(SUBMIT, { id })) as { code: string; required: string; stepUp: { acrValues: string } };
  expect(refused).toMatchObject({ code: 'TRUST_LEVEL_REQUIRED', current: 'BASIC' });

  const high = createClient(
    portal.url,
    await signIn('citizen-substantial:SUBSTANTIAL', { acr_values: refused.stepUp.acrValues }),
  );
  const kept = await high.data<Draft>('query ($id: ID!) { application(id: $id) { id version data } }', { id });
  expect(kept.application?.data).toMatchObject(data);
  expect(codeOf(await high.ask(SUBMIT, { id }))).toBeUndefined();
});
