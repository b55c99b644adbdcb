/** Code lists as files beside a schema (genericode 1.0), and which of them gives a field its values. */

import { child, children, textOf, type XmlElement } from '#platform/xml/element.ts';
import { MessageFault } from '#platform/xml/faults.ts';
import { createXmlReader, STEP, type XmlLimits } from '#platform/xml/reader.ts';
import { element, field as textElement } from '#platform/xml/write.ts';
import type { CodeListReference, CodeValue, Field } from './model.ts';

const GENERICODE = 'http://docs.oasis-open.org/codelist/ns/genericode/1.0/';
/** The longest lists in use have some ten thousand rows. */
const LIMITS: XmlLimits = { depth: 20, elements: 1_000_000, characters: 40_000_000, name: 'code list' };

export interface CodeList {
  readonly canonicalUri: string;
  readonly version: string | null;
  readonly canonicalVersionUri: string | null;
  readonly name: string | null;
  /** Ids of the columns in order; `key` is the one that identifies a row. */
  readonly columns: readonly string[];
  readonly key: string | null;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

function readRow(row: XmlElement, columns: readonly string[]): Readonly<Record<string, string>> {
  let next = 0;
  return Object.fromEntries(
    children(row, 'Value').flatMap((value) => {
      // A value that names no column belongs to the one after the last.
      const at = columns.indexOf(value.attributes['ColumnRef'] ?? columns[next] ?? '');
      next = at + 1;
      const column = columns[at];
      const content = textOf(child(value, 'SimpleValue'));
      return column === undefined || content === null ? [] : [[column, content] as const];
    }),
  );
}

/** Throws MessageFault, or RecordFault where an element stands twice. */
export function readCodeList(bytes: Uint8Array): CodeList {
  const parts: XmlElement[] = [];
  const reader = createXmlReader(LIMITS, {
    root: (tag, line) => {
      if (tag.uri !== GENERICODE || tag.local !== 'CodeList')
        throw new MessageFault(line, `'${tag.local}' is no code list of genericode 1.0.`);
      return GENERICODE;
    },
    isWrapper: () => false,
    element: (part) => parts.push(part),
    left: () => undefined,
  });
  for (let start = 0; start < bytes.length; start += STEP) reader.write(bytes.subarray(start, start + STEP));
  reader.end();
  const root: XmlElement = { name: 'CodeList', line: 1, attributes: {}, children: parts, text: '', taken: true };
  const identification = child(root, 'Identification');
  const set = child(root, 'ColumnSet');
  const list = child(root, 'SimpleCodeList');
  const canonicalUri = identification === null ? null : textOf(child(identification, 'CanonicalUri'));
  if (identification === null || canonicalUri === null) throw new MessageFault(1, "The code list has no 'CanonicalUri'.");
  if (set === null || list === null) throw new MessageFault(1, "The code list has no 'ColumnSet' or no 'SimpleCodeList'.");
  const columns = children(set, 'Column').map(({ attributes }) => attributes['Id'] ?? '');
  const [key] = children(set, 'Key').flatMap((one) =>
    children(one, 'ColumnRef').map(({ attributes }) => attributes['Ref'] ?? ''),
  );
  return {
    canonicalUri,
    version: textOf(child(identification, 'Version')),
    canonicalVersionUri: textOf(child(identification, 'CanonicalVersionUri')),
    name: textOf(child(identification, 'LongName')) ?? textOf(child(identification, 'ShortName')),
    columns,
    key: key ?? null,
    rows: children(list, 'Row').map((row) => readRow(row, columns)),
  };
}

/** The list as a file. */
export function writeCodeList({ canonicalUri, version, canonicalVersionUri, name, columns, key, rows }: CodeList): string {
  const column = (id: string): string =>
    `${element('Column', textElement('ShortName', id) + element('Data', '', { Type: 'string' }), {
      Id: id,
      Use: id === key ? 'required' : 'optional',
    })}\n`;
  const keyOf = (id: string): string =>
    `${element('Key', textElement('ShortName', id) + element('ColumnRef', '', { Ref: id }), { Id: `${id}Key` })}\n`;
  const row = (values: Readonly<Record<string, string>>): string => {
    const given = columns.flatMap((id) => {
      const value = values[id];
      return value === undefined ? [] : [element('Value', textElement('SimpleValue', value), { ColumnRef: id })];
    });
    return `${element('Row', given.join(''))}\n`;
  };
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<gc:CodeList xmlns:gc="${GENERICODE}">\n<Identification>\n`,
    `${textElement('ShortName', name ?? canonicalUri)}${textElement('LongName', name)}${textElement('Version', version)}\n`,
    `${textElement('CanonicalUri', canonicalUri)}${textElement('CanonicalVersionUri', canonicalVersionUri)}\n`,
    `</Identification>\n<ColumnSet>\n${columns.map(column).join('')}${key === null ? '' : keyOf(key)}</ColumnSet>\n`,
    `<SimpleCodeList>\n${rows.map(row).join('')}</SimpleCodeList>\n</gc:CodeList>\n`,
  ].join('');
}

const versionUri = ({ canonicalUri, version, canonicalVersionUri }: Omit<CodeListReference, 'identification'>): string | null =>
  canonicalVersionUri ?? (version === null ? null : `${canonicalUri}_${version}`);

/** The list a field refers to: of the very version where it names one. */
function findList(lists: readonly CodeList[], reference: CodeListReference): CodeList | undefined {
  const wanted = versionUri(reference);
  const ofThatName = lists.filter(({ canonicalUri }) => canonicalUri === reference.canonicalUri);
  return wanted === null ? ofThatName[0] : ofThatName.find((list) => versionUri(list) === wanted);
}

function valuesOf({ columns, key, rows }: CodeList, { codeKey, nameKey, helpKey }: Field): readonly CodeValue[] {
  const known = (wanted: string | null): string | undefined => columns.find((id) => id === wanted);
  const codes = known(codeKey) ?? known(key) ?? known('code') ?? columns[0] ?? '';
  const names = known(nameKey) ?? known('name') ?? columns.find((id) => id !== codes) ?? codes;
  const help = known(helpKey);
  return rows.flatMap((row) => {
    const code = row[codes];
    if (code === undefined) return [];
    return [{ code, name: row[names] ?? code, help: help === undefined ? null : (row[help] ?? null) }];
  });
}

/** What may be chosen in a field; null when its list is not among those given. */
export function choicesOf(field: Field, lists: readonly CodeList[]): readonly CodeValue[] | null {
  if (field.values.length > 0) return field.values;
  const list = field.codeList === null ? undefined : findList(lists, field.codeList);
  return list === undefined ? null : valuesOf(list, field);
}
