import { describe, expect, test } from 'vitest';
import { mayApprove, mayDecideAlone, mayPropose, sameProposal } from '#subgraphs/applications/rules/four-eyes.ts';

const proposal = { id: 'p', proposedBy: 'one' };
const codeOf = (ruling: { ok: boolean; faults?: readonly { code: string }[] }): string =>
  ruling.ok ? 'OK' : (ruling.faults?.[0]?.code ?? '');

describe('a decision that takes two', () => {
  test('is not made by one', () => {
    expect([codeOf(mayDecideAlone(true)), codeOf(mayDecideAlone(false))]).toEqual(['FOUR_EYES_REQUIRED', 'OK']);
  });

  test('is proposed once at a time', () => {
    expect([codeOf(mayPropose(null)), codeOf(mayPropose(proposal))]).toEqual(['OK', 'PROPOSAL_OPEN']);
  });

  test.each([
    ['another', proposal, 'p', 'OK'],
    ['one', proposal, 'p', 'SAME_PERSON'],
    ['another', proposal, 'q', 'NO_PROPOSAL'],
    ['another', null, 'p', 'NO_PROPOSAL'],
    ['another', { id: 'p', proposedBy: null }, 'p', 'OK'],
  ])('%s approves %j as %s: %s', (worker, open, wanted, expected) => {
    expect(codeOf(mayApprove(open, wanted, worker))).toBe(expected);
  });

  test('may be returned by whoever has proposed it, too', () => {
    expect(codeOf(sameProposal(proposal, 'p'))).toBe('OK');
  });
});
