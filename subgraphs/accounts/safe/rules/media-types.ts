/** What may lie in the safe: what authorities ask for as evidence, and nothing that runs when it is opened. */

interface MediaType {
  /** The first is added to a name that has none of them. */
  readonly extensions: readonly [string, ...string[]];
  /** `text`: has no mark of its own; its bytes must be text. */
  readonly content: 'marked' | 'text';
}

const office = 'application/vnd.openxmlformats-officedocument';
const oasis = 'application/vnd.oasis.opendocument';

/** Known media types, as they are declared and as their content must show. */
const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  'application/pdf': { extensions: ['pdf'], content: 'marked' },
  'image/jpeg': { extensions: ['jpg', 'jpeg'], content: 'marked' },
  'image/png': { extensions: ['png'], content: 'marked' },
  'image/tiff': { extensions: ['tif', 'tiff'], content: 'marked' },
  'image/webp': { extensions: ['webp'], content: 'marked' },
  'image/heic': { extensions: ['heic'], content: 'marked' },
  [`${office}.wordprocessingml.document`]: { extensions: ['docx'], content: 'marked' },
  [`${office}.spreadsheetml.sheet`]: { extensions: ['xlsx'], content: 'marked' },
  [`${office}.presentationml.presentation`]: { extensions: ['pptx'], content: 'marked' },
  [`${oasis}.text`]: { extensions: ['odt'], content: 'marked' },
  [`${oasis}.spreadsheet`]: { extensions: ['ods'], content: 'marked' },
  [`${oasis}.presentation`]: { extensions: ['odp'], content: 'marked' },
  'application/zip': { extensions: ['zip'], content: 'marked' },
  'application/xml': { extensions: ['xml'], content: 'marked' },
  'text/plain': { extensions: ['txt'], content: 'text' },
  'text/csv': { extensions: ['csv'], content: 'text' },
};

function find(mediaType: string): MediaType | undefined {
  return Object.hasOwn(MEDIA_TYPES, mediaType) ? MEDIA_TYPES[mediaType] : undefined;
}

/** A media type without parameters and in lower case (RFC 9110 §8.3.1); null for one that the safe does not take. */
export function readMediaType(text: string): string | null {
  const essence = (text.split(';')[0] ?? '').trim().toLowerCase();
  return find(essence) === undefined ? null : essence;
}

/** True for a type that only its bytes can tell. */
export function isText(mediaType: string): boolean {
  return find(mediaType)?.content === 'text';
}

/** True when content that was recognised as `found` (null: as nothing) is what it was declared to be. */
export function isWhatWasDeclared(declared: string, found: string | null): boolean {
  return isText(declared) ? found === null : found === declared;
}

/** The name a file is downloaded under: it ends in what its content is, whatever the document is called. */
export function fileName(name: string, mediaType: string): string {
  const extensions = find(mediaType)?.extensions;
  if (extensions === undefined || extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`))) return name;
  return `${name}.${extensions[0]}`;
}
