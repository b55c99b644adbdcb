/** Reads what the Suchdienst says of an organisation unit. Writes nothing. */

import { readUnit, type Unit } from '../answers/unit.ts';
import type { Suchdienst } from '../client.ts';
import { AnswerFault } from '../faults.ts';
import type { KnownAnswer } from '../known.ts';
import { readPart } from './part.ts';

export type UnitReading =
  | { readonly kind: 'FOUND'; readonly unit: Unit; readonly answer: KnownAnswer; readonly unknown: readonly string[] }
  | { readonly kind: 'SAME' }
  | { readonly kind: 'GONE'; readonly wasKnown: boolean }
  | { readonly kind: 'REFUSED'; readonly reason: string };

/** Throws PvogFault; what is wrong with the answer alone is told in the reading. */
export async function readUnitState(suchdienst: Suchdienst, id: string, known: KnownAnswer | null): Promise<UnitReading> {
  try {
    const part = await readPart(suchdienst, { endpoint: 'unit', query: { q: id } }, known, (text) => {
      const value = readUnit(id, text);
      return { value, lastUpdate: value.unit.lastUpdate };
    });
    if (part.kind === 'GONE') return { kind: 'GONE', wasKnown: known !== null };
    return part.kind === 'FOUND' ? { kind: 'FOUND', answer: part.answer, ...part.value } : part;
  } catch (error) {
    if (!(error instanceof AnswerFault)) throw error;
    return { kind: 'REFUSED', reason: error.message };
  }
}
