/** A requirement may reach into unions and interfaces with fragments. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: '@requires with fragments',
  module: import.meta.url,
  createWorld,
  random: {
    noFailures: 'what fails within a required object reaches what is computed from it',
  },
  cases: [
    {
      name: 'hands over each member of a union with its own fields',
      query: '{ applications { fee } }',
      data: { applications: [{ fee: 40 }, { fee: 74 }, { fee: 0 }, { fee: 1 }, { fee: 20 }] },
      fetches: { people: 1, fees: 1 },
    },
    {
      name: 'hands over each implementation of an interface with its own fields',
      query: '{ applications { postage } }',
      data: { applications: [{ postage: 7 }, { postage: 810 }, { postage: 0 }, { postage: 0 }, { postage: 0 }] },
      fetches: { people: 1, fees: 1 },
    },
    {
      name: 'shows the client only the fragments she asked for',
      query: '{ applications { fee applicant { ... on Citizen { surname } } attachments { name } } }',
    },
    {
      name: 'keeps aliases of the client apart from required fields',
      query: `{
        applications {
          fee postage
          applicant { kind: __typename ... on Citizen { years: age } ... on Company { years: staff } }
          attachments { ... on Scan { size: pages } ... on Photo { size: pixels } }
        }
      }`,
    },
  ],
});
