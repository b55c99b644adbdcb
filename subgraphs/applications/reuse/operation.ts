/** What operators do with forms at the command line, by the same rules as editors in the graph. */

import { asc, eq, isNull } from 'drizzle-orm';
import type { OpenDatabase } from '#platform/database.ts';
import { OperatorError } from '#platform/errors.ts';
import type { Problem } from '#platform/language.ts';
import type { Id } from '#platform/values/id.ts';
import type { ServiceKey } from '#platform/values/service-key.ts';
import { readFormFile } from '../rules/forms.ts';
import { assignServices } from '../store/forms.ts';
import { serviceForms } from '../tables.ts';
import { nextVersion, publishVersion } from './publish.ts';
import { createFaults, problemsIn } from './rules/problems.ts';
import { readPublication } from './rules/publication.ts';
import type { Publication } from './rules/types.ts';
import { countRunning } from './store/adoptions.ts';
import { findKnownServices, requireAuthority } from './store/authorities.ts';
import { findNewest } from './store/publications.ts';
import { adoptions, authorities, publications } from './tables.ts';

/** Thrown when a form must not be published: all that has to be put right. */
export class FormRefused extends OperatorError {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(['The form is refused:', ...problems.map(({ path, message }) => `  ${path.join('.')}: ${message}`)].join('\n'));
    this.problems = problems;
  }
}

export interface PublishWish {
  readonly publisher: Id<'Authority'>;
  /** SPDX identifier, where the file names none. */
  readonly licence: string | null;
  readonly comment: string | null;
  /** Also for those of its services whose authorities have adopted no form, unless the service has another one already. */
  readonly forEverybody: boolean;
}

/** Publishes a form file. Throws a ZodError for what is none, NOT_FOUND for an unknown publisher, or FormRefused; then nothing is published. */
export async function publishFormFile(
  { database, now }: { readonly database: OpenDatabase; readonly now: () => Date },
  content: unknown,
  { publisher, licence, comment, forEverybody }: PublishWish,
): Promise<Publication> {
  const { about, localKeys, ...file } = readFormFile(content);
  return database.db.transaction(async (tx) => {
    await requireAuthority(tx, publisher, 'publisher');
    const faults = createFaults();
    const { slug, description, releaseNotes } = about;
    const input = { ...file, localKeys, slug, description, releaseNotes, licence: { spdx: about.licence ?? licence } };
    const form = readPublication(
      input,
      publisher,
      await findKnownServices(tx, publisher, [...file.leikaKeys, ...localKeys]),
      faults,
    );
    const expected = nextVersion(await findNewest(tx, form.id));
    if (form.version !== expected) faults.add('VERSION_CONFLICT', ['version'], expected);
    if (faults.found.length > 0) throw new FormRefused(problemsIn('en', faults.found));
    if (!(await publishVersion(tx, form, { account: null, at: now(), comment }))) {
      faults.add('VERSION_CONFLICT', ['version'], nextVersion(await findNewest(tx, form.id)));
      throw new FormRefused(problemsIn('en', faults.found));
    }
    if (forEverybody) await assignServices(tx, [{ id: form.id, keys: form.leikaKeys }]);
    return form;
  });
}

/** A use of a form: by an authority that has adopted it, or by all that have adopted none for a service. */
export interface FormUse {
  readonly slug: string;
  readonly formId: Id<'Form'>;
  /** The newest version. */
  readonly newest: number;
  readonly leikaKey: ServiceKey;
  /** Null: everybody who has adopted none. */
  readonly authority: { readonly id: Id<'Authority'>; readonly name: string } | null;
  /** The version in use. */
  readonly version: number;
  /** Null where it comes with the portal. */
  readonly since: Date | null;
  /** Applications that are not over, drafts among them. */
  readonly running: number;
}

/** Who uses which version of which form, by name. */
export async function listUses({ db }: OpenDatabase): Promise<readonly FormUse[]> {
  const versions = await db
    .select({ formId: publications.formId, version: publications.version, slug: publications.slug })
    .from(publications)
    .orderBy(asc(publications.slug), asc(publications.formId), asc(publications.version));
  const newest = new Map(versions.map((one) => [one.formId, one]));
  const adopted = await db
    .select()
    .from(adoptions)
    .leftJoin(authorities, eq(authorities.id, adoptions.authorityId))
    .where(isNull(adoptions.endedAt))
    .orderBy(asc(adoptions.id));
  const byDefault = await db.select().from(serviceForms).orderBy(asc(serviceForms.leikaKey));
  const counted = await countRunning(db, [...adopted.map(({ adoption }) => adoption.id), ...newest.keys()]);
  const running = new Map(counted.map(({ formId, total }) => [formId, total]));
  return [...newest.values()].flatMap(({ formId, slug, version }): readonly FormUse[] => {
    const form = { slug, formId, newest: version };
    return [
      ...byDefault
        .filter((one) => one.formId === formId)
        .map(({ leikaKey }) => ({ ...form, leikaKey, authority: null, version, since: null, running: running.get(formId) ?? 0 })),
      ...adopted
        .filter(({ adoption }) => adoption.formId === formId)
        .map(({ adoption: { id, authorityId, leikaKey, formVersion, since }, authority }) => ({
          ...form,
          leikaKey,
          authority: { id: authorityId, name: authority?.name ?? authorityId },
          version: formVersion,
          since,
          running: running.get(id) ?? 0,
        })),
    ];
  });
}
