/** Whether the pages of a form ask for every field of its schema once, and for no other. */

import { isObject, isWithin, listIn, objectIn, pagesOf, placesOf, schemaAt, type Json } from './fields.ts';
import type { Faults } from './problems.ts';
import { checkBoth, type Path } from './text.ts';

/** Texts of only one language, anywhere in the description of the pages. */
function checkTexts(value: unknown, faults: Faults, path: Path): void {
  if (Array.isArray(value)) value.forEach((one, index) => checkTexts(one, faults, [...path, index]));
  else if (isObject(value)) {
    if ('de' in value || 'en' in value) checkBoth(value, faults, path);
    else for (const [key, one] of Object.entries(value)) checkTexts(one, faults, [...path, key]);
  }
}

function checkTitles(uiSchema: Json, faults: Faults, path: Path): void {
  for (const [index, page] of listIn(uiSchema['pages']).map(objectIn).entries()) {
    for (const word of ['title', 'description'] as const) {
      const text = page[word];
      const isText = isObject(text) && ('de' in text || 'en' in text);
      if (!isText && (word === 'title' || text !== undefined)) faults.add('TEXT_ONE_LANGUAGE', [...path, 'pages', index, word]);
    }
  }
}

/**
 * All faults of the pages. A field is asked for where a page names it or a group it lies in; what cannot be entered (`readOnly`) need
 * not be on any.
 */
export function checkPages(schema: Json, uiSchema: Json, faults: Faults, path: Path): void {
  const pages = pagesOf(uiSchema);
  if (pages.length === 0) faults.add('PAGES_MISSING', [...path, 'pages']);
  checkTitles(uiSchema, faults, path);
  checkTexts(uiSchema, faults, path);
  const asked: string[] = [];
  for (const [index, { fields }] of pages.entries()) {
    for (const [place, pointer] of fields.entries()) {
      const here = [...path, 'pages', index, 'fields', place];
      if (schemaAt(schema, pointer) === null) faults.add('FIELD_UNKNOWN', here, pointer);
      else if (asked.some((other) => isWithin(pointer, other) || isWithin(other, pointer)))
        faults.add('FIELD_TWICE', here, pointer);
      asked.push(pointer);
    }
  }
  for (const { pointer, isGroup, schema: field } of placesOf(schema)) {
    if (isGroup || field['readOnly'] === true) continue;
    if (!asked.some((other) => isWithin(pointer, other))) faults.add('FIELD_NOT_ASKED', [...path, 'pages'], pointer);
  }
  for (const pointer of Object.keys(objectIn(uiSchema['autocomplete'])))
    if (schemaAt(schema, pointer) === null) faults.add('FIELD_UNKNOWN', [...path, 'autocomplete', pointer], pointer);
}
