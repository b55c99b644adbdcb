/** `processing-record`: prints the record of processing activities (Art. 30 DSGVO) of the graph as it is now. */

import { Command } from 'commander';
import { SUBGRAPHS, type Config } from '#platform/config.ts';
import { PublicError } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import type { Terminal } from '../terminal.ts';

/** The supergraph of this installation: our contracts, and those of the subgraphs that run elsewhere, partners' among them. Throws UNAVAILABLE, CompositionError. */
async function composeGraph(config: Config): Promise<string> {
  const { composeSupergraph } = await import('#gateway/supergraph/compose.ts');
  const { createRemoteContracts } = await import('#gateway/supergraph/remote-contracts.ts');
  const { contractOf } = await import('#subgraphs/contracts.ts');
  const partners = Object.fromEntries(config.partners.map(({ name, url }) => [name, url]));
  const addresses = { ...config.subgraphUrls, ...partners };
  const remote = await createRemoteContracts(() => addresses, createLog(config.logLevel)).read();
  if (remote === null)
    throw new PublicError('UNAVAILABLE', 'A subgraph of SUBGRAPH_URLS or PARTNERS does not give its contract.');
  const local = SUBGRAPHS.filter((name) => config.subgraphUrls[name] === undefined);
  return composeSupergraph([...local.map((name) => ({ name, url: `local:${name}`, sdl: contractOf(name) })), ...remote]);
}

interface Options {
  readonly controller: string;
  readonly officer: string;
}

export function processingRecordCommand(terminal: Terminal): Command {
  return new Command('processing-record')
    .description(
      'print the record of processing activities (Art. 30 DSGVO) as Markdown, from what the graph says of personal data',
    )
    .option('--controller <text>', 'name and contact of the controller', 'to be filled in')
    .option('--officer <text>', 'name and contact of the data protection officer', 'to be filled in')
    .action(async ({ controller, officer }: Options) => {
      const supergraphSdl = await composeGraph(terminal.config());
      const { readRequirements } = await import('#gateway/policy/requirements.ts');
      const { readPersonalData } = await import('#gateway/privacy/personal-data.ts');
      const { writeProcessingRecord } = await import('#gateway/privacy/processing-record.ts');
      const named = { name: controller, officer };
      terminal.print(writeProcessingRecord(readPersonalData(supergraphSdl), readRequirements(supergraphSdl), named));
    });
}
