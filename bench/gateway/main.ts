/**
 * `npm run bench:gateway`: what a request costs at our gateway and at others, in the same run. Every gateway has one core to
 * itself, subgraphs and load have the other; all are measured in turn, round by round, so that a slow minute of the machine
 * meets all of them.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeSupergraph } from '#gateway/supergraph/compose.ts';
import { createCallers } from './callers.ts';
import { CONTESTANTS, OURS, type Stage } from './contestants.ts';
import { inKeyOrder } from './figures.ts';
import { firstFederationAt } from './first-federation.ts';
import { contractsAt, OPERATIONS, type OperationName } from './graph.ts';
import { load } from './load.ts';
import { answerOf, measure, type Measurement } from './measure.ts';
import { startOn, type Running } from './processes.ts';
import { keyOf, printTable, summaryOf, type Callers } from './report.ts';

const SUBGRAPHS_PORT = 4_601;
const FIRST_PORT = 4_610;
const CALLERS = 5_000;
const GATEWAY_CORE = '1';
const LOAD_CORE = '0';
const PEERS = ['bench/peers', 'bench/peers/mercurius'];

const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    'warm-up': { type: 'string', default: '3' },
    only: { type: 'string', default: CONTESTANTS.map(({ name }) => name).join() },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function installPeers(): void {
  for (const folder of PEERS.filter((each) => !existsSync(join(each, 'node_modules')))) {
    say(`Installing ${folder} …`);
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder], { stdio: 'ignore' });
  }
}

async function prepare(folder: string): Promise<{ stage: Stage; headers: readonly string[] }> {
  const subgraphs = `http://127.0.0.1:${SUBGRAPHS_PORT}`;
  const [supergraphFile, contractsFile, keyFile] = ['supergraph.graphql', 'contracts.json', 'key.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  const stage = { subgraphs, supergraphFile, contractsFile, keyFile };
  const { publicKey, headers } = await createCallers(CALLERS);
  writeFileSync(supergraphFile, composeSupergraph(contractsAt(subgraphs)));
  writeFileSync(contractsFile, JSON.stringify(firstFederationAt(subgraphs)));
  writeFileSync(keyFile, JSON.stringify(publicKey));
  await startOn(LOAD_CORE, ['--import', 'tsx', 'bench/gateway/subgraphs.ts', String(SUBGRAPHS_PORT)], `${subgraphs}/count`);
  return { stage, headers };
}

async function run(folder: string): Promise<void> {
  execFileSync('taskset', ['-a', '-p', '-c', LOAD_CORE, String(process.pid)], { stdio: 'ignore' });
  const names = given.only.split(',');
  const contestants = CONTESTANTS.filter(({ name }) => names.includes(name));
  if (contestants.some(({ name }) => name !== OURS && !name.startsWith(OURS))) installPeers();
  const { stage, headers } = await prepare(folder);
  const gateways = new Map<string, Running>();
  for (const [at, contestant] of contestants.entries()) {
    const { name } = contestant;
    say(`Starting ${name} …`);
    const port = FIRST_PORT + at;
    gateways.set(name, await startOn(GATEWAY_CORE, contestant.args(stage, port), `http://127.0.0.1:${port}/graphql`));
  }

  const operations = Object.entries(OPERATIONS) as [OperationName, string][];
  const answers = new Map<string, string[]>();
  for (const [name, gateway] of gateways) {
    const both = await Promise.all(operations.map(([, query]) => answerOf(gateway, query, headers[0] ?? '')));
    const text = inKeyOrder(both);
    answers.set(text, [...(answers.get(text) ?? []), name]);
  }
  for (const [text, names] of answers)
    say(`${names.join(', ')} answered ${Math.round(text.length / 1_000)} KB: ${text.slice(0, 200)} …`);

  for (const [name, { url }] of gateways) {
    say(`Warming up ${name} …`);
    for (const [, query] of operations) {
      await load({ url, query, callers: headers, milliseconds: Number(given['warm-up']) * 1_000 });
    }
  }

  const rounds = new Map<string, Measurement[]>();
  const kinds: readonly [Callers, readonly string[]][] = [
    ['unique', headers],
    ['identical', headers.slice(0, 1)],
  ];
  for (let round = 1; round <= Number(given.rounds); round++) {
    for (const [operation, query] of operations) {
      for (const [kind, callers] of kinds) {
        for (const [name, gateway] of gateways) {
          const task = { query, callers, milliseconds: Number(given.seconds) * 1_000 };
          const measured = await measure(gateway, stage.subgraphs, task);
          const key = keyOf(name, operation, kind);
          rounds.set(key, [...(rounds.get(key) ?? []), measured]);
          say(`round ${round}  ${key.padEnd(30)} ${measured.cpu.toFixed(3)} ms CPU`);
        }
      }
    }
  }
  printTable(rounds, say);
  for (const [name, gateway] of gateways) say(`${name}: ${Math.round(gateway.memory())} MB resident`);
  const peers = [...gateways.keys()].filter((name) => !name.startsWith(OURS));
  say(summaryOf({ rounds, peers, memory: gateways.get(OURS)?.memory() ?? Number.NaN, equal: answers.size === 1 }));
}

const folder = mkdtempSync(join(tmpdir(), 'bench-gateway-'));
try {
  await run(folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The benchmark failed'}\n`);
  process.exitCode = 1;
}
rmSync(folder, { recursive: true });
// The gateways and subgraphs go with this process.
process.exit();
