/** Applications by citizens and companies: the fee depends on which, and on what is attached. */

import type { World } from '../harness/rule.ts';

type Applicant =
  | { readonly __typename: 'Citizen'; readonly surname: string; readonly age: number | null }
  | {
      readonly __typename: 'Company';
      readonly firm: string;
      readonly staff: number | null;
      readonly register: { readonly court: string } | null;
    };
type Attachment =
  | { readonly __typename: 'Scan'; readonly name: string; readonly pages: number }
  | { readonly __typename: 'Photo'; readonly name: string; readonly pixels: number };

function fee({ applicant }: { applicant: Applicant | null }): number {
  if (applicant === null) return 0;
  if (applicant.__typename === 'Citizen') return applicant.age ?? 1;
  return (applicant.staff ?? 2) * 10 + (applicant.register?.court.length ?? 0);
}

function postage({ attachments }: { attachments: readonly Attachment[] }): number {
  return attachments.reduce(
    (sum, attachment) => sum + attachment.name.length + ('pages' in attachment ? attachment.pages : attachment.pixels),
    0,
  );
}

export function createWorld(): World {
  const application = (id: string, applicant: Applicant | null, ...attachments: Attachment[]) => ({
    __typename: 'Application',
    id,
    applicant,
    attachments,
  });
  const applications = [
    application('1', { __typename: 'Citizen', surname: 'Ahrens', age: 40 }, { __typename: 'Scan', name: 'deed', pages: 3 }),
    application(
      '2',
      { __typename: 'Company', firm: 'Bau GmbH', staff: 7, register: { court: 'Bonn' } },
      { __typename: 'Photo', name: 'site', pixels: 800 },
      { __typename: 'Scan', name: 'plan', pages: 2 },
    ),
    application('3', null),
    application('4', { __typename: 'Citizen', surname: 'Cohn', age: null }),
    application('5', { __typename: 'Company', firm: 'Dach AG', staff: null, register: null }),
  ];
  return { entities: applications, resolvers: { Query: { applications: () => applications }, Application: { fee, postage } } };
}
