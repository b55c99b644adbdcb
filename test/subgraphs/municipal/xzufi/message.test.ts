import { describe, expect, it } from 'vitest';
import { MessageFault } from '#platform/xml/faults.ts';
import { readMessage, type MessagePart } from '#subgraphs/municipal/xzufi/message/read.ts';

const NAMESPACE = 'http://xoev.de/schemata/xzufi/2_2_0';
const HEAD = '<nachrichtenkopf/><transaktionID>T-1</transaktionID><transaktionPosition>1</transaktionPosition>';

function message(content: string, { namespace = NAMESPACE, version = '2.2.0', prolog = '' } = {}): string {
  return `${prolog}<m xmlns="${namespace}" xzufiVersion="${version}">${content}</m>`;
}

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield Promise.resolve(bytes.subarray(start, start + size));
}

async function read(content: string | Uint8Array, size = 1_000_000): Promise<readonly MessagePart[]> {
  const parts: MessagePart[] = [];
  for await (const some of readMessage(inPieces(Buffer.from(content), size))) parts.push(...some);
  return parts;
}

/** Where and why a message is refused. */
async function refusal(content: string | Uint8Array): Promise<{ line: number; reason: string }> {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof MessageFault) return { line: error.line, reason: error.message };
    throw error;
  }
  throw new Error('the message was read');
}

describe('a message', () => {
  it('says which part of which transaction it is before its first record', async () => {
    const parts = await read(
      message(`<nachrichtenkopf><sender>Redaktion</sender></nachrichtenkopf><transaktionID> T-7 </transaktionID>
        <transaktionPosition>12</transaktionPosition><loesche><leistung><id schemeAgencyID="A">1</id></leistung></loesche>`),
    );
    expect(parts[0]).toEqual({ head: { version: '2.2.0', transaction: 'T-7', position: 12, sender: 'Redaktion' } });
    expect(parts[1]).toMatchObject({ record: { operation: 'loesche', element: { name: 'leistung', line: 2 } } });
    expect(parts).toHaveLength(2);
  });

  it('may hold no record at all', async () => {
    expect(await read(message(HEAD))).toHaveLength(1);
  });

  it.each([1, 2, 3, 7, 64])('is the same however it is cut: %i bytes at a time', async (size) => {
    const content = message(
      `${HEAD}<schreibe><leistung><x>Gebühr für Hunde, 5 €, 🐕 &amp; <![CDATA[<b>mehr</b>]]></x></leistung></schreibe>`,
    );
    expect(await read(content, size)).toEqual(await read(content));
  });

  it('may begin with a byte order mark of UTF-8', async () => {
    expect(await read(`\ufeff${message(HEAD)}`)).toHaveLength(1);
  });

  it('knows the line of each record', async () => {
    const parts = await read(message(`${HEAD}\n<schreibe>\n<leistung/>\n<leistung\n/>\n</schreibe>`));
    expect(parts.slice(1)).toMatchObject([{ record: { element: { line: 3 } } }, { record: { element: { line: 4 } } }]);
  });
});

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;
const OUTSIDE = `<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const UTF16 = Buffer.from(`\ufeff${message(HEAD)}`, 'utf16le');
const LATIN = Buffer.concat([
  Buffer.from(message(HEAD).replace('</m>', '\n<x>Geb')),
  Buffer.from([0xfc]),
  Buffer.from('hr</x></m>'),
]);

const refused: readonly (readonly [string, string | Uint8Array, number, RegExp])[] = [
  ['entities that grow (billion laughs)', message(`${HEAD}<x>&b;</x>`, { prolog: LAUGHS }), 1, /document type/],
  ['an entity from outside', message(`${HEAD}<x>&x;</x>`, { prolog: OUTSIDE }), 1, /document type/],
  ['a document type that never ends', `<!DOCTYPE m [${'<!ENTITY a "ha">'.repeat(100_000)}`, 1, /longer than/],
  ['an entity nobody defined', message(`${HEAD}\n<x>&nbsp;</x>`), 2, /undefined entity/],
  ['elements too deep in each other', message(`${HEAD}<schreibe>${'<x>'.repeat(50)}`), 1, /deep in each other/],
  [
    'a text too long',
    message(`${HEAD}<schreibe><leistung><x>${'a'.repeat(1_000_001)}</x></leistung></schreibe>`),
    1,
    /longer than/,
  ],
  ['an attribute too long', message(`${HEAD}<schreibe>\n<leistung x="${'a'.repeat(1_000_001)}"/></schreibe>`), 2, /longer than/],
  ['a comment too long', message(`${HEAD}<!--${'a'.repeat(2_000_001)}-->`), 1, /longer than/],
  [
    'a record of too many elements',
    message(`${HEAD}<schreibe><leistung>${'<x/>'.repeat(200_001)}</leistung></schreibe>`),
    1,
    /more than 200000/,
  ],
  ['UTF-16', UTF16, 1, /UTF-16/],
  ['UTF-16 without a mark', UTF16.subarray(2), 1, /UTF-16/],
  [
    'a declaration of UTF-16 over UTF-8',
    message(HEAD, { prolog: '<?xml version="1.0" encoding="UTF-16"?>\n' }),
    1,
    /says it is UTF-16/,
  ],
  ['another encoding', message(HEAD, { prolog: '<?xml version="1.0" encoding="ISO-8859-1"?>\n' }), 1, /says it is ISO-8859-1/],
  ['ISO-8859-1 that says it is UTF-8', LATIN, 2, /no part of UTF-8/],
  ['a file cut off', message(`${HEAD}\n<schreibe><leistung>`).slice(0, -4), 2, /unclosed tag/],
  ['a file cut off within a character', Buffer.from(message(`${HEAD}<x>ü`)).subarray(0, -5), 1, /UTF-8/],
  ['nothing', '', 1, /root element/],
  ['what is no XML', 'id;name\n1;Hundesteuer\n', 1, /no XML/],
  ['something after the end', `${message(HEAD)}\n\nmore`, 3, /well-formed/],
  ['another namespace', message(HEAD, { namespace: 'http://xoev.de/schemata/xzufi/2_1_0' }), 1, /2_1_0/],
  ['no namespace', `<m xzufiVersion="2.2.0">${HEAD}</m>`, 1, /no namespace/],
  ['a version that is not that of the namespace', message(HEAD, { version: '2.3.1' }), 1, /says '2.3.1'/],
  ['no transaction', message('<nachrichtenkopf/><transaktionPosition>1</transaktionPosition>'), 1, /no 'transaktionID'/],
  [
    'no heading',
    message('<transaktionID>T</transaktionID><transaktionPosition>1</transaktionPosition>'),
    1,
    /no 'nachrichtenkopf'/,
  ],
  ['a position that is no number', message(HEAD.replace('>1<', '>one<')), 1, /whole number/],
  ['two transactions', message(`${HEAD}<transaktionID>T-2</transaktionID>`), 1, /twice/],
  ['records before the transaction', message(`<schreibe><leistung/></schreibe>${HEAD}`), 1, /before its first record/],
];

describe('a message is refused for', () => {
  it.each(refused)('%s', async (_, content, line, reason) => {
    const found = await refusal(content);
    expect(found).toEqual({ line, reason: expect.stringMatching(reason) });
  });
});
