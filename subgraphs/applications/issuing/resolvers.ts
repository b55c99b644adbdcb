/** Issued documents in the graph, for the applicant. */

import { requireTrustLevel } from '#platform/identity/viewer.ts';
import { signIssuedLink } from '#platform/issued-link.ts';
import type { ApplicationResolvers, Resolvers } from '../generated/types.ts';
import { isHeld } from '../rules/access.ts';

/** What was issued for an application, to whoever holds it, at the trust level that its decision demands. */
export const issuedOf: NonNullable<ApplicationResolvers['issuedDocuments']> = async (application, _, { viewer, loaders }) => {
  if (!isHeld(viewer, application)) return [];
  const issued = await loaders.issued.load(application.id);
  if (issued.length > 0) requireTrustLevel(viewer, application.decisionTrustLevel ?? 'BASIC');
  return issued;
};

export const issuedTypes: Required<Pick<Resolvers, 'IssuedDocument'>> = {
  IssuedDocument: {
    download: ({ id }, _, { links, now }) =>
      links === null ? null : signIssuedLink(links.publicUrl, id, links.linkSecret, now()),
  },
};
