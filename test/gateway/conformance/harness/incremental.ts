/** Answers in parts: read as a client reads them, and put together again. */

import { expect } from 'vitest';
import type { PartialResult } from '#gateway/engine/engine.ts';
import type { EngineResult } from './engine.ts';

type Json = Record<string | number, unknown>;

/** All parts, as they would arrive. Throws when they are not in the order of the protocol. */
export async function partsOf(answered: AsyncIterable<PartialResult>): Promise<readonly PartialResult[]> {
  const parts: PartialResult[] = [];
  for await (const part of answered) parts.push(JSON.parse(JSON.stringify(part)) as PartialResult);
  expect(parts.map(({ hasNext }) => hasNext)).toEqual(parts.map((_, at) => at < parts.length - 1));
  for (const part of parts.slice(1)) expect(part.incremental?.length, 'deferred results of a part').toBeGreaterThan(0);
  return parts;
}

function merge(target: Json, source: Json): void {
  for (const [key, value] of Object.entries(source)) {
    const present = target[key];
    if (typeof value === 'object' && value !== null && typeof present === 'object' && present !== null) {
      merge(present as Json, value as Json);
    } else target[key] = value;
  }
}

/** Puts each deferred result in its place; one without data leaves its place as it is. */
export function join(parts: readonly PartialResult[]): EngineResult {
  const [first] = parts;
  const data = structuredClone<Json | null>(first?.data ?? null);
  const errors = [...(first?.errors ?? [])];
  for (const { path, data: added, errors: told = [] } of parts.flatMap(({ incremental = [] }) => incremental)) {
    const place = path.reduce<unknown>((value, key) => (value as Json)[key], data);
    if (added !== null) merge(place as Json, structuredClone(added));
    errors.push(...told);
  }
  return errors.length === 0 ? { data } : { data, errors };
}
