/** Batched reads of one request. */

import type { Database } from '#platform/database.ts';
import { loadMany, loadOne } from '#platform/loaders.ts';
import type { Id } from '#platform/values/id.ts';
import { findEntries } from './case-desk/store/entries.ts';
import { findProposals } from './case-desk/store/proposals.ts';
import type { CaseEntryRow, ProposalRow } from './case-desk/tables.ts';
import { findCoApplicants } from './co-applicants/store.ts';
import type { CoApplicantRow } from './co-applicants/tables.ts';
import { findSeals } from './sealing/store.ts';
import type { SealRow } from './sealing/tables.ts';
import { findBookings } from './bookings/store/bookings.ts';
import { findContingents } from './bookings/store/contingents.ts';
import type { BookingRow, ContingentRow } from './bookings/tables.ts';
import { findTakenOver } from './prefill/store.ts';
import type { TakenOverRow } from './prefill/tables.ts';
import { formVersionKey, readFormVersionKey, type FormVersionKey } from './form-version-key.ts';
import { createReuseLoaders } from './reuse/loaders.ts';
import { findApplications } from './store/applications.ts';
import { findOffers } from './store/catalogue.ts';
import { findAttached, type AttachedDocument } from './store/documents.ts';
import { findForms } from './store/forms.ts';
import { findTimelines } from './store/history.ts';
import { findTicketsOf, type TicketFacts } from './bookings/tickets/store.ts';
import { findDeemedApprovals } from './deemed-approval/store.ts';
import type { DeemedApprovalRow } from './deemed-approval/tables.ts';
import { findIssuedFor } from './issuing/store.ts';
import type { IssuedDocumentRow } from './issuing/tables.ts';
import type { KnownOffer } from './copies/tables.ts';
import type { ApplicationRow, FormRow, TimelineRow } from './tables.ts';

export function createLoaders(db: Database) {
  return {
    ...createReuseLoaders(db),
    applications: loadOne<Id<'Application'>, ApplicationRow>(
      (ids) => findApplications(db, ids),
      ({ id }) => id,
    ),
    coApplicants: loadMany<Id<'Application'>, CoApplicantRow>(
      (ids) => findCoApplicants(db, ids),
      ({ applicationId }) => applicationId,
    ),
    attachments: loadMany<Id<'Application'>, AttachedDocument>(
      (ids) => findAttached(db, ids),
      ({ applicationId }) => applicationId,
    ),
    seals: loadOne<Id<'Application'>, SealRow>(
      (ids) => findSeals(db, ids),
      ({ applicationId }) => applicationId,
    ),
    bookings: loadOne<Id<'Application'>, BookingRow>(
      (ids) => findBookings(db, ids),
      ({ applicationId }) => applicationId,
    ),
    tickets: loadMany<Id<'Application'>, TicketFacts>(
      (ids) => findTicketsOf(db, ids),
      ({ ticket }) => ticket.applicationId,
    ),
    issued: loadMany<Id<'Application'>, IssuedDocumentRow>(
      (ids) => findIssuedFor(db, ids),
      ({ applicationId }) => applicationId,
    ),
    deemedApprovals: loadOne<Id<'Application'>, DeemedApprovalRow>(
      (ids) => findDeemedApprovals(db, ids),
      ({ applicationId }) => applicationId,
    ),
    contingents: loadMany<Id<'Event'>, ContingentRow>(
      (ids) => findContingents(db, ids),
      ({ eventId }) => eventId,
    ),
    timelines: loadMany<Id<'Application'>, TimelineRow>(
      (ids) => findTimelines(db, ids),
      ({ applicationId }) => applicationId,
    ),
    records: loadMany<Id<'Application'>, CaseEntryRow>(
      (ids) => findEntries(db, ids),
      ({ applicationId }) => applicationId,
    ),
    proposals: loadOne<Id<'Application'>, ProposalRow>(
      (ids) => findProposals(db, ids),
      ({ applicationId }) => applicationId,
    ),
    takenOver: loadMany<Id<'Application'>, TakenOverRow>(
      (ids) => findTakenOver(db, ids),
      ({ applicationId }) => applicationId,
    ),
    forms: loadOne<FormVersionKey, FormRow>(
      (keys) => findForms(db, keys.map(readFormVersionKey)),
      ({ id, version }) => formVersionKey(id, version),
    ),
    offers: loadOne<Id<'Offer'>, KnownOffer>(
      (ids) => findOffers(db, ids),
      ({ id }) => id,
    ),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
