/** One change of one entry, whatever its kind: who may, on which version, what it becomes, and that nobody is in between. */

import type { Transaction } from '#platform/database.ts';
import { PublicError } from '#platform/errors.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf, type Day, type Validity } from '#platform/values/day.ts';
import { parseId } from '#platform/values/id.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { Context } from '../context.ts';
import { requireAnyEditor, requireEditor } from '../rules/access.ts';
import { checkOrder } from '../rules/fees.ts';
import { readComment } from '../rules/lines.ts';
import type { Edit } from '../rules/overlay.ts';
import { createFaults, problemsIn, type Faults } from '../rules/problems.ts';
import { readEdits } from '../store/edits.ts';
import type { ChangeAction, Entry, EntryField, EntryId, EntryKind } from '../types.ts';
import { carryOut, checkVersion, restored } from './change.ts';

/** What one kind of entry has of its own. */
export interface Subject<Of extends Entry> {
  readonly kind: EntryKind;
  readonly missing: string;
  readonly lock: (tx: Transaction, id: Of['id']) => Promise<Of | null>;
  /** The regions an entry concerns. */
  readonly regionsOf: (tx: Transaction, entry: Of) => Promise<readonly RegionKey[]>;
  /** The argument that says which regions it is to concern. */
  readonly argument: string;
  /** What holds of an entry beside others. Adds faults. */
  readonly checkBeside?: (tx: Transaction, before: Of, after: Of, faults: Faults) => Promise<void>;
  /** What a change means for others; the last thing in the transaction. */
  readonly settle?: (tx: Transaction, before: Of | null, after: Of, at: Date) => Promise<void>;
}

export interface Wish<Of extends Entry> {
  readonly id: string;
  readonly version: string;
  readonly action: ChangeAction;
  readonly comment: string | null | undefined;
  readonly restore: readonly EntryField[];
  /** What it is to become. Adds faults. */
  readonly make: (entry: Of, edits: readonly Edit[], tx: Transaction, faults: Faults) => Of | Promise<Of>;
}

export interface Edited<Of> {
  readonly entry: Of;
  readonly problems: readonly Problem[];
}

/**
 * Changes an entry, or answers it as it stands with problems. Throws UNAUTHENTICATED, NOT_FOUND, or FORBIDDEN where a region it
 * concerns, before or after, is not the editor's.
 */
export async function changeEntry<Of extends Entry>(
  { viewer, db, language, loaders, now }: Context,
  subject: Subject<Of>,
  wish: Wish<Of>,
): Promise<Edited<Of>> {
  requireAnyEditor(viewer);
  const { kind } = subject;
  const id = parseId(wish.id, 'id') as EntryId as Of['id'];
  const at = now();
  const answer = await db.transaction(async (tx): Promise<Edited<Of>> => {
    const before = await subject.lock(tx, id);
    if (before === null) throw new PublicError('NOT_FOUND', subject.missing, { facts: { argument: 'id' } });
    const concerned = await subject.regionsOf(tx, before);
    const editor = requireEditor(viewer, concerned, 'id');
    const faults = createFaults();
    checkVersion(wish.version, kind, before, faults);
    const refused = (): Edited<Of> => ({ entry: before, problems: problemsIn(language, faults.found) });
    if (faults.found.length > 0) return refused();
    const comment = readComment(wish.comment, faults);
    const edits = (await readEdits(tx, [id])).get(id) ?? [];
    const after = await wish.make(before, edits, tx, faults);
    const regions = await subject.regionsOf(tx, after);
    requireEditor(viewer, regions, subject.argument);
    if (faults.found.length === 0) await subject.checkBeside?.(tx, before, after, faults);
    if (faults.found.length > 0) return refused();
    const { action, restore } = wish;
    const all = [...new Set([...concerned, ...regions])];
    await carryOut(tx, editor, at, { kind, action, before, after, regions: all, restore, comment });
    await subject.settle?.(tx, before, after, at);
    return { entry: after, problems: [] };
  });
  for (const loader of [loaders.offer, loaders.authority, loaders.localService, loaders.edits]) loader.clear(id as never);
  return answer;
}

/** The wish to change fields, with those that are given back to the source. */
export function changing<Of extends Entry, Values extends object>(
  input: Pick<Wish<Of>, 'id' | 'version'> & {
    readonly comment?: string | null | undefined;
    readonly restore?: readonly EntryField[] | null | undefined;
  } & Values,
  make: (
    base: Of,
    values: Omit<Values, 'id' | 'version' | 'comment' | 'restore'>,
    tx: Transaction,
    faults: Faults,
  ) => Of | Promise<Of>,
): Wish<Of> {
  const { id, version, comment, restore, ...values } = input;
  const wanted = restore ?? [];
  return {
    id,
    version,
    comment,
    action: 'CHANGED',
    restore: wanted,
    make: (entry, edits, tx, faults) => make(restored(entry, wanted, edits, values, faults), values, tx, faults),
  };
}

/** The wish to end an entry with a day. */
export function ending<Of extends Entry & Validity>(
  {
    lastDay,
    comment,
    ...input
  }: { readonly id: string; readonly version: string; readonly lastDay: Day; readonly comment?: string | null | undefined },
  now: Date,
): Wish<Of> {
  return {
    ...input,
    comment,
    action: 'ENDED',
    restore: [],
    make: (entry, _edits, _tx, faults) => {
      if (entry.validTo !== null && entry.validTo < dayOf(now)) faults.add('ALREADY_ENDED', ['id']);
      checkOrder({ validFrom: entry.validFrom, validTo: lastDay }, faults, ['lastDay']);
      return { ...entry, validTo: lastDay };
    },
  };
}
