/** A gateway's word on a token, from another process: says `good`, and `refused` as soon as it is; knows the issuer by its address only. */

import { setTimeout } from 'node:timers/promises';
import { remoteRevocations } from '#platform/identity/revocations.ts';
import { createTokenVerifier } from '#platform/identity/verify.ts';
import { createLog } from '#platform/log.ts';

const [, , url, token] = process.argv;
if (url === undefined || token === undefined) throw new Error('usage: watch-token.ts <issuer> <token>');
const log = createLog('silent');
const revocations = remoteRevocations(url, log);
await revocations.start();
const issuer = { name: 'portalverbund', url, audience: 'portalverbund', knowsAccounts: true };
const verify = createTokenVerifier({ issuer, revocations, now: () => new Date(), log });
const isGood = (): Promise<boolean> =>
  verify(`Bearer ${token}`).then(
    () => true,
    () => false,
  );
if (await isGood()) process.stdout.write('good\n');
while (await isGood()) await setTimeout(100);
process.stdout.write('refused\n');
await revocations.stop();
