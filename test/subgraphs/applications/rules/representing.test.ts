/** What those who act for an organisation may do with its applications, by role, service and for whom the request is made. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PublicError } from '#platform/errors.ts';
import { permissionsOf, ROLES, type Permission } from '#platform/identity/roles.ts';
import type { Viewer } from '#platform/identity/viewer.ts';
import { parseStem } from '#platform/values/leika.ts';
import { canRead, requireCase, requireOwn, requireRepresented } from '#subgraphs/applications/rules/access.ts';
import { caseWorker, citizen, NOW, right } from '#test/support/viewers.ts';
import { APPLICANT, DOG_TAX, OFFICE } from '../world.ts';

const NAME = 'Beispiel GmbH';
const STEMS = ['99102', '99012', '99102013104000', '99102013104011'].map(parseStem);
const organisationId = right(NAME, 'READER').organisation;
const ofCompany = { accountId: APPLICANT.account, organisationId, leikaKey: DOG_TAX, authorityId: OFFICE, submittedAt: NOW };
const ofPerson = { ...ofCompany, organisationId: null };

function verdict(viewer: Viewer, application: typeof ofCompany | typeof ofPerson, permission: Permission): string {
  try {
    requireOwn(viewer, application, permission);
    return 'yes';
  } catch (error) {
    if (error instanceof PublicError) return error.code;
    throw error;
  }
}

const PERMISSIONS: readonly Permission[] = ['READ', 'PREPARE', 'SUBMIT'];

describe("an organisation's application", () => {
  test('is for those whose role, services and choice of organisation include it, and for nobody else', () => {
    const services = fc.option(fc.array(fc.constantFrom(...STEMS), { minLength: 1, maxLength: 2 }));
    const rights = fc
      .record({ name: fc.constantFrom(NAME, 'Andere AG'), role: fc.constantFrom(...ROLES), services })
      .map(({ name, role, services: only }) => right(name, role, only));
    fc.assert(
      fc.property(
        fc.array(rights, { maxLength: 2 }),
        fc.option(rights),
        fc.constantFrom(...PERMISSIONS),
        (has, chosen, permission) => {
          const viewer: Viewer = {
            ...citizen({ subject: 'somebody' }),
            mandates: has,
            ...(chosen !== null && { actingFor: chosen }),
          };
          const counts = (chosen === null ? has : [chosen]).find((one) => one.organisation === organisationId);
          const isOfService = counts?.services?.some((stem) => DOG_TAX.startsWith(stem)) ?? counts !== undefined;
          const mayRead = counts !== undefined && isOfService;
          const may = mayRead && permissionsOf(counts.role).includes(permission);
          expect(verdict(viewer, ofCompany, permission)).toBe(may ? 'yes' : mayRead ? 'FORBIDDEN' : 'NOT_FOUND');
          expect(canRead(viewer, ofCompany, [])).toBe(mayRead);
        },
      ),
    );
  });

  test('is no longer for whoever has started it once she has no right', () => {
    expect(verdict(APPLICANT, ofCompany, 'READ')).toBe('NOT_FOUND');
  });

  test("a person's own is not touched while she acts for an organisation", () => {
    const acting = { ...APPLICANT, actingFor: right(NAME, 'ADMINISTRATOR') };
    expect(verdict(acting, ofPerson, 'READ')).toBe('NOT_FOUND');
    expect(verdict({ ...APPLICANT, mandates: [right(NAME, 'ADMINISTRATOR')] }, ofPerson, 'SUBMIT')).toBe('yes');
  });

  test('is not handled by a case worker who acts for it, or has started it', () => {
    const concerned = { ...caseWorker(OFFICE), mandates: [right(NAME, 'READER')] };
    expect(() => requireCase(concerned, ofCompany, [])).toThrow('Nobody may handle an application of her own');
    const starter = { ...caseWorker(OFFICE), account: APPLICANT.account };
    expect(() => requireCase(starter, ofCompany, [])).toThrow('Nobody may handle an application of her own');
    expect(requireCase(caseWorker(OFFICE), ofCompany, [])).toBe(ofCompany);
  });
});

describe('starting an application', () => {
  test('is for the organisation that the request is made for, and for no other', () => {
    const acting = { ...citizen(), actingFor: right(NAME, 'CLERK') };
    expect(requireRepresented(acting, null, DOG_TAX)).toEqual({ id: organisationId, name: NAME, isProven: true });
    expect(requireRepresented(acting, organisationId, DOG_TAX)?.id).toBe(organisationId);
    expect(() => requireRepresented(acting, right('Andere AG', 'CLERK').organisation, DOG_TAX)).toThrow('may not act');
    expect(() => requireRepresented(acting, 'no id', DOG_TAX)).toThrow('may not act');
    expect(requireRepresented(citizen(), null, DOG_TAX)).toBeNull();
  });

  test('needs a role that prepares, in that service', () => {
    const reader = { ...citizen(), actingFor: right(NAME, 'READER') };
    expect(() => requireRepresented(reader, null, DOG_TAX)).toThrow('needs the permission PREPARE');
    const elsewhere = { ...citizen(), actingFor: right(NAME, 'CLERK', [parseStem('99012')]) };
    expect(() => requireRepresented(elsewhere, null, DOG_TAX)).toThrow('needs the permission PREPARE');
  });
});
