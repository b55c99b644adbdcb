/**
 * A simulated FIT-Connect to try the portal with: `node --import tsx test/support/fit-connect/main.ts [LeiKa key ...]`. It writes
 * the environment for `npm start`, and takes commands by line: `list`, `accept <submission>`, `reject <submission> <words>`.
 */

import { createInterface } from 'node:readline';
import { openSimulator } from './simulator.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const [, , ...given] = process.argv;
const leikaKeys = given.length === 0 ? ['99102013104000'] : given;
const simulator = await openSimulator({
  now: () => new Date(),
  leikaKeys,
  ports: { auth: 4021, delivery: 4022, routing: 4023 },
  regions: ['DE05958'],
  destinationId: '0c438057-ec3e-4ce0-b154-1683b5d3c2e8',
});

print(`FIT_CONNECT_SUBMISSION_URL=${simulator.submissionUrl}`);
print(`FIT_CONNECT_TOKEN_URL=${simulator.tokenUrl}`);
print(`FIT_CONNECT_CLIENT_ID=${simulator.world.client.id}`);
print(`FIT_CONNECT_CLIENT_SECRET=${simulator.world.client.secret}`);
print(`FIT_CONNECT_ROUTING_URL=${simulator.routingUrl}`);
print(`FIT_CONNECT_PORTAL_URL=${simulator.routingUrl}`);

async function obey(line: string): Promise<void> {
  const [command = '', id = '', ...words] = line.trim().split(' ');
  if (command === 'list') for (const { submissionId } of simulator.submitted()) print(submissionId);
  else if (command === 'accept') print(JSON.stringify(await simulator.authority.accept(id)));
  else if (command === 'reject') {
    const problem = { type: 'https://schema.fitko.de/fit-connect/events/problems/simulated', title: words.join(' ') };
    await simulator.authority.answer(id, 'reject', { problems: [problem] });
    print('rejected');
  } else print('list, accept <submission> or reject <submission> <words>');
}

for await (const line of createInterface({ input: process.stdin })) {
  await obey(line).catch((error: unknown) => print(error instanceof Error ? error.message : 'failed'));
}
await simulator.close();
