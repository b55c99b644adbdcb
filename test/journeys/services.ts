/** Ways through the seed's services that several of them need: a document for an application, and what becomes of it in the end. */

import { readId } from '#platform/values/id.ts';
import type { Client } from './client.ts';

/** What search, place and rules lead to. */
export interface Found {
  readonly name: string;
  readonly offerId: string;
  readonly trustLevel: string;
  readonly authority: { readonly id: string; readonly name: string };
  /** Why this authority; none for a service without a LeiKa key, which names its own. */
  readonly reasons: readonly string[];
  readonly reference: string | null;
  /** The title of the form. */
  readonly form: string;
}

interface Offered {
  readonly id: string;
  readonly onlineServices: readonly { readonly trustLevel: string }[];
  readonly form: { readonly title: string } | null;
}

async function regionOf(client: Client, postalCode: string): Promise<string> {
  const { regions } = await client.data<{ regions: { edges: { node: { key: string } }[] } }>(
    'query ($postalCode: PostalCode!) { regions(postalCode: $postalCode) { edges { node { key } } } }',
    { postalCode },
  );
  return regions.edges[0]?.node.key ?? '';
}

/** What everyday words lead to at a place: the first service, and who is in charge of it there. Throws where it is not online. */
export async function findService(client: Client, words: string, postalCode: string): Promise<Found> {
  const region = await regionOf(client, postalCode);
  const { searchServices } = await client.data<{
    searchServices: { edges: { node: { leikaKey: string; citizenName: string } }[] };
  }>(
    'query ($words: String!, $region: RegionKey!) { searchServices(query: $words, region: $region, first: 1) { edges { node { leikaKey citizenName } } } }',
    { words, region },
  );
  const service = searchServices.edges[0]?.node;
  const { responsibility } = await client.data<{
    responsibility: {
      reference: string;
      offer: Offered | null;
      authority: Found['authority'] | null;
      path: { outcome: string; reason: string }[];
    };
  }>(
    `query ($leikaKey: LeikaKey!, $postalCode: PostalCode!) {
      responsibility(leikaKey: $leikaKey, postalCode: $postalCode) {
        reference path { outcome reason } authority { id name }
        offer { id onlineServices { trustLevel } form { title } }
      }
    }`,
    { leikaKey: service?.leikaKey, postalCode },
  );
  const { offer, authority, path, reference } = responsibility;
  if (service === undefined || offer?.form == null || authority === null) throw new Error(`${words} cannot be applied for there`);
  return {
    name: service.citizenName,
    offerId: offer.id,
    trustLevel: offer.onlineServices[0]?.trustLevel ?? '',
    authority,
    reasons: path.filter(({ outcome }) => outcome === 'APPLIED').map(({ reason }) => reason),
    reference,
    form: offer.form.title,
  };
}

/** The same for a service that only the place has, without a LeiKa key. */
export async function findLocalService(client: Client, words: string, postalCode: string): Promise<Found> {
  const region = await regionOf(client, postalCode);
  const { searchServices } = await client.data<{
    searchServices: {
      localServices: { node: { citizenName: string; offers: (Offered & { authority: Found['authority'] })[] } }[];
    };
  }>(
    `query ($words: String!, $region: RegionKey!) { searchServices(query: $words, region: $region, first: 1) {
      localServices(first: 1) { node { citizenName offers(region: $region) {
        id onlineServices { trustLevel } authority { id name } form { title }
      } } }
    } }`,
    { words, region },
  );
  const service = searchServices.localServices[0]?.node;
  const offer = service?.offers[0];
  if (service === undefined || offer?.form == null) throw new Error(`${words} cannot be applied for there`);
  const { id: offerId, authority, form } = offer;
  const trustLevel = offer.onlineServices[0]?.trustLevel ?? '';
  return { name: service.citizenName, offerId, trustLevel, authority, reasons: [], reference: null, form: form.title };
}

/** Puts a document into the safe and shares it with an application. Answers its id. */
export async function attach(client: Client, applicationId: string, name: string): Promise<string> {
  const content = Buffer.from(`%PDF-1.4\n% ${name}\n`);
  const { uploadDocument } = await client.data<{
    uploadDocument: { document: { id: string } | null; upload: { url: string } | null; problems: unknown[] };
  }>(
    'mutation ($input: UploadDocumentInput!) { uploadDocument(input: $input) { document { id } upload { url } problems { code } } }',
    { input: { name, mediaType: 'application/pdf', size: content.length } },
  );
  const { document, upload, problems } = uploadDocument;
  if (document === null || upload === null) throw new Error(JSON.stringify(problems));
  const put = await fetch(upload.url, { method: 'PUT', headers: { 'content-type': 'application/pdf' }, body: content });
  if (put.status !== 201) throw new Error(`the safe answers ${put.status}`);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const { shareDocument } = await client.data<{ shareDocument: { share: { id: string } | null; problems: unknown[] } }>(
    'mutation ($input: ShareDocumentInput!) { shareDocument(input: $input) { share { id } problems { code } } }',
    { input: { id: document.id, applicationId, purpose: 'ATTACHMENT', until } },
  );
  if (shareDocument.share === null) throw new Error(JSON.stringify(shareDocument.problems));
  return document.id;
}

export interface Ended {
  readonly status: string;
  readonly data: unknown;
  readonly price: { readonly total: { readonly amount: string } };
  readonly decision: { readonly outcome: string; readonly text: string } | null;
  readonly payment: { readonly status: string } | null;
  readonly timeline: readonly { readonly kind: string; readonly actor: string }[];
  readonly booking: {
    readonly status: string;
    readonly plate: string | null;
    readonly quantity: number | null;
    readonly secrets: readonly string[];
  } | null;
}

/** An application as its applicant sees it. */
export async function look(client: Client, id: string): Promise<Ended> {
  const { application } = await client.data<{ application: Ended }>(
    `query ($id: ID!) { application(id: $id) {
      status data price { total { amount } } decision { outcome text } payment { status } timeline { kind actor }
      booking { status plate quantity secrets }
    } }`,
    { id },
  );
  return application;
}

/** The kinds of messages about an application, the latest first. Receipts, which are brought at a time of their own, are left out. */
export async function messagesAbout(client: Client, id: string): Promise<readonly string[]> {
  const { me } = await client.data<{
    me: { inbox: { edges: { node: { kind: string; application: { id: string } | null } }[] } };
  }>('{ me { inbox(first: 50) { edges { node { kind application { id } } } } } }');
  return me.inbox.edges
    .filter(({ node }) => node.application?.id === readId(id) && node.kind !== 'PAYMENT_RECEIPT')
    .map(({ node }) => node.kind);
}
