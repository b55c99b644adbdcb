import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealedSize } from '#subgraphs/accounts/safe/crypto/container.ts';
import { newKey } from '#subgraphs/accounts/safe/crypto/wrap.ts';
import { takeIn, type Declared } from '#subgraphs/accounts/safe/intake.ts';
import { fileName, readMediaType } from '#subgraphs/accounts/safe/rules/media-types.ts';
import { pdfOf, SAMPLES, UNWANTED, zipOf } from './samples.ts';

async function* inParts(content: Buffer, size: number): AsyncGenerator<Buffer, void> {
  for (let start = 0; start < content.length; start += size) yield await Promise.resolve(content.subarray(start, start + size));
}

/** Takes a content in; how many bytes were stored of it, and whether that was all. */
async function take(content: Buffer, mediaType: string, overrides: Partial<Declared> = {}, partSize = 5_000) {
  const declared = { mediaType, size: content.length, ...overrides };
  const stored = { bytes: 0, whole: false };
  const seal = { key: newKey(), context: 'version', size: declared.size };
  const taken = takeIn(inParts(content, partSize), declared, seal, async (sealed) => {
    for await (const bytes of sealed) stored.bytes += bytes.length;
    stored.whole = true;
  });
  const outcome = await taken.catch((error: unknown) => (error as { code?: string }).code ?? String(error));
  return { outcome, ...stored };
}

describe('a content', () => {
  test.each(Object.entries(SAMPLES))('of type %s is taken in as what it is', async (mediaType, content) => {
    const { outcome, bytes } = await take(content, mediaType);
    expect(outcome).toBe(createHash('sha512').update(content).digest('hex'));
    expect(bytes).toBe(sealedSize(content.length));
  });

  test.each(Object.keys(SAMPLES))('of any other type is not taken for %s', async (declared) => {
    const wrong = Object.entries(SAMPLES).filter(([mediaType]) => mediaType !== declared);
    for (const [mediaType, content] of wrong) {
      // Two kinds of plain text differ in nothing that could be seen.
      if (mediaType.startsWith('text/') && declared.startsWith('text/')) continue;
      expect([mediaType, await take(content, declared)]).toMatchObject([
        mediaType,
        { outcome: 'CONTENT_MISMATCH', whole: false },
      ]);
    }
  });

  test.each(Object.entries(UNWANTED))('that is %s is taken as nothing at all', async (_, content) => {
    for (const declared of Object.keys(SAMPLES)) {
      expect([declared, (await take(content, declared)).outcome]).toEqual([declared, 'CONTENT_MISMATCH']);
    }
  });

  test('is recognised in whatever pieces it comes', async () => {
    for (const partSize of [1, 7, 1_000_000]) {
      expect((await take(pdfOf(20_000), 'application/pdf', {}, partSize)).whole).toBe(true);
    }
  });

  test('that turns out to be no text only at its end is refused, too', async () => {
    const content = Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.from([0])]);
    expect(await take(content, 'text/plain')).toMatchObject({ outcome: 'CONTENT_MISMATCH', whole: false });
  });

  test.each([
    ['longer', -1],
    ['shorter', 1],
  ])('that is %s than declared is refused', async (_, by) => {
    const content = pdfOf(100_000);
    const result = await take(content, 'application/pdf', { size: content.length + by });
    expect(result).toMatchObject({ outcome: 'SIZE_MISMATCH', whole: false });
  });

  test('that breaks off is not stored', async () => {
    async function* broken(): AsyncGenerator<Buffer, void> {
      yield await Promise.resolve(pdfOf());
      throw new Error('connection lost');
    }
    let whole = false;
    const seal = { key: newKey(), context: 'version', size: 100_000 };
    const taken = takeIn(broken(), { mediaType: 'application/pdf', size: 100_000 }, seal, async (sealed) => {
      for await (const bytes of sealed) expect(bytes.length).toBeGreaterThan(0);
      whole = true;
    });
    await expect(taken).rejects.toThrow('connection lost');
    expect(whole).toBe(false);
  });

  test('that is an archive of very many files is taken in, too', async () => {
    const archive = zipOf(
      Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`file-${index}.txt`, 'x'.repeat(500)])),
    );
    expect((await take(archive, 'application/zip')).whole).toBe(true);
  });
});

describe('a media type', () => {
  test.each([
    ['application/pdf', 'application/pdf'],
    ['Application/PDF; charset=binary', 'application/pdf'],
    ['text/html', null],
    ['image/svg+xml', null],
    ['application/x-msdownload', null],
    ['constructor', null],
    ['', null],
  ])('"%s" is read as %s', (text, read) => {
    expect(readMediaType(text)).toBe(read);
  });
});

test.each([
  ['Mietvertrag.pdf', 'application/pdf', 'Mietvertrag.pdf'],
  ['Mietvertrag', 'application/pdf', 'Mietvertrag.pdf'],
  ['Foto.JPEG', 'image/jpeg', 'Foto.JPEG'],
  ['Rechnung.pdf.exe', 'application/pdf', 'Rechnung.pdf.exe.pdf'],
])('%s of type %s is downloaded as %s', (name, mediaType, file) => {
  expect(fileName(name, mediaType)).toBe(file);
});
