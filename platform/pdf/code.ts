/** A QR code (ISO/IEC 18004) in a document, drawn square by square, so that it is sharp at any size, with words for whoever does not see it. */

import { create } from 'qrcode';

/** Free modules around the code that readers need (ISO/IEC 18004 §9.1). */
const QUIET = 4;

export interface CodePlace {
  readonly left: number;
  /** With the quiet zone, in points. */
  readonly size: number;
  readonly alt: string;
}

/** Draws the code at the present height, and goes on below it. A seventh of it may be damaged (level M), which keeps long codes coarse enough for cheap readers. */
export function drawCode(
  document: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  text: string,
  { left, size, alt }: CodePlace,
): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const top = document.y;
  const module = size / (modules.size + 2 * QUIET);
  const figure = document.struct('Figure', { alt, bbox: [left, top, left + size, top + size] } as never, () => {
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size; column += 1)
        if (modules.get(row, column) !== 0)
          document.rect(left + (column + QUIET) * module, top + (row + QUIET) * module, module, module);
    document.fill('black');
  });
  root.add(figure);
  document.y = top + size;
}
