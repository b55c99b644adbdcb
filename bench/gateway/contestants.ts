/** Who is measured: how each gateway is started. */

/** What a contestant is started over. */
export interface Stage {
  readonly supergraphFile: string;
  /** The contracts in the first federation. */
  readonly contractsFile: string;
  readonly subgraphs: string;
  readonly keyFile: string;
}

export interface Contestant {
  readonly name: string;
  /** Arguments of `node` for a gateway that listens on `port`. */
  args(stage: Stage, port: number): string[];
}

const ours = (name: string, ...mode: string[]): Contestant => ({
  name,
  args: ({ supergraphFile, subgraphs, keyFile }, port) => [
    '--import',
    'tsx',
    'bench/gateway/ours.ts',
    supergraphFile,
    String(port),
    subgraphs,
    keyFile,
    ...mode,
  ],
});

const peer = (name: string, file: string, ...mode: string[]): Contestant => ({
  name,
  args: ({ supergraphFile }, port) => [`bench/peers/${file}`, supergraphFile, String(port), ...mode],
});

/** The one peer that reads no supergraph; it breaks on the graphql of the others, and has one of its own. */
const mercurius: Contestant = {
  name: 'mercurius',
  args: ({ contractsFile }, port) => ['bench/peers/mercurius/server.mjs', contractsFile, String(port)],
};

export const OURS = 'ours';

export const CONTESTANTS: readonly Contestant[] = [
  ours(OURS),
  ours('oursSigned', 'signed'),
  ours('oursTwoWorkers', 'workers'),
  peer('apollo', 'apollo.mjs'),
  peer('hive', 'hive.mjs'),
  peer('hiveRuntime', 'hive.mjs', 'runtime'),
  mercurius,
];
