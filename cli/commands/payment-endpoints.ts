/** `payment-endpoints`: at which provider, and under which names there, payments of authorities are made. */

import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { PublicError } from '#platform/errors.ts';
import { parseId } from '#platform/values/id.ts';
import { withDatabase } from '../database.ts';
import type { Terminal } from '../terminal.ts';

type Deps = Parameters<Parameters<typeof withDatabase>[2]>[0];

interface SetOptions {
  readonly provider: string;
  readonly originator: string;
  readonly endpoint: string;
  readonly booking?: readonly string[];
}

/** `name=value` pairs. Throws INVALID for one that is none. */
function readPairs(pairs: readonly string[]): Readonly<Record<string, string>> {
  const entries = pairs.map((pair): [string, string] => {
    const [name = '', value] = pair.split(/=(.*)/s);
    if (value === undefined || name === '') throw new PublicError('INVALID', '--booking must be name=value');
    return [name, value];
  });
  return Object.fromEntries(entries);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new PublicError('INVALID', 'The file is no JSON', { cause });
  }
}

export function paymentEndpointsCommand(terminal: Terminal): Command {
  const work = (task: (deps: Deps) => Promise<void>): Promise<void> =>
    withDatabase(terminal.config(), terminal, async (deps) => {
      await task(deps);
      await deps.database.close();
    });

  const providers = async () => {
    const config = terminal.config();
    const { simulatedProviders } = await import('#subgraphs/simulated-providers.ts');
    return config.payments.providers ?? simulatedProviders(config);
  };

  const save = (wishes: unknown): Promise<void> =>
    work(async ({ database, now }) => {
      const { setEndpoints } = await import('#subgraphs/payments/index.ts');
      terminal.print(`${await setEndpoints(database, wishes, await providers(), now())} set`);
    });

  const set = new Command('set')
    .description('set where payments of an authority are made from now on')
    .argument('<authority>', 'id of the authority')
    .requiredOption('--provider <name>', 'name of a provider in PAYMENT_PROVIDERS')
    .requiredOption('--originator <id>', 'what the provider calls the authority (originatorId, merchant)')
    .requiredOption('--endpoint <id>', 'what it calls its cash account (endPointId, account)')
    .option(
      '--booking <name=value...>',
      'booking data of each item; {reference} stands for the Kassenzeichen, {bookingCode} for HHST or Produktkonto',
    )
    .action((authority: string, { provider, originator, endpoint, booking }: SetOptions) => {
      const bookingData = booking === undefined ? {} : { bookingData: readPairs(booking) };
      return save([{ authority, provider, originatorId: originator, endPointId: endpoint, ...bookingData }]);
    });

  const importing = new Command('import')
    .description('set where payments of many authorities are made, all of a file or nothing')
    .argument('<file>', 'a JSON list of { authority, provider, originatorId, endPointId, bookingData? }')
    .action(async (file: string) => save(parseJson(await readFile(file, 'utf8'))));

  const remove = new Command('remove')
    .description('take no more payments of an authority; what runs is finished')
    .argument('<authority>', 'id of the authority')
    .action((authority: string) =>
      work(async ({ database }) => {
        const { removeEndpoint } = await import('#subgraphs/payments/index.ts');
        if (await removeEndpoint(database, parseId<'Authority'>(authority, 'authority'))) return;
        terminal.say('Nothing was set for it.');
        process.exitCode = 1;
      }),
    );

  const list = new Command('list').description('list what is set').action(() =>
    work(async ({ database }) => {
      const { listEndpoints } = await import('#subgraphs/payments/index.ts');
      for (const { authorityId, provider, originatorId, endPointId, bookingData } of await listEndpoints(database))
        terminal.print([authorityId, provider, originatorId, endPointId, JSON.stringify(bookingData)].join('\t'));
    }),
  );

  const check = new Command('check').description('ask the providers whether they take orders at what is set').action(() =>
    work(async ({ database, now }) => {
      const { checkEndpoints } = await import('#subgraphs/payments/index.ts');
      for (const { authorityId, provider, finding } of await checkEndpoints(database, await providers(), now)) {
        terminal.print([authorityId, provider, finding].join('\t'));
        if (finding !== 'READY') process.exitCode = 1;
      }
    }),
  );

  return new Command('payment-endpoints')
    .description('at which provider payments of authorities are made')
    .addCommand(set)
    .addCommand(importing)
    .addCommand(remove)
    .addCommand(list)
    .addCommand(check);
}
