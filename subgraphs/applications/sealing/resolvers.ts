/** The seal of a submission and its summary, for whoever sees the application. */

import { dayOf } from '#platform/values/day.ts';
import { coSignaturesOn } from '../rules/demands.ts';
import type { ApplicationResolvers, Resolvers } from '../generated/types.ts';
import { readAbout } from '../co-applicants/about.ts';
import { readSummary } from '../summary/read.ts';
import { signSummaryLink } from '../summary/link.ts';

export const sealOf: Required<Pick<ApplicationResolvers, 'savedAt' | 'demands' | 'seal' | 'summary'>> = {
  savedAt: ({ savedAt, startedAt }) => savedAt ?? startedAt,
  demands: async (application, _, { db, now }) => {
    const { demands, levelOf } = await readAbout(db, application);
    const coSignatures = coSignaturesOn(demands, application.data, dayOf(now()));
    return { demands, coSignatures, trustLevel: levelOf(application.organisationId !== null) };
  },
  seal: ({ id }, _, { loaders }) => loaders.seals.load(id),
  summary: async ({ id }, _, { db, links, language, now }) => {
    if (links === null || (await readSummary(db, id)) === null) return null;
    return signSummaryLink(links.publicUrl, { id, language }, links.linkSecret, now());
  },
};

export const sealTypes: Required<Pick<Resolvers, 'SubmissionDemands' | 'WrittenForm'>> = {
  SubmissionDemands: {
    trustLevel: ({ trustLevel }) => trustLevel,
    coSignaturesMin: ({ coSignatures }) => coSignatures.min,
    coSignaturesMax: ({ coSignatures }) => coSignatures.max,
    writtenForm: ({ demands }) => demands.writtenForm,
  },
  WrittenForm: {
    declaration: ({ declaration }, _, { language }) => declaration[language],
  },
};
