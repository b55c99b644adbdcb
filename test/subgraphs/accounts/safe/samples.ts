/** Small files of every kind the safe takes, made as the programs that write them do. */

import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP archive (APPNOTE 6.3.10) of files in this order. */
export function zipOf(files: Readonly<Record<string, string | Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const stored = name === 'mimetype'; // OpenDocument wants it first and as it is.
    const packed = stored ? content : deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(content.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, Buffer.from('PK\x05\x06'), end]);
}

const contentTypes = (kind: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${kind}.main+xml"/></Types>`;

const openDocument = (kind: string): Buffer =>
  zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<office/>' });

/** A PDF of one page; `filler` bytes of comment make it larger. */
export function pdfOf(filler = 0): Buffer {
  const page =
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj';
  return Buffer.from(`%PDF-1.7\n${page}\n%${'x'.repeat(filler)}\ntrailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1');
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(100, 1),
  Buffer.from('ffd9', 'hex'),
]);
const TIFF = Buffer.concat([Buffer.from('49492a00080000000000', 'hex'), Buffer.alloc(40)]);
const WEBP = Buffer.concat([Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(28)]);
const HEIC = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(40)]);
const office = 'application/vnd.openxmlformats-officedocument';
const oasis = 'application/vnd.oasis.opendocument';

/** A file of each media type. */
export const SAMPLES: Readonly<Record<string, Buffer>> = {
  'application/pdf': pdfOf(),
  'image/jpeg': JPEG,
  'image/png': PNG,
  'image/tiff': TIFF,
  'image/webp': WEBP,
  'image/heic': HEIC,
  // Other programs than the first one write their table of contents last.
  [`${office}.wordprocessingml.document`]: zipOf({
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': '<w/>'.repeat(100_000),
    '[Content_Types].xml': contentTypes('wordprocessingml.document'),
  }),
  [`${office}.spreadsheetml.sheet`]: zipOf({
    '[Content_Types].xml': contentTypes('spreadsheetml.sheet'),
    'xl/workbook.xml': '<w/>',
  }),
  [`${office}.presentationml.presentation`]: zipOf({
    '[Content_Types].xml': contentTypes('presentationml.presentation'),
    'ppt/presentation.xml': '<p/>',
  }),
  [`${oasis}.text`]: openDocument('text'),
  [`${oasis}.spreadsheet`]: openDocument('spreadsheet'),
  [`${oasis}.presentation`]: openDocument('presentation'),
  'application/zip': zipOf({ 'readme.txt': 'Belege' }),
  'application/xml': Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<rechnung/>\n'),
  'text/plain': Buffer.from('Mietvertrag für die Wohnung, 1. Stock\r\n\tKaltmiete 500 €\n'),
  'text/csv': Buffer.from('Straße;Nr\nHauptstraße;1\n', 'latin1'),
};

/** A program, a page with a script, an office file with macros: what must not come in under any name. */
export const UNWANTED: Readonly<Record<string, Buffer>> = {
  'a Windows program': Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(200)]),
  'a Linux program': Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), Buffer.alloc(200)]),
  'an office file with macros': zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`,
    'word/vbaProject.bin': 'x',
  }),
  'random bytes': Buffer.from('00ff17aa03'.repeat(20), 'hex'),
};
