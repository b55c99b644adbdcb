/** The fields of a mutation run one after the other, in whichever subgraph they live, each once. */

import { defineRule } from '../harness/rule.ts';
import { createWorld } from './data.ts';

export default defineRule({
  name: 'mutations',
  module: import.meta.url,
  createWorld,
  cases: [
    {
      name: 'run in the order of the operation across subgraphs',
      query: `mutation {
        a: pay(account: "1") { amount }
        b: rename(id: "1", name: "Savings") { name }
        c: pay(account: "1", amount: 2) { amount account { balance } }
        d: log
      }`,
      data: {
        a: { amount: 5 },
        b: { name: 'Savings' },
        c: { amount: 2, account: { balance: 3 } },
        d: ['pay 5 from 1', 'rename 1', 'pay 2 from 1'],
      },
      ordered: true,
    },
    {
      name: 'read fields of other subgraphs after the change',
      query: 'mutation { pay(account: "2", amount: 4) { account { name balance } } }',
      data: { pay: { account: { name: 'Account 2', balance: 6 } } },
      fetches: { payments: 1, accounts: 1 },
    },
    {
      name: 'read fields of one field before the next one runs',
      query: `mutation {
        a: rename(id: "1", name: "First") { name balance }
        b: pay(account: "1", amount: 3) { account { name balance } }
        c: rename(id: "1", name: "Last") { name balance }
      }`,
      data: {
        a: { name: 'First', balance: 10 },
        b: { account: { name: 'First', balance: 7 } },
        c: { name: 'Last', balance: 7 },
      },
    },
    {
      name: 'go on after one that may be null has failed',
      query: 'mutation { refund(account: "1") { amount } rename(id: "1", name: "After") { name } log }',
      data: { refund: null, rename: { name: 'After' }, log: ['refund 1', 'rename 1'] },
      errors: [{ path: ['refund'], code: 'FAILED' }],
    },
    {
      name: 'answer nothing when one that may not be null has failed, and are not tried again',
      query: 'mutation { close(id: "1") { name } }',
      data: null,
      errors: [{ path: ['close'], code: 'FAILED' }],
      fetches: { accounts: 1 },
    },
    {
      name: 'are not tried again when their subgraph is down',
      query: 'mutation { rename(id: "1", name: "x") { name } }',
      failing: ['accounts'],
      data: { rename: null },
      errors: [{ code: 'UNAVAILABLE' }],
      fetches: { accounts: 1 },
    },
    {
      name: 'hand on inputs and variables',
      query: 'mutation ($in: PayInput!) { payTwice(input: $in) { amount account { name } } }',
      variables: { in: { account: '2', amounts: [1, 2] } },
      data: { payTwice: [1, 2].map((amount) => ({ amount, account: { name: 'Account 2' } })) },
    },
    {
      name: 'do not run when they are skipped',
      query: 'mutation ($no: Boolean!) { rename(id: "1", name: "x") @skip(if: $no) { name } log }',
      variables: { no: true },
      data: { log: [] },
    },
    {
      name: 'do not run when a variable is wrong',
      query: 'mutation ($in: PayInput!) { payTwice(input: $in) { amount } }',
      variables: { in: { account: '1', amounts: [1, null] } },
      refused: true,
    },
    {
      name: 'answer their type name',
      query: 'mutation { __typename log }',
      data: { __typename: 'Mutation', log: [] },
    },
  ],
});
