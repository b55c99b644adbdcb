import { describe, expect, test } from 'vitest';
import { readCamt } from '#subgraphs/payments/ledger/statement/camt.ts';
import type { BankLine } from '#subgraphs/payments/ledger/statement/entry.ts';
import { referenceOf } from '#subgraphs/payments/rules/reference.ts';
import { bytesOf, IBAN, statement, type StatementOptions } from '#test/support/bank-statement.ts';

const [first, second] = [referenceOf(2026, 1n), referenceOf(2026, 2n)];

async function read(xml: string) {
  const parts = [];
  for await (const some of readCamt(bytesOf(xml))) parts.push(...some);
  const lines: BankLine[] = parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  const heads = parts.flatMap((part) => (part.kind === 'head' ? [part.head] : []));
  return { heads, lines };
}

async function fault(xml: string): Promise<string> {
  try {
    await read(xml);
  } catch (error) {
    if (error instanceof Error && 'line' in error) return `${Number(error.line)}: ${error.message}`;
    throw error;
  }
  return 'read';
}

describe.each(['02', '08'] as const)('a statement in camt.053.001.%s', (version) => {
  const of = (options: StatementOptions): string => statement({ version, ...options });

  test('says its account, its balances and its movements', async () => {
    const entries = [{ moves: [{ amount: 2_000, reference: first }] }, { moves: [{ amount: -350 }] }];
    const { heads, lines } = await read(of({ opening: 1_000, entries }));
    expect(heads).toMatchObject([
      { statementId: 'AUSZUG-1', iban: IBAN, opening: 1_000n, closing: 2_650n, openingDay: '2026-11-24' },
    ]);
    expect(lines).toMatchObject([
      { amount: 2_000n, reference: first, day: '2026-11-24', bankReference: 'BANK-1', otherCurrency: null },
      { amount: -350n, reference: null },
    ]);
  });

  test('has a movement for each part of a collective entry', async () => {
    const moves = [
      { amount: 2_000, reference: first },
      { amount: 500, reference: second },
    ];
    const { lines } = await read(of({ entries: [{ moves }] }));
    expect(lines.map(({ amount, reference }) => [amount, reference])).toEqual([
      [2_000n, first],
      [500n, second],
    ]);
  });

  test('has what the bank kept of a collective entry as a movement of its own', async () => {
    const moves = [
      { amount: 2_000, reference: first },
      { amount: 500, reference: second },
    ];
    const { lines } = await read(of({ entries: [{ moves, amount: 2_480 }] }));
    expect(lines.map(({ amount, reference }) => [amount, reference])).toEqual([
      [2_000n, first],
      [500n, second],
      [-20n, null],
    ]);
  });

  test.each(['structured', 'endToEnd', 'free'] as const)('gives its reference %s', async (place) => {
    const { lines } = await read(of({ entries: [{ moves: [{ amount: 1, reference: first, in: place }] }] }));
    expect(lines[0]?.reference).toBe(first);
  });

  test('counts what is booked, and nothing that is only announced', async () => {
    const entries = [{ moves: [{ amount: 100, reference: first }] }, { moves: [{ amount: 900 }], status: 'PDNG' }];
    expect((await read(of({ entries }))).lines).toHaveLength(1);
  });
});

test('a movement without transactions has its reference in the text of its entry', async () => {
  const entries = [{ moves: [{ amount: 700 }], text: `Ueberweisung ${second}` }];
  expect((await read(statement({ entries }))).lines).toMatchObject([
    { amount: 700n, reference: second, bankReference: 'BANK-0' },
  ]);
});

test('a part in another currency says so, and the money is in the rest of its entry', async () => {
  const moves = [
    { amount: 100, reference: first },
    { amount: 900, currency: 'CHF', reference: second },
  ];
  const { lines } = await read(statement({ entries: [{ moves, amount: 1_050 }] }));
  expect(lines.map(({ amount, otherCurrency }) => [amount, otherCurrency])).toEqual([
    [100n, null],
    [0n, 'CHF'],
    [950n, null],
  ]);
});

test('nothing of a payer is kept', async () => {
  const { lines } = await read(statement({ entries: [{ moves: [{ amount: 1 }] }] }));
  expect(JSON.stringify(lines, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))).not.toMatch(/Muster/);
});

describe('a file is refused, and the line is named, that', () => {
  const entries = [{ moves: [{ amount: 2_000, reference: first }] }, { moves: [{ amount: 500 }, { amount: 1 }] }];
  const good = statement({ entries });

  test.each([
    ['is no XML', 'Kontoauszug', /^1: This is no XML/],
    ['is another message', good.replaceAll('camt.053.001.08', 'camt.052.001.08'), /^2: This is no statement/],
    ['ends early', good.slice(0, -60), /: This is no well-formed XML/],
    ['has no closing balance', good.replace('CLBD', 'XXXX'), /^3: The statement has no opening or no closing balance/],
    [
      'closes with another balance than it comes to',
      statement({ entries, closing: 2_500 }),
      /: The opening balance and the entries come to 2501 cents, and the closing balance says 2500/,
    ],
    [
      'counts other entries than it has',
      good.replace('<NbOfNtries>2', '<NbOfNtries>3'),
      /^3: 'TtlNtries' says 3 entries, and there are 2/,
    ],
    ['sums up to something else', good.replace('<Sum>25.01', '<Sum>25.00'), /^3: 'TtlNtries' says 2500 cents/],
    ['has an amount that is none', good.replace('>20.00</Amt>', '>20,00</Amt>'), /^4: 'Amt' is no amount/],
    ['has an amount with a fraction of a cent', good.replace('>20.00</Amt>', '>20.001</Amt>'), /^4: 'Amt' is no amount/],
    [
      'has an account whose check digits do not fit',
      statement({ iban: 'DE13000000000123456789' }),
      /IBAN whose check digits fit/,
    ],
    ['is in another currency', good.replaceAll('Ccy="EUR"', 'Ccy="CHF"'), /^3: The account is in CHF; the books are in euro/],
    ['has a day that is none', good.replace('<BookgDt><Dt>2026-11-24', '<BookgDt><Dt>2026-11-31'), /^4: 'BookgDt' has no day/],
    ['hides something in a document type', good.replace('<Document', '<!DOCTYPE a><Document'), /document type/],
  ])('%s', async (_, xml, expected) => {
    expect(await fault(xml)).toMatch(expected);
  });

  test('has no statement in it', async () => {
    const empty = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt/></Document>';
    expect(await fault(empty)).toMatch(/There is no statement in the file/);
  });
});
