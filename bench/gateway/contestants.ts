/** Who is measured: how each gateway is started. */

/** What a contestant is started over. */
export interface Stage {
  readonly supergraphFile: string;
  readonly subgraphs: string;
  readonly keyFile: string;
}

export interface Contestant {
  readonly name: string;
  /** Arguments of `node` for a gateway that listens on `port`. */
  args(stage: Stage, port: number): string[];
}

/** Given to all alike: with young space for the answers of some requests, garbage is collected before it is copied twice. */
const MEMORY = '--max-semi-space-size=64';

const ours = (name: string, ...mode: string[]): Contestant => ({
  name,
  args: ({ supergraphFile, subgraphs, keyFile }, port) => [
    MEMORY,
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
  args: ({ supergraphFile }, port) => [MEMORY, `bench/peers/${file}`, supergraphFile, String(port), ...mode],
});

export const OURS = 'ours';

export const CONTESTANTS: readonly Contestant[] = [
  ours(OURS),
  ours('oursSigned', 'signed'),
  peer('apollo', 'apollo.mjs'),
  peer('hive', 'hive.mjs'),
  peer('hiveRuntime', 'hive.mjs', 'runtime'),
];
