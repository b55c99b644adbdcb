/**
 * Documents as PDF that a screen reader reads as they are meant (after PDF/UA-1, ISO 14289): tagged, with language, title, bookmarks and
 * embedded fonts. What is only for the eye, such as the number of a page, is marked as an artifact.
 */

import PDFDocument from 'pdfkit';
import type { Language } from './language.ts';
import { drawCode } from './pdf/code.ts';
import { fonts } from './pdf/fonts.ts';
import { drawTable, type Table } from './pdf/table.ts';

const MARGIN = 60;
const A4 = { width: 595.28, height: 841.89 } as const;
const WIDTH = A4.width - 2 * MARGIN;
const SIZES = { 1: 18, 2: 13, 3: 11 } as const;
const TEXT = 10;
const LABEL_WIDTH = 175;
const GAP = 12;

export type HeadingLevel = keyof typeof SIZES;

export interface Writer {
  /** A heading; those of the levels 1 and 2 are bookmarks, too. */
  heading(level: HeadingLevel, text: string): void;
  paragraph(text: string): void;
  /** Names and values side by side, as one list; a value may have several lines. */
  facts(facts: readonly (readonly [name: string, value: string])[]): void;
  /** A QR code of so many points, with words in its place. */
  code(text: string, size: number, alt: string): void;
  /** Goes on on another page. */
  page(): void;
  table(table: Table): void;
}

export interface DocumentFacts {
  readonly title: string;
  readonly language: Language;
  readonly createdAt: Date;
  /** For the foot of each page, before its number and how many there are. */
  readonly foot: string;
}

type Structure = PDFKit.PDFStructureElement;

function createWriter(document: PDFKit.PDFDocument, root: Structure): Writer {
  const tag = (name: string, draw: () => void): Structure => document.struct(name, {}, draw);
  /** Begins a new page where not even so much fits on this one. */
  function reserve(height: number): void {
    if (document.y + height > A4.height - MARGIN) document.addPage();
  }
  return {
    heading: (level, text) => {
      document.moveDown(level === 1 ? 0 : 0.8);
      reserve(60); // No heading stands alone at the end of a page.
      if (level < 3) document.outline.addItem(text);
      root.add(
        tag(
          `H${level}`,
          () => void document.font('bold').fontSize(SIZES[level]).text(text, MARGIN, document.y, { width: WIDTH }),
        ),
      );
      document.moveDown(0.3);
    },
    paragraph: (text) => {
      root.add(tag('P', () => void document.font('regular').fontSize(TEXT).text(text, MARGIN, document.y, { width: WIDTH })));
      document.moveDown(0.4);
    },
    facts: (facts) => {
      if (facts.length === 0) return;
      const list = document.struct('L');
      root.add(list);
      for (const [name, value] of facts) {
        const x = MARGIN + LABEL_WIDTH + GAP;
        const of = { label: { width: LABEL_WIDTH }, value: { width: WIDTH - LABEL_WIDTH - GAP } };
        document.font('regular').fontSize(TEXT);
        const height = document.heightOfString(value, of.value);
        document.font('bold');
        const least = Math.max(document.heightOfString(name, of.label), Math.min(height, 200));
        reserve(least);
        const top = document.y;
        const item = document.struct('LI');
        list.add(item);
        item.add(tag('Lbl', () => void document.font('bold').text(name, MARGIN, top, of.label)));
        const afterLabel = document.y;
        item.add(tag('LBody', () => void document.font('regular').text(value, x, top, of.value)));
        item.end();
        // A value that went on over the page ends above where its name ended.
        const isOnePage = document.y >= top;
        document.y = (isOnePage ? Math.max(afterLabel, document.y) : document.y) + 3;
      }
      list.end();
      document.moveDown(0.4);
    },
    code: (text, size, alt) => {
      reserve(size);
      drawCode(document, root, text, { left: MARGIN, size, alt });
      document.moveDown(0.4);
    },
    page: () => void document.addPage(),
    table: (table) => drawTable(document, root, table, { left: MARGIN, width: WIDTH, reserve }),
  };
}

function drawFeet(document: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    document.switchToPage(start + index);
    document.page.margins.bottom = 0; // Text below the margin would begin another page.
    document.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never);
    document.font('regular').fontSize(8);
    document.text(`${foot} · ${index + 1}/${count}`, MARGIN, A4.height - 40, { width: WIDTH, lineBreak: false });
    document.endMarkedContent();
  }
}

/** Renders a document. The same content at the same `createdAt` makes the same text. */
export async function renderPdf(
  { title, language, createdAt, foot }: DocumentFacts,
  write: (writer: Writer) => void,
): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: language === 'de' ? 'de-DE' : 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: fonts().regular as never,
    info: { Title: title, CreationDate: createdAt },
  });
  document.registerFont('regular', fonts().regular).registerFont('bold', fonts().bold);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve));
  const root = document.struct('Document');
  document.addStructure(root);
  write(createWriter(document, root));
  root.end();
  drawFeet(document, foot);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
