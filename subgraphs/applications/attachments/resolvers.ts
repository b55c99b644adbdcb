/** The documents that were submitted with an application, for whoever sees it: for the authority in charge, whatever became of the account. */

import { signShareLink } from '#platform/share-link.ts';
import type { ApplicationResolvers, Resolvers } from '../generated/types.ts';
import { isOfAuthority } from '../rules/access.ts';
import type { AttachedDocument } from '../store/documents.ts';

/** A document as somebody sees it. */
export interface SeenAttachment extends AttachedDocument {
  /** Whether she sees it as the authority in charge: the applicant has it in her safe, at the trust level it demands there. */
  readonly isOfAuthority: boolean;
}

export const attachmentsOf: Required<Pick<ApplicationResolvers, 'attachments'>> = {
  attachments: async (application, _, { viewer, loaders }) => {
    const attached = await loaders.attachments.load(application.id);
    return attached.map((one) => ({ ...one, isOfAuthority: isOfAuthority(viewer, application) }));
  },
};

export const attachmentTypes: Required<Pick<Resolvers, 'SubmittedDocument'>> = {
  SubmittedDocument: {
    download: ({ id, applicationId, purpose, until, ...seen }, _, { links, now }) => {
      if (links === null || !seen.isOfAuthority || (until !== null && until <= now())) return null;
      return signShareLink(links.publicUrl, { shareId: id, applicationId, purpose }, links.linkSecret, now());
    },
  },
};
