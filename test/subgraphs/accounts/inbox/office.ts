/** An inbox over GraphQL and HTTP with a clock that can be set: an applicant, the case worker of her authority, and what they do. */

import { publish, type NewEvent } from '#platform/events.ts';
import { event } from '#platform/events/contracts.ts';
import type { OpenDatabase } from '#platform/database.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { derivedId, newId, type Id } from '#platform/values/id.ts';
import { parseLeika } from '#platform/values/leika.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { caseWorker, citizen, NOW } from '#test/support/viewers.ts';
import { openDesk, send, type Answer, type Desk, type Problem, type Upload } from '../safe/desk.ts';
import { pdfOf } from '../safe/samples.ts';

export const OFFICE = derivedId<'Authority'>('office');
export const OTHER_OFFICE = derivedId<'Authority'>('other office');
export const WORKER = caseWorker(OFFICE, { subject: 'worker' });
export const OTHER_WORKER = caseWorker(OTHER_OFFICE, { subject: 'other-worker' });

export interface MessageView {
  readonly id: string;
  readonly kind: string;
  readonly requiredTrustLevel: TrustLevel;
  readonly subject: string | null;
  readonly body: string | null;
  readonly providedAt: string;
  readonly notifiedAt: string | null;
  readonly retrievedAt: string | null;
  readonly readAt: string | null;
  readonly channel: string | null;
  readonly deemedDeliveredOn: string | null;
}

/** Without subject and body, which open it. */
const ENVELOPE = 'id kind requiredTrustLevel providedAt notifiedAt retrievedAt readAt channel deemedDeliveredOn';

export interface Office extends Desk {
  /** Tells what other subgraphs tell, and has it heard. */
  tell(...events: readonly NewEvent[]): Promise<void>;
  /** Has the inbox hear what was told, and nothing else happen. */
  hear(): Promise<void>;
  /** An application that was submitted, with its events. */
  submitted(viewer: Viewer, level?: TrustLevel, authority?: Id<'Authority'>): Promise<Id<'Application'>>;
  decide(viewer: Viewer, applicationId: Id<'Application'>, further?: object): Promise<void>;
  /** The inbox without its contents, the newest first. */
  inbox(viewer: Viewer): Promise<readonly MessageView[]>;
  /** Fields of a message, as the gateway asks for them. */
  message(viewer: Viewer, id: string, fields: string): Promise<Answer>;
  /** Fields of an application. */
  application(viewer: Viewer | null, id: string, fields: string): Promise<Answer>;
  /** Uploads a document for a case; its id. */
  delivered(caseId: string, input?: object, worker?: Viewer): Promise<string>;
}

export function noticeOf({ account }: Viewer, applicationId: Id<'Application'>) {
  return { applicationId, account, number: 'V-2026-000123', serviceName: 'Hund anmelden' };
}

/** Opens it over a database. */
export async function openOffice(
  database: OpenDatabase,
  ...options: Parameters<typeof openDesk> extends [unknown, ...infer Rest] ? Rest : never
): Promise<Office> {
  const desk = await openDesk(database, ...options);
  const [inbox] = desk.background;
  const hear = async (): Promise<void> => {
    await inbox?.drain();
  };
  const tell: Office['tell'] = async (...events) => {
    await database.db.transaction((tx) => publish(tx, NOW, events));
    await hear();
  };
  const entity = (type: string, id: string, fields: string, viewer: Viewer | null): Promise<Answer> =>
    desk.ask(
      `query ($id: ID!) { _entities(representations: [{ __typename: "${type}", id: $id }]) { ... on ${type} { ${fields} } } }`,
      { id },
      viewer,
    );
  return {
    ...desk,
    tell,
    hear,
    submitted: async (viewer, requiredTrustLevel = 'LOW', authorityId = OFFICE) => {
      const applicationId = newId<'Application'>();
      const told = { offerId: derivedId<'Offer'>('offer'), leikaKey: parseLeika('99102013104000'), authorityId };
      const paid = { paymentPolicy: 'INACTIVE', charges: [], requiredTrustLevel } as const;
      await tell(
        event('applications.application.submitted', applicationId, { ...noticeOf(viewer, applicationId), ...told, ...paid }),
      );
      return applicationId;
    },
    decide: (viewer, applicationId, further = {}) =>
      tell(event('applications.application.decided', applicationId, { ...noticeOf(viewer, applicationId), ...further })),
    inbox: async (viewer) => {
      const { data, errors } = await desk.ask(`{ me { inbox(first: 100) { edges { node { ${ENVELOPE} } } } } }`, {}, viewer);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return (data as { me: { inbox: { edges: { node: MessageView }[] } } }).me.inbox.edges.map(({ node }) => node);
    },
    message: (viewer, id, fields) => entity('Message', id, fields, viewer),
    application: (viewer, id, fields) => entity('Application', id, fields, viewer),
    delivered: async (caseId, input = {}, worker = WORKER) => {
      const wish = { caseId, name: 'Bescheid.pdf', mediaType: 'application/pdf', size: pdfOf().length, ...input };
      const selection = 'document { id } upload { url headers { name value } expiresAt } problems { code path message }';
      const { document, upload, problems } = await desk.call<{
        document: { id: string } | null;
        upload: Upload;
        problems: Problem[];
      }>('deliverDocument', wish, selection, worker);
      if (document === null) throw new Error(JSON.stringify(problems));
      const response = await send(upload, pdfOf());
      if (response.status !== 201) throw new Error(await response.text());
      return document.id;
    },
  };
}

/** Somebody who has nothing yet. */
export function createPeople(prefix: string): (overrides?: Partial<Viewer>) => Viewer {
  let count = 0;
  return (overrides = {}) => citizen({ subject: `${prefix}-${(count += 1)}`, ...overrides });
}

/** The first entity of an answer. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- As with a query: whoever asks knows what she has asked for.
export function entityOf<Shown>({ data }: Answer): Shown {
  return (data as { _entities: readonly Shown[] })._entities[0] as Shown;
}
