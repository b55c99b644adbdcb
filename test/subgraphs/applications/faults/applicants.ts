/** People who apply over HTTP, and ask the same again whenever they get no answer, as every front end does. */

import type { Viewer } from '#platform/identity/viewer.ts';

import { derivedId, readId } from '#platform/values/id.ts';
import { caseWorker, citizen } from '#test/support/viewers.ts';
import { pdfOf } from '../../accounts/safe/samples.ts';
import { DOG, OFFICE } from '../world.ts';
import type { Ask, Offers } from './whole.ts';

export type Way = 'POST' | 'POST_WITH_PROOF' | 'DESK' | 'DESK_REJECTED';
export const WAYS: readonly Way[] = ['POST', 'POST_WITH_PROOF', 'DESK', 'DESK_REJECTED'];

/** Whether it goes to an authority elsewhere. */
export const isSent = (way: Way): boolean => way === 'POST' || way === 'POST_WITH_PROOF';

/** What somebody has been told of her application. */
export interface Filed {
  readonly id: string;
  readonly number: string;
  readonly way: Way;
}

export const PROOF = pdfOf(1_500);
const DAY_MS = 86_400_000;
const worker = caseWorker(OFFICE, { subject: 'worker' });

interface Payload {
  readonly application?: { readonly id: string; readonly version: number; readonly number: string | null } | null;
  readonly document?: { readonly id: string } | null;
  readonly upload?: { readonly url: string } | null;
  readonly share?: { readonly id: string } | null;
  readonly problems: readonly { readonly code: string }[];
}

type Call = (mutation: string, input: object, selection: string, viewer?: Viewer) => Promise<Payload>;

function createCall(ask: Ask, person: Viewer): Call {
  return async (mutation, input, selection, viewer = person) => {
    const subgraph = mutation.endsWith('Document') ? 'accounts' : 'applications';
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { payload: ${mutation}(input: $input) { ${selection} problems { code } } }`;
    const { data, errors } = await ask(subgraph, query, { input }, viewer);
    const payload = (data as { readonly payload: Payload } | null | undefined)?.payload;
    if (payload === undefined) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return payload;
  };
}

/** Throws for problems other than those that say it was done before. */
function accept(payload: Payload, ...before: readonly string[]): Payload {
  const unexpected = payload.problems.filter(({ code }) => !before.includes(code));
  if (unexpected.length > 0) throw new Error(JSON.stringify(unexpected));
  return payload;
}

/** Puts a proof into the safe and shares it; an upload that broke off is begun anew. */
async function prove(call: Call, applicationId: string): Promise<void> {
  for (let isThere = false; !isThere;) {
    const file = { name: 'Nachweis.pdf', mediaType: 'application/pdf', size: PROOF.length };
    const { document, upload } = accept(await call('uploadDocument', file, 'document { id } upload { url }'));
    const put = await fetch(upload?.url ?? '', {
      method: 'PUT',
      headers: { 'content-type': file.mediaType },
      body: new Uint8Array(PROOF),
    }).catch(() => null);
    if (put?.status !== 201) continue;
    const until = new Date(Date.now() + DAY_MS).toISOString();
    accept(await call('shareDocument', { id: document?.id, applicationId, purpose: 'ATTACHMENT', until }, 'share { id }'));
    isThere = true;
  }
}

/** Applies once, from the draft to what the authority does with it at our own desk. */
export async function apply(ask: Ask, name: string, way: Way, offers: Offers): Promise<Filed> {
  const offerId = isSent(way) ? offers.post : offers.desk;
  const call = createCall(ask, citizen({ subject: name, account: derivedId<'Account'>(`account:${name}`) }));
  const started = accept(await call('startApplication', { offerId }, 'application { id }'));
  const id = readId(started.application?.id ?? '') ?? '';
  accept(await call('saveApplication', { id, version: 1, data: DOG }, 'application { version }'), 'VERSION_CONFLICT');
  if (way === 'POST_WITH_PROOF') await prove(call, id);
  const { application } = accept(await call('submitApplication', { id }, 'application { id number }'), 'ALREADY_SUBMITTED');
  const number = application?.number;
  if (number == null) throw new Error('what was submitted has no number');
  if (way === 'DESK_REJECTED') {
    const input = { caseId: id, reasons: 'Die Anschrift liegt nicht im Ort.' };
    accept(await call('rejectCase', input, 'case { status }', worker), 'NOT_POSSIBLE');
  }
  return { id, number, way };
}
