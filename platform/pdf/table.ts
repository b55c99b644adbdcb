/** A table in a tagged document: a screen reader says of each cell which column and row it is in. */

/** A column; widths are shares of the page's. */
export interface TableColumn {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'right';
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The last rows are sums, and stand out. */
  readonly sums?: number;
}

/** Where a table may stand on its page. */
interface Frame {
  readonly left: number;
  readonly width: number;
  /** Begins a new page where not even so much fits on this one. */
  readonly reserve: (height: number) => void;
}

type Structure = PDFKit.PDFStructureElement;

const GAP = 8;
const TEXT = 9;

/** A line under the head and above the sums: only for the eye. */
function drawRule(document: PDFKit.PDFDocument, { left, width }: Frame): void {
  document.markContent('Artifact', { type: 'Layout' } as never);
  document
    .moveTo(left, document.y)
    .lineTo(left + width, document.y)
    .lineWidth(0.5)
    .stroke();
  document.endMarkedContent();
  document.y += 4;
}

/** Draws a table at the place the document is at, as one structure under `root`. */
export function drawTable(document: PDFKit.PDFDocument, root: Structure, { columns, rows, sums = 0 }: Table, frame: Frame): void {
  const starts = columns.map((_, index) =>
    columns.slice(0, index).reduce((at, { width }) => at + width * frame.width, frame.left),
  );
  const table = document.struct('Table');
  root.add(table);

  function drawRow(cells: readonly string[], kind: 'head' | 'row' | 'sum'): void {
    document.font(kind === 'row' ? 'regular' : 'bold').fontSize(TEXT);
    const widths = columns.map(({ width }) => width * frame.width - GAP);
    const heights = cells.map((cell, index) => document.heightOfString(cell, { width: widths[index] ?? 0 }));
    frame.reserve(Math.min(Math.max(...heights) + 4, 400));
    const top = document.y;
    const row = document.struct('TR');
    table.add(row);
    const bottoms = cells.map((cell, index) => {
      const isHeader = kind === 'head' || (kind === 'sum' && index === 0);
      const scope = kind === 'head' ? 'Column' : 'Row';
      const { align = 'left' } = columns[index] ?? {};
      const at = { width: widths[index] ?? 0, align };
      const draw = (): void => void document.text(cell, starts[index], top, at);
      row.add(document.struct(isHeader ? 'TH' : 'TD', (isHeader ? { scope } : {}) as never, draw));
      return document.y;
    });
    row.end();
    document.y = Math.max(...bottoms) + 4;
  }

  drawRow(
    columns.map(({ title }) => title),
    'head',
  );
  drawRule(document, frame);
  rows.forEach((cells, index) => {
    const isSum = index >= rows.length - sums;
    if (isSum && index === rows.length - sums) drawRule(document, frame);
    drawRow(cells, isSum ? 'sum' : 'row');
  });
  table.end();
  document.moveDown(0.4);
}
