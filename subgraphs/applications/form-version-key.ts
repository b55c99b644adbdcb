/** The key of a version of a form, for loaders. */

import type { Id } from '#platform/values/id.ts';

/** `<form id>/<version>`, as a loader's keys are compared by value. */
export type FormVersionKey = `${string}/${number}`;

export function formVersionKey(formId: string, version: number): FormVersionKey {
  return `${formId}/${version}`;
}

export function readFormVersionKey(key: FormVersionKey) {
  const [formId = '', version = ''] = key.split('/');
  return { formId: formId as Id<'Form'>, formVersion: Number(version) };
}
