/** An application held against its form: what is known at the moment, what stands against submission, what it costs. */

import type { Database, Transaction } from '#platform/database.ts';
import type { ChargeItem } from '#platform/events/contracts/applications.ts';
import type { Problem } from '#platform/language.ts';
import { dayOf, type Day } from '#platform/values/day.ts';
import type { Id } from '#platform/values/id.ts';
import type { Money } from '#platform/values/money.ts';
import type { Context } from '../context.ts';
import { formVersionKey } from '../form-version-key.ts';
import type { TakenOverRow } from '../prefill/tables.ts';
import { isHeld } from '../rules/access.ts';
import type { Moment } from '../rules/form-keywords.ts';
import { describeOrigin } from '../rules/prefill.ts';
import { totalOf } from '../rules/price.ts';
import { problemsIn } from '../rules/problems.ts';
import { valueAt } from '../rules/settling.ts';
import { findSubmission } from '../store/applications.ts';
import { findService } from '../store/catalogue.ts';
import { findShared } from '../store/documents.ts';
import type { ApplicationRow, FormRow } from '../tables.ts';
import { chargesOn } from './charges.ts';

/** What a check of a draft depends on beside form and data. */
export async function draftMoment(
  db: Database | Transaction,
  { checks, viewer }: Pick<Context, 'checks' | 'viewer'>,
  form: FormRow,
  { id }: ApplicationRow,
  at: Date,
): Promise<Moment> {
  const files = viewer === null || !checks.attaches(form) ? [] : await findShared(db, viewer.account, id);
  return { today: dayOf(at), documents: { files, now: at } };
}

async function formOf({ loaders }: Context, { formId, formVersion }: ApplicationRow): Promise<FormRow> {
  const form = await loaders.forms.load(formVersionKey(formId, formVersion));
  if (form === null) throw new Error('the form of an application is not there');
  return form;
}

/** Takes in what is known of documents by now, where the form of an application asks for some. */
export async function hearAttached(context: Context, id: Id<'Application'>): Promise<void> {
  const application = await context.loaders.applications.load(id);
  if (application === null) return;
  if (context.checks.attaches(await formOf(context, application))) await context.hearDocuments();
}

async function chargesOfDraft(context: Context, application: ApplicationRow, data: ApplicationRow['data'], today: Day) {
  const { db, loaders } = context;
  const [form, offer, service] = await Promise.all([
    formOf(context, application),
    loaders.offers.load(application.offerId),
    findService(db, application.leikaKey),
  ]);
  return chargesOn(db, { application, data, form, offer, service }, today);
}

interface Check {
  readonly problems: readonly Problem[];
  readonly hidden: readonly string[];
}

/** What stands against the submission of a draft now; null for what is none, and for anybody but the applicant. */
export async function checkOf(context: Context, application: ApplicationRow): Promise<Check | null> {
  const { viewer, db, checks, language, now } = context;
  if (application.status !== 'DRAFT' || !isHeld(viewer, application)) return null;
  const form = await formOf(context, application);
  const moment = await draftMoment(db, context, form, application, now());
  const { problems, hidden, data } = checks.checkSubmission(form, application.data, language, moment);
  const charges = await chargesOfDraft(context, application, data, moment.today);
  return { problems: [...problems, ...(charges.ok ? [] : problemsIn(language, charges.faults))], hidden };
}

interface Price {
  readonly items: readonly ChargeItem[];
  readonly total: Money;
}

/** What is charged; nothing for a draft that asks for more than can be charged, as its check says. */
async function chargesOf(context: Context, application: ApplicationRow): Promise<readonly ChargeItem[]> {
  const { db, checks, language, now } = context;
  const submission = await findSubmission(db, application.id);
  if (submission !== null) return submission.charges;
  const form = await formOf(context, application);
  const today = dayOf(now());
  const { data } = checks.checkSubmission(form, application.data, language, { today, documents: null });
  const charges = await chargesOfDraft(context, application, data, today);
  return charges.ok ? charges.decision : [];
}

/** What an application costs: as it was charged, or would be if it were submitted now. */
export async function applicationPrice(context: Context, application: ApplicationRow): Promise<Price> {
  const items = await chargesOf(context, application);
  return { items, total: totalOf(items) };
}

/** What was taken over, as the applicant sees it; who decides on the application sees what counts. */
export async function takenOverOf(context: Context, application: ApplicationRow) {
  const { viewer, loaders, language } = context;
  const rows = await loaders.takenOver.load(application.id);
  const shown = isHeld(viewer, application) ? rows : rows.filter(({ revokedAt }) => revokedAt === null);
  return shown.map((row: TakenOverRow) => {
    const isUnchanged = row.revokedAt === null && isSame(valueAt(application.data, row.field), row.taken.value);
    const { field, source, formVersion, acceptedAt, revokedAt } = row;
    const trustLevel = isUnchanged ? row.trustLevel : null;
    return { field, source, origin: describeOrigin(row, language), trustLevel, isUnchanged, formVersion, acceptedAt, revokedAt };
  });
}

/** Only single values are taken over. */
const isSame = (one: unknown, other: unknown): boolean => one === other;
