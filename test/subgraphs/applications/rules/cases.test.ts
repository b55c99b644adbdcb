import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answer,
  assign,
  decide,
  handIn,
  isPaymentOutstanding,
  requestInformation,
  withdraw,
  type CaseState,
  type PaymentState,
} from '#subgraphs/applications/rules/cases.ts';
import type { Ruling } from '#subgraphs/applications/rules/problems.ts';
import { numberOf } from '#subgraphs/applications/rules/drafts.ts';
import { ENDED, type Status } from '#subgraphs/applications/rules/states.ts';
import { parseDay } from '#platform/values/day.ts';

const free: PaymentState = { policy: 'INACTIVE', charges: [], paid: false, givenBack: false };
const given = { outcome: 'DENIED' as const, text: 'Nein.', trustLevel: 'LOW' as const };

const acts: Readonly<Record<string, (state: CaseState) => Ruling<{ status: Status; assignee: string | null }>>> = {
  handIn,
  assign: (state) => assign(state, 'worker'),
  ask: (state) => requestInformation(state, 'worker', 'Warum?'),
  answer: (state) => answer(state, 'Darum.'),
  decide: (state) => decide(state, 'worker', given, free),
  withdraw,
};

describe('working on a case', () => {
  test('whatever is tried in whatever order, what has ended or is decided stays so', () => {
    const tries = fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 20 });
    fc.assert(
      fc.property(tries, (names) => {
        let state: CaseState = { status: 'DRAFT', assignee: null };
        for (const name of names) {
          const ruling = acts[name]?.(state);
          if (ruling?.ok !== true) continue;
          expect([...ENDED, 'DECIDED']).not.toContain(state.status);
          state = ruling.decision;
        }
      }),
    );
  });

  test('whoever takes a case up by acting on it has it, whoever has it keeps it', () => {
    const taken = requestInformation({ status: 'DELIVERED', assignee: null }, 'worker', 'Warum?');
    expect(taken).toMatchObject({ ok: true, decision: { assignee: 'worker' } });
    const kept = decide({ status: 'IN_PROGRESS', assignee: 'worker' }, 'colleague', given, free);
    expect(kept).toMatchObject({ ok: true, decision: { assignee: 'worker' } });
  });

  test('the words of a decision are not repeated in the timeline', () => {
    const ruling = decide({ status: 'DELIVERED', assignee: null }, 'worker', given, free);
    expect(JSON.stringify(ruling.ok ? ruling.decision.steps : null)).not.toContain('Nein.');
  });
});

describe('an outstanding payment', () => {
  const charge = { description: 'Hundemarke', quantity: 1, net: '5.00', tax: '0.00', taxRate: '0.00' };
  const due: PaymentState = { policy: 'MANDATORY', charges: [charge], paid: false, givenBack: false };

  test.each([
    [due, true],
    [{ ...due, paid: true }, false],
    [{ ...due, givenBack: true }, false],
    [{ ...due, charges: [] }, false],
    [{ ...due, charges: [{ ...charge, quantity: 0 }] }, false],
    [{ ...due, policy: 'OPTIONAL' }, false],
    [{ ...due, policy: 'AFTER_DECISION' }, false],
    [{ ...due, policy: 'INACTIVE' }, false],
  ] as const)('%j: %s', (payment, expected) => {
    expect(isPaymentOutstanding(payment)).toBe(expected);
  });
});

describe('the number of an application', () => {
  test('it has the year and a running number that may outgrow its zeros', () => {
    expect(numberOf(parseDay('2026-11-23'), 123n)).toBe('V-2026-000123');
    expect(numberOf(parseDay('2031-01-01'), 12_345_678n)).toBe('V-2031-12345678');
  });
});
