/** Who applies beside the applicant, and what she hears of it. */

import type { NewEvent } from '#platform/events.ts';
import { event, type EventType } from '#platform/events/contracts.ts';
import type { ApplicationNotice, CoApplicationTold } from '#platform/events/contracts/applications.ts';
import type { Participants } from '../rules/access.ts';
import type { CoApplicantRow } from './tables.ts';

/** The accounts that apply beside the applicant at the moment. */
export function participantsOf(rows: readonly CoApplicantRow[]): Participants {
  return rows.flatMap(({ accountId, joinedAt, endedAt }) => (joinedAt === null || endedAt !== null ? [] : (accountId ?? [])));
}

/** Tells each of these accounts the same. */
export function tell(
  accounts: Participants,
  news: CoApplicationTold['news'],
  { applicationId, leikaKey, number, serviceName }: Omit<ApplicationNotice, 'account' | 'organisation'>,
): readonly NewEvent[] {
  const told = { applicationId, ...(leikaKey !== undefined && { leikaKey }), number, serviceName, news };
  return accounts.map((account) =>
    event('applications.co-application.told', applicationId, { ...told, account, organisation: null }),
  );
}

/** What of the applicant's news those who apply with her hear, too. */
const COPIED: Partial<Record<EventType, CoApplicationTold['news']>> = {
  'applications.application.submitted': 'SUBMITTED',
  'applications.application.information-requested': 'INFORMATION_REQUESTED',
  'applications.application.forwarded': 'FORWARDED',
  'applications.application.decided': 'DECIDED',
  'applications.application.withdrawn': 'WITHDRAWN',
  'applications.application.rejected': 'REJECTED',
  'applications.application.closed': 'CLOSED',
};

/** Copies of notices for those who apply with the applicant. */
export function copiesOf(notices: readonly NewEvent[], participants: Participants): readonly NewEvent[] {
  return notices.flatMap(({ type, payload }) => {
    const news = COPIED[type as EventType];
    return news === undefined ? [] : tell(participants, news, payload as ApplicationNotice);
  });
}
