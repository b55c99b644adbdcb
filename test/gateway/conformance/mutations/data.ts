/** Accounts that mutations change, with a log that tells their order. */

import { failure, type World } from '../harness/rule.ts';

interface Account {
  readonly __typename: 'Account';
  readonly id: string;
  name: string;
  balance: number;
}

export function createWorld(): World {
  const accounts: readonly Account[] = ['1', '2'].map((id) => ({
    __typename: 'Account',
    id,
    name: `Account ${id}`,
    balance: 10,
  }));
  const log: string[] = [];
  const find = (id: string): Account => {
    const account = accounts.find((candidate) => candidate.id === id);
    if (account === undefined) throw failure(`there is no account ${id}`);
    return account;
  };
  const pay = (id: string, amount: number): { readonly amount: number; readonly account: Account } => {
    const account = find(id);
    account.balance -= amount;
    log.push(`pay ${amount} from ${id}`);
    return { amount, account };
  };
  return {
    entities: accounts,
    resolvers: {
      Query: { account: (_: unknown, { id }: { id: string }) => accounts.find((candidate) => candidate.id === id) ?? null },
      Mutation: {
        rename: (_: unknown, { id, name }: { id: string; name: string }) => {
          log.push(`rename ${id}`);
          return Object.assign(find(id), { name });
        },
        log: () => [...log],
        close: (_: unknown, { id }: { id: string }) => {
          log.push(`close ${id}`);
          throw failure('it has money left');
        },
        pay: (_: unknown, { account, amount }: { account: string; amount: number }) => pay(account, amount),
        refund: (_: unknown, { account }: { account: string }) => {
          log.push(`refund ${account}`);
          throw failure('nothing to refund');
        },
        payTwice: (_: unknown, { input }: { input: { account: string; amounts: readonly number[] } }) =>
          input.amounts.map((amount) => pay(input.account, amount)),
      },
    },
  };
}
