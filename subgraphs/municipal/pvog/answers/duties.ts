/** Who is responsible for a service in a place, and in which role. */

import { z } from 'zod';
import { AnswerFault } from '../faults.ts';
import { check, identity, maybeText, parseJson } from './shapes.ts';

export interface Duty {
  readonly unit: string;
  /** Code of the role as XZuFi has it: 01 and 02 in charge, 03 only answers questions. */
  readonly role: string;
}

/** Names of roles, for answers that give no code. */
const ROLES: Readonly<Record<string, string>> = { 'Zuständige Stelle': '01', Ansprechpunkt: '03' };

const role = z.union([z.object({ code: maybeText, name: maybeText }), z.string().transform((name) => ({ code: null, name }))]);
const entry = z.object({ id: identity('OE'), role });

/** Organisation units of the federation are none of a municipality. */
export function isFederal(unit: string): boolean {
  return unit.startsWith('B');
}

/** Throws AnswerFault: half an answer could take a responsibility away that is still there. */
export function readDuties(text: string): readonly Duty[] {
  const duties = check(z.array(entry), parseJson(text)).map(({ id, role: { code, name } }) => {
    const known = code ?? ROLES[name ?? ''];
    if (known === undefined) throw new AnswerFault(`'${id}' has a role that is not known.`);
    return { unit: id, role: known };
  });
  return [...new Map(duties.map((duty) => [`${duty.unit} ${duty.role}`, duty])).values()];
}
