import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/values/id.ts';
import { parseDay } from '#platform/values/day.ts';
import { makeExport, repeatExport } from '#subgraphs/payments/ledger/export/export.ts';
import { bookSettlement } from '#subgraphs/payments/ledger/postings.ts';
import type { ExportFormat } from '#subgraphs/payments/ledger/rules/export.ts';
import { addBankAccount, saveBookingCode } from '#subgraphs/payments/ledger/store/settings.ts';
import { IBAN } from '#test/support/bank-statement.ts';
import { useDatabase } from '#test/support/database.ts';
import { NOW } from '#test/support/viewers.ts';
import { payment } from '../books.ts';

const database = useDatabase();
const authorityId = newId<'Authority'>();
const day = parseDay('2026-11-23');
const paid = payment({ authorityId, net: '1000.00', tax: '190.00' });

async function exported(format: ExportFormat, [fromDay, toDay] = [day, day]) {
  let text = '';
  const sink = (piece: string): Promise<void> => {
    text += piece;
    return Promise.resolve();
  };
  const request = { authorityId, fromDay, toDay, format };
  const made = await makeExport(database.current.db, request, NOW, sink);
  return { made, text };
}

async function repeated(number: number): Promise<string> {
  let text = '';
  await repeatExport(database.current.db, authorityId, number, (piece) => {
    text += piece;
    return Promise.resolve();
  });
  return text;
}

const book = (of = payment({ authorityId })): Promise<void> =>
  database.current.db.transaction((tx) => bookSettlement(tx, of, NOW, NOW));

beforeAll(async () => {
  await saveBookingCode(database.current.db, { authorityId, leikaKey: '', code: '=4311+1' });
  await book(paid);
});

describe('as CSV', () => {
  test('has a line for each side, and sums at the end', async () => {
    const { text, made } = await exported('csv');
    expect(text.endsWith('\r\n')).toBe(true);
    const [head, ...lines] = parse(text);
    expect(head).toEqual([
      'Buchungsnummer',
      'Zeile',
      'Buchungstag',
      'Buchungsart',
      'Kassenzeichen',
      'Konto',
      'Produktkonto',
      'Soll',
      'Haben',
      'Waehrung',
    ]);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toEqual(['1', '1', day, 'Sollstellung', paid.reference, 'Forderungen', '', '1190.00', '', 'EUR']);
    expect(lines[5]).toEqual(['Summe', '', '', '', '', '', '', '2380.00', '2380.00', 'EUR']);
    expect(made).toMatchObject({ entries: 2, total: 238_000n });
  });

  test('may have amounts with a comma, which are quoted', async () => {
    const { text } = await exported('csv-comma');
    expect(text).toContain('"1190,00"');
    expect(parse(text).at(-1)?.slice(7, 9)).toEqual(['2380,00', '2380,00']);
  });

  test('has nothing that a spreadsheet runs as a formula', async () => {
    const { text } = await exported('csv');
    const codes = parse(text).map((line) => line[6]);
    expect(codes).toContain("'=4311+1");
    for (const line of parse(text)) for (const cell of line) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('as a list after camt.054', () => {
  test('is refused while nobody knows the account', async () => {
    await expect(exported('camt.054')).rejects.toThrow(/no bank account yet/);
  });

  test('has what was booked on revenue and tax, with its booking code and reference', async () => {
    await addBankAccount(database.current.db, IBAN, authorityId, NOW);
    const { text } = await exported('camt.054');
    const parser = new SaxesParser({ xmlns: true });
    const names: string[] = [];
    parser.on('opentag', ({ local }) => names.push(local));
    parser.write(text).close();
    expect(names.filter((name) => name === 'Ntry')).toHaveLength(2);
    expect(text).toContain(`<IBAN>${IBAN}</IBAN>`);
    expect(text).toContain('<TtlCdtNtries><NbOfNtries>2</NbOfNtries><Sum>1190.00</Sum></TtlCdtNtries>');
    expect(text).toContain(`<Ref>${paid.reference}</Ref>`);
    expect(text).toContain('<AddtlTxInf>HHST =4311+1</AddtlTxInf>');
  });
});

describe('an export', () => {
  test('is numbered without gaps, also when one fails', async () => {
    const { made: first } = await exported('csv');
    const failing = makeExport(database.current.db, { authorityId, fromDay: day, toDay: day, format: 'csv' }, NOW, () =>
      Promise.reject(new Error('the disk is full')),
    );
    await expect(failing).rejects.toThrow('the disk is full');
    const { made: second } = await exported('csv');
    expect(second.number).toBe(first.number + 1);
  });

  test('is the same when it is made again, whatever was booked since', async () => {
    const { made, text } = await exported('csv');
    await book();
    expect(await repeated(made.number)).toBe(text);
    expect((await exported('csv')).made.entries).toBe(made.entries + 2);
  });

  test('has only the days it is for', async () => {
    const later = parseDay('2026-11-24');
    const { made, text } = await exported('csv', [later, later]);
    expect(made).toMatchObject({ entries: 0, total: 0n });
    expect(parse(text)).toHaveLength(2);
    await expect(exported('csv', [later, day])).rejects.toThrow(/first day is after the last/);
    await expect(repeated(999)).rejects.toThrow(/no such export/);
  });
});
