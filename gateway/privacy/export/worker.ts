/**
 * Makes data exports (Art. 15, 20 DSGVO): walks the graph as the person who asked for hers, through the gateway like any client. Each page
 * is kept by the accounts subgraph as it comes, so that an export that broke off goes on where it was.
 */

import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Background } from '#platform/background.ts';
import type { AssertionSigner } from '#platform/identity/assertion.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import type { Logger } from '#platform/log.ts';
import { createPeriodic } from '#platform/periodic.ts';
import { createContext } from '../../context.ts';
import type { Engine } from '../../engine/engine.ts';
import { Cancellation } from '../../transport/cancellation.ts';
import type { AskKeeper } from '../keeper.ts';
import { readPersonalData } from '../personal-data.ts';
import { createExportParts, type ExportPart } from './parts.ts';

const EVERY_MS = 5_000;
/** How long nobody else takes the export over; renewed with each page. */
const LEASE_S = 120;
/** How often all services have to answer; from then on the export is made without what is missing, and says what that is. */
const PATIENCE = 3;

const job = z.object({
  id: z.string(),
  viewer: z.unknown(),
  language: z.string(),
  done: z.array(z.object({ name: z.string(), page: z.number(), after: z.string().nullable() })),
  attempts: z.number(),
});
type Job = z.infer<typeof job>;

const claimed = z.object({ claimDataExport: z.object({ job: job.nullable() }) });
const page = z.object({
  me: z.record(z.string(), z.unknown()),
});
const connection = z.object({
  edges: z.array(z.object({ node: z.unknown() })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

const kept = z.object({ saveDataExportPart: z.object({ saved: z.boolean() }) });

const CLAIM = `mutation ($input: ClaimDataExportInput!) {
  claimDataExport(input: $input) { job { id viewer language attempts done { name page after } } }
}`;
const SAVE = 'mutation ($input: SaveDataExportPartInput!) { saveDataExportPart(input: $input) { saved } }';
const FINISH = 'mutation ($input: FinishDataExportInput!) { finishDataExport(input: $input) { finished } }';

/** What failed, as `<code> <subgraph>`, each once. */
function missingOf(errors: readonly GraphQLFormattedError[]): string {
  const said = errors.map(({ extensions }) => [extensions?.['code'], extensions?.['subgraph']].filter(Boolean).join(' '));
  return [...new Set(said)].join(', ');
}

/** A list within a list that goes on: rather no export than one that leaves something out unseen. */
function goesOn(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('hasNextPage' in value) return value.hasNextPage === true;
  return Object.values(value).some(goesOn);
}

export interface ExportWorkerOptions {
  /** The engine that is live now; null: exports wait. */
  readonly engine: () => Pick<Engine, 'execute' | 'supergraphSdl' | 'apiSchema'> | null;
  readonly ask: AskKeeper;
  readonly signer: AssertionSigner;
  readonly log: Logger;
}

export function createExportWorker({ engine: live, ask, signer, log }: ExportWorkerOptions): Background {
  let known: { readonly api: GraphQLSchema; readonly made: ReturnType<typeof createExportParts> } | null = null;

  function partsOf({
    apiSchema,
    supergraphSdl,
  }: Pick<Engine, 'supergraphSdl' | 'apiSchema'>): ReturnType<typeof createExportParts> {
    if (known?.api !== apiSchema) known = { api: apiSchema, made: createExportParts(readPersonalData(supergraphSdl), apiSchema) };
    return known.made;
  }

  /**
   * One page of a part as the person sees it. What her session was not trusted enough for is left out. Where anything else is missing in
   * it, throws, or says so when enough was tried.
   */
  async function read(
    engine: Pick<Engine, 'execute'>,
    { document, list }: ExportPart,
    after: string | null,
    { id, viewer, language, attempts }: Job,
  ) {
    const source = {
      viewer: viewer as Viewer,
      acceptLanguage: language,
      requestId: `data-export-${id}`,
      cancellation: new Cancellation(),
    };
    const variables = list === null ? {} : { after };
    const { data, errors } = await engine.execute({ document, variables, context: createContext(signer, source) });
    // The object itself says by the level it demands that something is left out.
    const faults = errors?.filter(({ extensions }) => extensions?.['code'] !== 'TRUST_LEVEL_REQUIRED') ?? [];
    const missing = faults.length === 0 ? null : missingOf(faults);
    const me = page.safeParse(data).data?.me;
    // Without herself there is nothing to say of anybody: her account may have been deleted meanwhile.
    if ((missing !== null && attempts < PATIENCE) || (me === undefined && list === null))
      throw new Error(`the graph answers ${missing}`);
    if (list === null) return { content: [me], after: null, missing };
    const read = connection.safeParse(me?.[list]);
    if (!read.success) {
      if (missing === null) throw read.error;
      return { content: [], after: null, missing };
    }
    const { edges, pageInfo } = read.data;
    const content = edges.map(({ node }) => node);
    if (content.some(goesOn)) throw new Error('a list within a list is too long for an export');
    return { content, after: pageInfo.hasNextPage ? pageInfo.endCursor : null, missing };
  }

  async function make(engine: Pick<Engine, 'execute' | 'supergraphSdl' | 'apiSchema'>, wanted: Job): Promise<void> {
    const { parts, legend } = partsOf(engine);
    const { id } = wanted;
    for (const part of parts) {
      const before = wanted.done.filter(({ name }) => name === part.name).sort((one, other) => one.page - other.page);
      let number = before.length;
      let after = before.at(-1)?.after ?? null;
      while (number === 0 || after !== null) {
        const next = await read(engine, part, after, wanted);
        const { saved } = kept.parse(
          await ask(SAVE, { id, name: part.name, page: number, ...next, seconds: LEASE_S }),
        ).saveDataExportPart;
        if (!saved) return; // Nobody wants it any more: its account was deleted.
        ({ after } = next);
        number += 1;
      }
    }
    await ask(FINISH, { id, legend });
  }

  /** Answers how many exports were made: one that fails is left to a later round. */
  async function round(isOver: () => boolean): Promise<number> {
    for (let made = 0; ; made += 1) {
      const engine = live();
      if (engine === null || isOver()) return made;
      const { job: wanted } = claimed.parse(await ask(CLAIM, { seconds: LEASE_S })).claimDataExport;
      if (wanted === null) return made;
      try {
        await make(engine, wanted);
      } catch (error) {
        log.warn({ export: wanted.id, err: error }, 'a data export broke off; it goes on later');
        return made;
      }
    }
  }

  return createPeriodic({ name: 'gateway.data-exports', everyMs: EVERY_MS, round, drain: () => round(() => false), log });
}
