/**
 * Nothing of a person is forgotten when she is: every table that may hold something of her is in a step of the erasure of its subgraph,
 * and what the steps say of times is what the graph says.
 */

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { readHolders } from '#gateway/privacy/erasure/holders.ts';
import { readPersonalData } from '#gateway/privacy/personal-data.ts';
import { rows } from '#platform/database.ts';
import { tablesOf, type ErasureStep } from '#platform/privacy/erasure.ts';
import { erasureSteps as ofAccounts } from '#subgraphs/accounts/erasure/steps.ts';
import { REPORT_DAYS } from '#subgraphs/accounts/erasure/rules.ts';
import { erasureSteps as ofApplications } from '#subgraphs/applications/erasure.ts';
import * as applications from '#subgraphs/applications/rules/retention.ts';
import { erasureSteps as ofMunicipal } from '#subgraphs/municipal/erasure.ts';
import { erasureSteps as ofPayments } from '#subgraphs/payments/erasure.ts';
import * as payments from '#subgraphs/payments/rules/retention.ts';
import { useDatabase } from '../support/database.ts';
import { useGraph } from './graph.ts';

const graph = useGraph();
const database = useDatabase();

const ALL: readonly ErasureStep[] = [...ofAccounts, ...ofApplications, ...ofMunicipal, ...ofPayments];

/** Columns that say whose a row is, by their names. */
const OF_A_PERSON =
  '(account|subject|login|viewer|reader|assignee|owner|holder|person|applicant|payer|credential|representative|mandat|invite|email|recipient|_by$|^closed$|^into$)';

/** All of them, so that one that is added to a table which has a step already is seen to as well. */
const COLUMNS = `accounts.access.account accounts.account.email accounts.account_key.account_id accounts.account_merger.closed
  accounts.account_merger.into accounts.consent.account_id accounts.data_export.account_id accounts.data_export.viewer
  accounts.delivery_preference.account_id accounts.document.account_id accounts.document_record.account_id
  accounts.email_confirmation.account_id accounts.email_confirmation.email accounts.erasure.account_hash
  accounts.erasure.account_id accounts.erasure.viewer accounts.identity.account_id accounts.identity.subject
  accounts.identity_link.account_id accounts.identity_link.subject accounts.invitation.answered_by
  accounts.invitation.invited_at accounts.invitation.invited_by accounts.known_application.account_id
  accounts.mandate.account_id accounts.mandate.ended_by accounts.mandate.granted_by accounts.message.account_id
  accounts.message.subject accounts.notice.account_id accounts.notice.email accounts.notice_address.account_id
  accounts.notice_address.email accounts.paper_delivery.account_id accounts.paper_delivery.confirmed_by
  accounts.proven_attribute.subject accounts.receipt_delivery.account_id accounts.upload.account_id applications.application.account_id
  applications.application.answer_by applications.application.assignee applications.case_entry.worker_subject
  applications.case_forwarding.worker_subject
  applications.case_proposal.answered_by applications.case_proposal.proposed_by applications.case_rule_change.worker_subject
  applications.case_worker.worker_subject applications.closed_account.closed applications.closed_account.into
  applications.co_applicant.account_id applications.co_applicant.invited_at applications.document.account_id
  applications.form_act.account applications.sealed_person.account_id 
  applications.submission.submitted_by applications.taken_over.accepted_by applications.timeline_entry.representative
  applications.transfer.answered_by applications.transfer.from_account applications.transfer.offered_by identity.entry.login
  identity.passkey.credential_id identity.recovery_code.credential_id municipal.change.account
  payments.closed_account.closed payments.closed_account.into payments.payable.account payments.payment.account
  payments.payment_key.account payments.refund.answered_by payments.refund.confirmed_by payments.refund.proposed_by`.split(/\s+/);

/** Tables that look so and hold nothing of anybody who has an account, each with the reason. */
const NOBODYS: Readonly<Record<string, string>> = {
  'federal.service': 'executed by a level of government, replaced by another service',
  'payments.ledger_line': 'on an account of the books (Konto)',
  'payments.ledger_turnover': 'of an account of the books (Konto)',
  'directory.service': 'executed by a level of government, replaced by another service',
};

interface Reference extends Record<string, unknown> {
  readonly from: string;
  readonly to: string;
}

let personal: ReadonlySet<string>;
let columns: readonly string[];

beforeAll(async () => {
  const { db } = database.current;
  const all = await rows<{ table: string; column: string }>(
    db,
    sql`select table_schema || '.' || table_name as "table", column_name as "column" from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema', 'drizzle') and column_name ~ ${OF_A_PERSON}`,
  );
  const named = all.filter(({ table }) => NOBODYS[table] === undefined);
  columns = named.map(({ table, column }) => `${table}.${column}`).sort();
  const references = await rows<Reference>(
    db,
    sql`select ns.nspname || '.' || child.relname as "from", np.nspname || '.' || parent.relname as "to"
      from pg_constraint c
      join pg_class child on child.oid = c.conrelid join pg_namespace ns on ns.oid = child.relnamespace
      join pg_class parent on parent.oid = c.confrelid join pg_namespace np on np.oid = parent.relnamespace
      where c.contype = 'f'`,
  );
  const found = new Set(named.map(({ table }) => table));
  // What hangs on something of a person is hers, too.
  for (const table of found) for (const { from, to } of references) if (to === table) found.add(from);
  personal = found;
});

describe('the tables', () => {
  test('that may hold something of a person are found by their columns and references', () => {
    expect(personal.size).toBeGreaterThan(20);
    for (const table of [
      'accounts.message',
      'accounts.document_share',
      'payments.payment_key',
      'identity.passkey',
      'municipal.change',
    ])
      expect(personal).toContain(table);
  });

  test('are all in a step of the erasure: whoever adds one says what becomes of it', () => {
    const covered = new Set(tablesOf(ALL));
    expect([...personal].filter((table) => !covered.has(table)).sort()).toEqual([]);
  });

  test('have no column of a person that nobody has thought of: whoever adds one sees to its step, and then adds it here', () => {
    expect(columns).toEqual(COLUMNS);
  });

  test('that go on naming an account say why', () => {
    const staying = ALL.filter(({ stays }) => stays !== undefined);
    expect(tablesOf(staying)).toEqual(['accounts.access', 'applications.form_act', 'municipal.change']);
  });
});

describe('the graph', () => {
  test('has no subgraph with personal data that cannot be told to erase it', () => {
    const holders = readHolders(readPersonalData(graph.current.supergraphSdl));
    expect(holders.map(({ subgraph }) => subgraph)).toEqual(['accounts', 'applications', 'municipal', 'payments']);
    expect(holders.filter(({ canErase }) => !canErase)).toEqual([]);
  });

  test('shows nothing of it to clients', () => {
    expect(graph.current.api.getMutationType()?.getFields()).not.toHaveProperty('erasePersonalData');
    expect(graph.current.api.getType('ErasePersonalDataInput')).toBeUndefined();
  });

  test('says the same times of retention as the steps do', () => {
    const { types } = readPersonalData(graph.current.supergraphSdl);
    const retentionOf = (type: string, field: string): string => types.get(type)?.fields.get(field)?.mark?.retention ?? '';
    expect(retentionOf('Application', 'data').split('; ')[0]).toBe(applications.RETENTION);
    expect(applications.RETENTION).toContain(`P${applications.KEPT_YEARS}Y`);
    expect(retentionOf('Payment', 'gross')).toBe(payments.RETENTION);
    expect(payments.RETENTION).toContain(`P${payments.KEPT_YEARS}Y`);
    expect(retentionOf('AccountErasure', 'status')).toBe(`P${REPORT_DAYS}D after the erasure`);
    expect(retentionOf('CatalogueChange', 'account')).toContain('until the catalogue');
    expect(retentionOf('FormAct', 'account')).toContain('until the forms');
  });
});
