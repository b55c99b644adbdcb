/**
 * What a front end does between a form and its submission, operation by operation: reads the form, saves while somebody types, shows what
 * does not fit, settles what two devices have entered, shows the price, and submits. It needs nothing but `fetch`.
 */

/** What a person can put right: `path` leads to the field, step by step, from `data` on. */
export interface Problem {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
}

type Variables = Readonly<Record<string, unknown>>;
type Ask = <Data>(query: string, variables?: Variables) => Promise<Data>;

/** A client for somebody's token. What she may not do, or cannot be, is thrown; what she can put right is in the answer. */
export function connect(url: string, token: string): Ask {
  return async <Data>(query: string, variables: Variables = {}): Promise<Data> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'accept-language': 'de' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: readonly { message: string }[] };
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  };
}

interface Draft {
  readonly id: string;
  readonly version: number;
}

interface Saved {
  readonly application: Draft | null;
  readonly remarks: readonly Problem[];
  readonly differences: readonly { readonly path: readonly string[]; readonly yours: unknown; readonly current: unknown }[];
  readonly problems: readonly Problem[];
}

const FORM = `query ($leikaKey: LeikaKey!, $postalCode: PostalCode!) {
  responsibility(leikaKey: $leikaKey, postalCode: $postalCode) {
    authority { name } offer { id form { id version title jsonSchema uiSchema } }
  }
}`;
const START = 'mutation ($input: StartApplicationInput!) { startApplication(input: $input) { application { id version } } }';
const SAVE = `mutation ($input: SaveApplicationInput!) { saveApplication(input: $input) {
  application { id version } remarks { code path message } differences { path yours current } problems { code path message } } }`;
const SHOW = `query ($id: ID!) { application(id: $id) {
  version savedAt check { problems { code path message } } price { total { amount } }
  demands { coSignaturesMin } } }`;
const SUBMIT = `mutation ($input: SubmitApplicationInput!) { submitApplication(input: $input) {
  application { number status seal { jws } } problems { code path message } } }`;

/** What came of each step. */
export interface Walked {
  readonly title: string;
  readonly fields: readonly string[];
  readonly remarks: readonly Problem[];
  readonly conflict: Saved;
  readonly missing: readonly Problem[];
  readonly price: string;
  readonly number: string | null;
}

/** Applies for a service at a place with `data`, after having entered `wrong`, and from a second device as well. */
export async function applyFor(
  ask: Ask,
  service: { readonly leikaKey: string; readonly postalCode: string },
  { wrong, data }: { readonly wrong: Variables; readonly data: Variables },
): Promise<Walked> {
  // 1. The form, in the language of the request: JSON Schema 2020-12 for the data, pages and help beside it.
  const { responsibility } = await ask<{
    responsibility: { offer: { id: string; form: { title: string; jsonSchema: { properties: Variables } } } };
  }>(FORM, service);
  const { id: offerId, form } = responsibility.offer;

  // 2. A draft, which she finds again in `me { applications }` on whatever device.
  const started = await ask<{ startApplication: { application: Draft } }>(START, { input: { offerId } });
  const { id, version } = started.startApplication.application;

  // 3. Saved while she types: whatever it says is kept, what does not fit comes as remarks.
  const save = async (on: number, entered: Variables): Promise<Saved> =>
    (await ask<{ saveApplication: Saved }>(SAVE, { input: { id, version: on, data: entered } })).saveApplication;
  const first = await save(version, wrong);

  // 4. Another device still has the version before: nothing is overwritten, and it learns where the two differ.
  const conflict = await save(version, data);
  const missing = await show(ask, id);

  // 5. She has chosen: saved on the current version.
  const second = await save(first.application?.version ?? version, data);
  const shown = await show(ask, id);

  // 6. Submitted, exactly the version she has seen.
  const { submitApplication } = await ask<{
    submitApplication: { application: { number: string } | null; problems: readonly Problem[] };
  }>(SUBMIT, { input: { id, version: second.application?.version } });
  if (submitApplication.problems.length > 0) throw new Error(submitApplication.problems.map(({ message }) => message).join('; '));

  return {
    title: form.title,
    fields: Object.keys(form.jsonSchema.properties),
    remarks: first.remarks,
    conflict,
    missing: missing.check.problems,
    price: shown.price.total.amount,
    number: submitApplication.application?.number ?? null,
  };
}

interface Shown {
  readonly version: number;
  readonly check: { readonly problems: readonly Problem[] };
  readonly price: { readonly total: { readonly amount: string } };
}

async function show(ask: Ask, id: string): Promise<Shown> {
  return (await ask<{ application: Shown }>(SHOW, { id })).application;
}
