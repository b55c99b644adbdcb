/** What is `@inaccessible` exists for the gateway only: nobody may ask for it or see it, but it joins the graph. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

const hidden = (what: string, query: string, variables?: Record<string, unknown>) => ({
  name: `refuses ${what}`,
  query,
  refused: true as const,
  ...(variables === undefined ? {} : { variables }),
});

export default defineRule({
  name: '@inaccessible',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'joins subgraphs by a hidden key',
      query: '{ persons { name income audits { year } } }',
      data: {
        persons: [
          { name: 'Ada', income: 1000, audits: [{ year: 2021 }] },
          { name: 'Bo', income: 2000, audits: [{ year: 2022 }] },
        ],
      },
      fetches: { core: 1, tax: 1 },
    },
    hidden('a hidden field', '{ persons { name number } }'),
    hidden('a hidden root field', '{ secret }'),
    hidden('a hidden mutation', 'mutation { erase }'),
    hidden('a field of a hidden type', '{ persons { file { pages } } }'),
    hidden('a hidden type as a condition', '{ persons { ... on File { pages } } }'),
    hidden('a hidden argument', '{ persons(limit: 3) { name } }'),
    hidden('a hidden enum value', '{ persons(role: AUDITOR) { name } }'),
    hidden('a hidden enum value in a variable', 'query ($role: Role) { persons(role: $role) { name } }', { role: 'AUDITOR' }),
    hidden('a hidden input field', '{ search(by: { taxNumber: "1" }) { name } }'),
    hidden('a hidden input field in a variable', 'query ($by: By) { search(by: $by) { name } }', { by: { taxNumber: '1' } }),
    hidden('a hidden field behind a condition that is never met', '{ persons { name rate @include(if: false) } }'),
    {
      name: 'leaves the rest of an enum and an input in place',
      query: '{ persons(role: CLERK) { role } search(by: { name: "Bo" }) { name } }',
    },
    {
      name: 'answers null for a hidden enum value, which is no fault of whoever returns it',
      query: '{ search(by: { name: "Dora" }) { name role } }',
      data: { search: [{ name: 'Dora', role: null }] },
      errors: [],
    },
    {
      name: 'does not show hidden parts in the introspection',
      query: `{
        person: __type(name: "Person") { fields { name } }
        file: __type(name: "File") { name }
        role: __type(name: "Role") { enumValues { name } }
        by: __type(name: "By") { inputFields { name } }
        query: __type(name: "Query") { fields { name args { name } } }
      }`,
      fetches: {},
    },
  ],
});
