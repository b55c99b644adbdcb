/** Late payment and withdrawal, in every state: all states, all that can be done, all that can have become of the payment. */

import { describe, expect, test } from 'vitest';
import type { PaymentPolicy } from '#platform/catalogue/types.ts';
import * as cases from '#subgraphs/applications/rules/cases.ts';
import type { Ruling } from '#subgraphs/applications/rules/problems.ts';
import { isSettled, standingAfter, standingOf } from '#subgraphs/applications/rules/money-left.ts';
import type { Status } from '#subgraphs/applications/rules/states.ts';

const charge = { description: 'Gebühr', quantity: 2, net: '5.00', tax: '0.95', taxRate: '19.00' };
const state = (policy: PaymentPolicy, paid: boolean, charges = [charge]): cases.PaymentState => {
  return { policy, paid, charges, givenBack: false };
};
const of = (status: string, outcome: cases.Outcome | null = null) => ({ status: status as Status, outcome });

const PAYMENTS: Readonly<Record<string, cases.PaymentState>> = {
  'mandatory, unpaid': state('MANDATORY', false),
  'mandatory, paid': state('MANDATORY', true),
  'later, unpaid': state('AFTER_DECISION', false),
  'later, paid': state('AFTER_DECISION', true),
  free: state('MANDATORY', false, []),
};

/** How the money stands in a state: a column for each payment. */
const STANDINGS = `
                        mandatory,unpaid  mandatory,paid  later,unpaid  later,paid   free
  SUBMITTED             OUTSTANDING       PAID            NONE          PAID         NONE
  DELIVERED             OUTSTANDING       PAID            NONE          PAID         NONE
  ACCEPTED              OUTSTANDING       PAID            NONE          PAID         NONE
  IN_PROGRESS           OUTSTANDING       PAID            NONE          PAID         NONE
  INFORMATION_REQUESTED OUTSTANDING       PAID            NONE          PAID         NONE
  DECIDED               OUTSTANDING       PAID            OUTSTANDING   PAID         NONE
  CLOSED                OUTSTANDING       PAID            OUTSTANDING   PAID         NONE
  REJECTED              NONE              REFUND_DUE      NONE          REFUND_DUE   NONE
  WITHDRAWN             NONE              REFUND_DUE      NONE          REFUND_DUE   NONE`;

const given = { outcome: 'GRANTED' as const, text: 'Ja.', trustLevel: 'LOW' as const };
const ACTIONS: Readonly<Record<string, (case_: cases.CaseState, payment: cases.PaymentState) => Ruling<cases.Change>>> = {
  handIn: (case_) => cases.handIn(case_),
  assign: (case_) => cases.assign(case_, 'worker'),
  release: cases.release,
  ask: (case_) => cases.requestInformation(case_, 'worker', 'Warum?'),
  answer: (case_) => cases.answer(case_, 'Darum.'),
  reject: (case_) => cases.reject(case_, 'Unvollständig.'),
  decide: (case_, payment) => cases.decide(case_, 'worker', given, payment),
  withdraw: cases.withdraw,
  close: (case_, payment) => cases.close(case_, 'AUTHORITY', isSettled(standingOf(of(case_.status), payment))),
  lapse: (case_, payment) => cases.close(case_, 'SYSTEM', isSettled(standingOf(of(case_.status), payment))),
};

/** Where an action leads to from a state, `-` where it is not possible, `€` where it waits for money: unpaid / paid. */
const RESULTS = `
                        handIn     assign       release      ask                    answer       reject    decide       withdraw   close      lapse
  DRAFT                 DELIVERED  -            -            -                      -            -         -            WITHDRAWN  -          -
  SUBMITTED             -          -            -            -                      -            -         -            WITHDRAWN  -          -
  DELIVERED             -          IN_PROGRESS  -            INFORMATION_REQUESTED  -            REJECTED  €DECIDED     WITHDRAWN  -          -
  ACCEPTED              -          IN_PROGRESS  -            INFORMATION_REQUESTED  -            -         €DECIDED     WITHDRAWN  -          -
  IN_PROGRESS           -          IN_PROGRESS  IN_PROGRESS  INFORMATION_REQUESTED  -            -         €DECIDED     WITHDRAWN  -          -
  INFORMATION_REQUESTED -          INFORMATION_REQUESTED  INFORMATION_REQUESTED  -  IN_PROGRESS  -         €DECIDED     WITHDRAWN  -          -
  DECIDED               -          -            -            -                      -            -         -            -          €CLOSED    €CLOSED
  CLOSED                -          -            -            -                      -            -         -            -          -          -
  REJECTED              -          -            -            -                      -            -         -            -          -          -
  WITHDRAWN             -          -            -            -                      -            -         -            -          -          -
  DELETED               -          -            -            -                      -            -         -            -          -          -`;

const linesOf = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

describe('how the money stands', () => {
  const [, ...lines] = linesOf(STANDINGS);
  test.each(lines)('of what is %s', (status, ...expected) => {
    expect(Object.values(PAYMENTS).map((payment) => standingOf(of(status), payment))).toEqual(expected);
  });
});

describe('what was given back', () => {
  const given = { ...state('MANDATORY', true), givenBack: true };
  test('in part leaves the authority the rest, in full nothing, and nothing of it is asked for again', () => {
    for (const status of ['IN_PROGRESS', 'DECIDED', 'CLOSED', 'WITHDRAWN', 'REJECTED']) {
      expect(standingOf(of(status), given)).toBe('PAID');
      expect(standingOf(of(status), { ...given, paid: false })).toBe('NONE');
    }
  });

  test('is to be given back until it is, whatever happens to the case meanwhile', () => {
    const paid = state('MANDATORY', true);
    expect(standingAfter('REFUND_DUE', of('DECIDED', 'DENIED'), paid)).toBe('REFUND_DUE');
    expect(standingAfter('REFUND_DUE', of('DECIDED', 'DENIED'), given)).toBe('PAID');
    expect(standingAfter('REFUND_DUE', of('DECIDED', 'DENIED'), { ...given, paid: false })).toBe('NONE');
    expect(standingAfter('PAID', of('WITHDRAWN'), paid)).toBe('REFUND_DUE');
  });
});

test('a fee that falls due with the decision is for what was granted', () => {
  const later = state('AFTER_DECISION', false);
  const standings = (['GRANTED', 'PARTLY_GRANTED', 'DENIED'] as const).map((outcome) =>
    standingOf(of('DECIDED', outcome), later),
  );
  expect(standings).toEqual(['OUTSTANDING', 'OUTSTANDING', 'NONE']);
});

function outcomeOf(ruling: Ruling<cases.Change>): string {
  if (ruling.ok) return ruling.decision.status;
  const [fault] = ruling.faults;
  return fault?.code === 'PAYMENT_OUTSTANDING' || fault?.code === 'PAYMENT_UNSETTLED' ? '€' : '-';
}

describe.each(Object.entries(PAYMENTS))('%s', (name, payment) => {
  const [names = [], ...lines] = linesOf(RESULTS);
  test.each(lines)('what can be done with what is %s', (status, ...expected) => {
    const outcomes = names.map((action) => {
      const act = ACTIONS[action];
      if (act === undefined) throw new Error(`nobody knows how to ${action}`);
      return outcomeOf(act({ status: status as Status, assignee: null }, payment));
    });
    const isOwed = (action: string): boolean =>
      name === 'mandatory, unpaid' || (name === 'later, unpaid' && (action === 'close' || action === 'lapse'));
    const wanted = expected.map((cell, index) => {
      if (!cell.startsWith('€')) return cell;
      return isOwed(names[index] ?? '') ? '€' : cell.slice(1);
    });
    expect(outcomes).toEqual(wanted);
  });
});
