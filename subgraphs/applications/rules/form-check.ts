/** Checks data against a form, for a draft, a submission, a file or whoever asks: every fault at once, each at its place. */

import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { LRUCache } from 'lru-cache';
import type { Language, Problem } from '#platform/language.ts';
import type { Day } from '#platform/values/day.ts';
import { namesOf } from './form-fields.ts';
import { createAjv, type Moment } from './form-keywords.ts';
import { planLogic, type FormLogic } from './form-logic.ts';
import { computedProblem, placeOf, problemsOf, withoutConsequences, withoutMissing } from './form-messages.ts';
import { localise, type FormVersion, type Localisable } from './forms.ts';
import { isHidden, settle, settleDraft, type Settled } from './settling.ts';

/** Compiled forms kept: all of ours in both languages, several versions of each. */
const COMPILED = 200;

/** Compiles a schema in a language. Throws an Error that says what is wrong with it. */
export function compile(jsonSchema: Localisable, language: Language): ValidateFunction {
  return createAjv().compile(localise(jsonSchema, language));
}

type CheckedForm = Pick<FormVersion, 'id' | 'version' | 'jsonSchema' | 'uiSchema'>;

type Json = Readonly<Record<string, unknown>>;

export interface Checked {
  /** What would be submitted: without what is not asked for, and with what is computed. */
  readonly data: Json;
  /** JSON Pointers of what is not asked for. */
  readonly hidden: readonly string[];
  /** At most one a field; none when it may be submitted. */
  readonly problems: readonly Problem[];
}

export interface CheckedDraft {
  /** What is to be kept. */
  readonly data: Json;
  /** Computed fields that somebody tried to fill in: then nothing is kept. */
  readonly problems: readonly Problem[];
  /** What is there and does not fit; what is missing is not named. */
  readonly remarks: readonly Problem[];
}

export interface FormChecks {
  /** The faults of data on a day, documents aside. */
  check(form: CheckedForm, data: unknown, language: Language, today: Day): readonly Problem[];
  /** What would be submitted on a day, and what stands against it. */
  checkSubmission(form: CheckedForm, data: unknown, language: Language, moment: Moment): Checked;
  /** Whether documents stand in fields of the form. */
  attaches(form: CheckedForm): boolean;
  /** The same for what is being filled in; `before` is what was kept so far. */
  checkDraft(form: CheckedForm, data: Json, before: unknown, language: Language, moment: Moment): CheckedDraft;
}

const isOfHidden = (error: ErrorObject, { hidden }: Settled): boolean => isHidden(hidden, placeOf(error));

interface Compiled {
  readonly validate: ValidateFunction;
  readonly root: Localisable;
  readonly logic: FormLogic;
  readonly attaches: boolean;
}

function attachesIn(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.hasOwn(schema, 'attachment') || Object.values(schema).some(attachesIn);
}

function compileForm({ jsonSchema, uiSchema }: CheckedForm, language: Language): Compiled {
  const root = localise(jsonSchema, language);
  return { validate: createAjv().compile(root), root, logic: planLogic(jsonSchema, uiSchema).logic, attaches: attachesIn(root) };
}

/** What the data are found to be; what is no object is of the wrong type, and has no fields to settle. */
function settled(logic: FormLogic, data: unknown, { today }: Moment): Settled {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) return settle(logic, data as Json, today);
  return { data: data as Json, hidden: new Set(), computed: new Map() };
}

function errorsOf({ validate }: Compiled, found: Settled, moment: Moment): readonly ErrorObject[] {
  if (validate.call<Moment, [unknown], boolean>(moment, found.data)) return [];
  return (validate.errors ?? []).filter((error) => !isOfHidden(error, found));
}

/** Checks that compile each version of a form once a language; a published version never changes. */
export function createFormChecks(): FormChecks {
  const compiled = new LRUCache<string, Compiled>({ max: COMPILED });

  function compiledFor(form: CheckedForm, language: Language): Compiled {
    const key = `${form.id}/${form.version}/${language}`;
    const known = compiled.get(key) ?? compileForm(form, language);
    compiled.set(key, known);
    return known;
  }

  const checkSubmission: FormChecks['checkSubmission'] = (form, data, language, moment) => {
    const ready = compiledFor(form, language);
    const found = settled(ready.logic, data, moment);
    const errors = errorsOf(ready, found, moment);
    const problems = problemsOf(withoutConsequences(errors), language, ready.root);
    return { data: found.data, hidden: [...found.hidden], problems };
  };

  return {
    check: (form, data, language, today) => checkSubmission(form, data, language, { today, documents: null }).problems,
    checkSubmission,
    attaches: (form) => compiledFor(form, 'de').attaches,
    checkDraft: (form, data, before, language, moment) => {
      const ready = compiledFor(form, language);
      const draft = settleDraft(ready.logic, data, before, moment.today);
      const found = settled(ready.logic, data, moment);
      const errors = errorsOf(ready, found, moment);
      const told = withoutMissing(withoutConsequences(errors), errors);
      return {
        data: draft.data,
        problems: draft.contested.map((pointer) => computedProblem(namesOf(pointer), language, ready.root)),
        remarks: problemsOf(told, language, ready.root),
      };
    },
  };
}
