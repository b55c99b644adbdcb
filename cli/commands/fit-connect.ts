/** `fit-connect`: where authorities receive applications, and what is on its way there. */

import { Command, InvalidArgumentError, Option } from 'commander';
import { PublicError } from '#platform/errors.ts';
import { parseId, type Id } from '#platform/values/id.ts';
import { parseLeika, type LeikaKey } from '#platform/values/leika.ts';
import { parseRegion, type RegionKey } from '#platform/values/region.ts';
import type { NamedBy } from '#subgraphs/applications/index.ts';
import { withDatabase } from '../database.ts';
import { linesOf } from '../fit-connect-route.ts';
import type { Terminal } from '../terminal.ts';

type Deps = Parameters<Parameters<typeof withDatabase>[2]>[0];

interface RouteOptions {
  readonly service?: LeikaKey;
  readonly schema?: string;
  readonly destination?: string;
  readonly address?: string;
  readonly area?: RegionKey;
}

/** A value of an option, refused in words where it is none. */
function reading<Value>(parse: (text: string) => Value): (text: string) => Value {
  return (text) => {
    try {
      return parse(text);
    } catch (error) {
      throw new InvalidArgumentError(error instanceof Error ? error.message : 'is not valid');
    }
  };
}

const serviceOption = () =>
  new Option('--service <key>', 'only this service (LeiKa key); all of the authority otherwise').argParser(reading(parseLeika));

function namedBy({ destination, address, area, service }: RouteOptions): NamedBy {
  const given = [destination, address, area].filter((each) => each !== undefined);
  if (given.length !== 1) throw new PublicError('INVALID', 'Name the destination by one of --destination, --address and --area.');
  if (destination !== undefined) return { destination: parseId<'Destination'>(destination, 'destination') };
  if (address !== undefined) return { address };
  if (area === undefined || service === undefined)
    throw new PublicError('INVALID', '--area needs --service: the routing service asks for both.');
  return { area, leikaKey: service };
}

export function fitConnectCommand(terminal: Terminal): Command {
  const work = (task: (deps: Deps) => Promise<void>): Promise<void> =>
    withDatabase(terminal.config(), terminal, async (deps) => {
      await task(deps);
      await deps.database.close();
    });
  const fail = (line: string): void => {
    terminal.say(line);
    process.exitCode = 1;
  };

  const route = new Command('route')
    .description('have an authority receive by FIT-Connect what is submitted from now on')
    .argument('<authority>', 'id of the authority')
    .addOption(serviceOption())
    .option('--destination <id>', 'id of its destination')
    .option('--address <jws>', 'its signed address, as XZuFi carries it (urn:de:fitko:fit-connect:xzufi:destination)')
    .addOption(new Option('--area <key>', 'regional key (ARS) to ask the routing service for').argParser(reading(parseRegion)))
    .option('--schema <uri>', 'the schema its data follows; the first for JSON that the destination names otherwise')
    .action(async (authority: string, options: RouteOptions) => {
      const authorityId = parseId<'Authority'>(authority, 'authority');
      const named = namedBy(options);
      const { delivery, routing } = terminal.config().fitConnect;
      if (delivery === null) throw new PublicError('INVALID', 'FIT_CONNECT_SUBMISSION_URL and its companions are not set.');
      const serviceHost = delivery.serviceHost ?? new URL(delivery.submissionUrl).host;
      await work(async ({ database, now }) => {
        const { setDestination } = await import('#subgraphs/applications/index.ts');
        const wish = { authorityId, leikaKey: options.service ?? null, schemaUri: options.schema ?? null, namedBy: named };
        const { destinationId, authority: name } = await setDestination({ database, serviceHost, routing, now }, wish);
        const known = name ?? 'in no catalogue so far: nothing is submitted to it';
        terminal.print(`${authorityId} (${known}) receives ${options.service ?? 'all services'} at ${destinationId}`);
      });
    });

  const unroute = new Command('unroute')
    .description('send what is submitted to an authority from now on to our own case desk again')
    .argument('<authority>', 'id of the authority')
    .addOption(serviceOption())
    .action((authority: string, { service }: RouteOptions) =>
      work(async ({ database }) => {
        const { unsetDestination } = await import('#subgraphs/applications/index.ts');
        const had = await unsetDestination(database, parseId<'Authority'>(authority, 'authority'), service ?? null);
        if (had) terminal.print(`${authority} receives at our own case desk`);
        else fail('It had no such destination.');
      }),
    );

  const find = new Command('find')
    .description('show where an application for a service in an area goes, and why; changes nothing')
    .argument('<service>', 'LeiKa key', reading(parseLeika))
    .argument('<area>', 'regional key (ARS)', reading(parseRegion))
    .option('--authority <id>', 'also say what an operator has named for this authority')
    .action(async (leikaKey: LeikaKey, area: RegionKey, { authority }: { readonly authority?: string }) => {
      const authorityId = authority === undefined ? null : parseId<'Authority'>(authority, 'authority');
      const { delivery, routing } = terminal.config().fitConnect;
      if (delivery === null || routing === null)
        throw new PublicError(
          'INVALID',
          'FIT_CONNECT_SUBMISSION_URL and FIT_CONNECT_ROUTING_URL, with their companions, are not set.',
        );
      const { explainDelivery } = await import('#subgraphs/applications/index.ts');
      const show = async (database: Deps['database'] | null): Promise<void> => {
        const deps = { database, delivery, routing, now: () => new Date() };
        for (const line of linesOf(await explainDelivery(deps, { leikaKey, area, authorityId }))) terminal.print(line);
      };
      await (authorityId === null ? show(null) : work(({ database }) => show(database)));
    });

  const routes = new Command('routes').description('list where authorities receive').action(() =>
    work(async ({ database }) => {
      const { readDestinations } = await import('#subgraphs/applications/index.ts');
      for (const { authorityId, leikaKey, destinationId, signature } of await readDestinations(database))
        terminal.print([authorityId, leikaKey ?? '*', destinationId, signature === null ? 'by operator' : 'signed'].join('\t'));
    }),
  );

  const stuck = new Command('stuck').description('list deliveries that were given up or do not get on').action(() =>
    work(async ({ database }) => {
      const { readStuck } = await import('#subgraphs/applications/index.ts');
      for (const { applicationId, number, state, trouble, attempts, since } of await readStuck(database))
        terminal.print([applicationId, number ?? '', state, trouble ?? '', attempts, since.toISOString()].join('\t'));
    }),
  );

  const retry = new Command('retry')
    .description('have a delivery tried again that was given up')
    .argument('<application>', 'id of the application')
    .action((application: string) =>
      work(async ({ database, now }) => {
        const { retryDelivery } = await import('#subgraphs/applications/index.ts');
        const id: Id<'Application'> = parseId(application, 'application');
        if (await retryDelivery(database, id, now())) terminal.print(`${id} is tried again`);
        else fail('No delivery of this application was given up.');
      }),
    );

  return new Command('fit-connect')
    .description('where authorities receive by FIT-Connect, and what is on its way there')
    .addCommand(route)
    .addCommand(unroute)
    .addCommand(routes)
    .addCommand(find)
    .addCommand(stuck)
    .addCommand(retry);
}
