/** What is to be known of an application when somebody signs, submits or is told of it. */

import type { Transaction, Database } from '#platform/database.ts';
import type { ApplicationNotice } from '#platform/events/contracts/applications.ts';
import type { TrustLevel } from '#platform/values/trust-level.ts';
import { levelFor, readDemands, type Demands } from '../rules/demands.ts';
import { onlineServiceOf } from '../rules/drafts.ts';
import { findOffer, findService } from '../store/catalogue.ts';
import { requireForm } from '../store/forms.ts';
import type { ApplicationRow } from '../tables.ts';

export interface About {
  readonly application: ApplicationRow;
  readonly demands: Demands;
  /** What the online service demands by now. */
  readonly serviceLevel: TrustLevel;
  /** What signing or submitting demands, of a person or of who acts for an organisation. */
  readonly levelOf: (isOrganisation: boolean) => TrustLevel;
  readonly notice: Omit<ApplicationNotice, 'account' | 'organisation'>;
}

export async function readAbout(db: Transaction | Database, application: ApplicationRow): Promise<About> {
  const { id: applicationId, offerId, leikaKey, number } = application;
  const form = await requireForm(db, application);
  const offer = await findOffer(db, offerId);
  const online = offer === null ? null : onlineServiceOf(offer);
  const service = await findService(db, leikaKey);
  const demands = readDemands(form.uiSchema);
  const serviceLevel = online?.trustLevel ?? 'BASIC';
  return {
    application,
    demands,
    serviceLevel,
    levelOf: (isOrganisation) => levelFor(demands, serviceLevel, isOrganisation),
    notice: { applicationId, leikaKey, number, serviceName: service?.name ?? form.title.de },
  };
}
