import { describe, expect, test } from 'vitest';
import { PublicError } from '#platform/errors.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { canRead, requireCase, requireOwn, requireReadable } from '#subgraphs/applications/rules/access.ts';
import { caseWorker, NOW } from '#test/support/viewers.ts';
import { APPLICANT, DOG_TAX, OFFICE, OTHER_WORKER, STRANGER, WORKER } from '../world.ts';

type Verdict = 'yes' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND';

/** The applicant at work in the authority that decides on her own application. */
const CONCERNED: Viewer = { ...APPLICANT, scopes: ['case:read', 'case:write'], authorities: [OFFICE] };
const READER = caseWorker(OFFICE, { subject: 'reader', scopes: ['case:read'] });
const FORMER = caseWorker(OFFICE, { subject: 'former', scopes: [] });

const viewers = { nobody: null, APPLICANT, STRANGER, WORKER, READER, FORMER, OTHER_WORKER, CONCERNED };

const draft = { accountId: APPLICANT.account, organisationId: null, leikaKey: DOG_TAX, authorityId: OFFICE, submittedAt: null };
const submitted = { ...draft, submittedAt: NOW };

type Found = typeof draft | typeof submitted | null;
const operations = {
  read: (viewer: Viewer | null, application: Found) => requireReadable(viewer, application, []),
  change: (viewer: Viewer | null, application: Found) => requireOwn(viewer, application, 'SUBMIT'),
  handle: (viewer: Viewer | null, application: Found) => requireCase(viewer, application, []),
};

function verdict(operation: keyof typeof operations, viewer: Viewer | null, application: Found): Verdict {
  try {
    operations[operation](viewer, application);
    return 'yes';
  } catch (error) {
    if (error instanceof PublicError) return error.code as Verdict;
    throw error;
  }
}

/** viewer: what she may do with a draft, with what was submitted, and with what does not exist. */
type Row = readonly [keyof typeof viewers, keyof typeof operations, Verdict, Verdict, Verdict];
const matrix: readonly Row[] = [
  ['nobody', 'read', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['nobody', 'change', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['nobody', 'handle', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['APPLICANT', 'read', 'yes', 'yes', 'NOT_FOUND'],
  ['APPLICANT', 'change', 'yes', 'yes', 'NOT_FOUND'],
  ['APPLICANT', 'handle', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ['STRANGER', 'read', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['STRANGER', 'change', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['STRANGER', 'handle', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ['WORKER', 'read', 'NOT_FOUND', 'yes', 'NOT_FOUND'],
  ['WORKER', 'change', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['WORKER', 'handle', 'NOT_FOUND', 'yes', 'NOT_FOUND'],
  ['READER', 'read', 'NOT_FOUND', 'yes', 'NOT_FOUND'],
  ['READER', 'change', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['READER', 'handle', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ['FORMER', 'read', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['FORMER', 'change', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['FORMER', 'handle', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ['OTHER_WORKER', 'read', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['OTHER_WORKER', 'change', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['OTHER_WORKER', 'handle', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ['CONCERNED', 'read', 'yes', 'yes', 'NOT_FOUND'],
  ['CONCERNED', 'change', 'yes', 'yes', 'NOT_FOUND'],
  ['CONCERNED', 'handle', 'NOT_FOUND', 'FORBIDDEN', 'NOT_FOUND'],
];

describe('who may do what with an application', () => {
  test.each(matrix)('%s, %s: draft %s, submitted %s, unknown %s', (name, operation, ofDraft, ofSubmitted, ofUnknown) => {
    const viewer = viewers[name];
    const found = [draft, submitted, null].map((application) => verdict(operation, viewer, application));
    expect(found).toEqual([ofDraft, ofSubmitted, ofUnknown]);
  });

  test('the matrix has every viewer and every operation', () => {
    expect(matrix).toHaveLength(Object.keys(viewers).length * Object.keys(operations).length);
  });

  test('what may be read and what is found agree for everybody', () => {
    for (const viewer of Object.values(viewers))
      for (const application of [draft, submitted])
        expect(canRead(viewer, application, [])).toBe(verdict('read', viewer, application) === 'yes');
  });
});
