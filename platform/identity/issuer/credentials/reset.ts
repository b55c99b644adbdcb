/**
 * A forgotten password is replaced by whoever proves herself otherwise: by a recovery code, the authenticator app, a passkey, or
 * another login of the same account. Mail to an address is no such proof. Nobody learns from it whether a name exists: whatever is
 * wrong, the answer is the same, after the same work.
 */

import { randomUUID } from 'node:crypto';
import type { Database } from '../../../database.ts';
import type { Id } from '../../../values/id.ts';
import { reaches } from '../../../values/trust-level.ts';
import type { Attempt, Proved } from '../attempts.ts';
import type { Logins } from '../../logins.ts';
import type { Step } from '../method.ts';
import { OWN } from '../names.ts';
import type { Changes } from './changes.ts';
import type { Limits } from './limits.ts';
import { faultStep } from './pages.ts';
import type { Passkeys } from './passkeys.ts';
import { faultOfPassword, hashPassword } from './password.ts';
import { newPasswordStep, passwordChangedStep, resetSections } from './reset-pages.ts';
import { newTotpKey, readRecoveryCode, stepOfCode } from './second-factor.ts';
import { openState, read, TEXTS, type Answer } from './securing.ts';
import type { Sealing } from './state.ts';
import * as store from './store.ts';

export interface ResetDeps {
  readonly db: Database;
  readonly logins: Pick<Logins, 'siblings'>;
  readonly sealing: Sealing;
  readonly passkeys: Passkeys;
  readonly limits: Limits;
  readonly changes: Changes;
  readonly now: () => Date;
}

export interface Reset {
  readonly section: (attempt: Attempt) => Promise<string>;
  readonly answers: Readonly<Record<string, Answer>>;
  /** For whoever has proved another login. */
  readonly byLogin: (attempt: Attempt, proved: Proved) => Promise<Step>;
}

export function createReset({ db, logins, sealing, passkeys, limits, changes, now }: ResetDeps): Reset {
  const decoyKey = newTotpKey();

  /** True when the code is one of the person's; it counts once. `mayGuess`: whether six digits are enough by now. */
  async function isHers(known: store.Credential | null, code: string, mayGuess: boolean): Promise<boolean> {
    const id = known?.id ?? (randomUUID() as Id<'Credential'>);
    const key = known?.totpKey ?? null;
    const step = stepOfCode(key === null ? decoyKey : sealing.decrypt(key), code, now());
    const isRecovery = await store.useRecoveryCode(db, id, readRecoveryCode(code));
    if (isRecovery || known === null || key === null || step === null || !mayGuess) return isRecovery;
    return store.useStep(db, id, step);
  }

  const askForPassword = async (attempt: Attempt, credentials: readonly Id<'Credential'>[], fault: string | null = null) => {
    const known = await Promise.all(credentials.map((id) => store.findCredential(db, id)));
    const state = await sealing.seal(attempt.key, { kind: 'reset', credentials: [...credentials] });
    return newPasswordStep(
      state,
      known.flatMap((one) => one ?? []),
      fault,
    );
  };

  const withCode: Answer = async ({ attempt, form, address }) => {
    const name = read(form, 'name').trim().toLowerCase();
    const wait = await limits.guess(`reset:${name}`, address);
    if (wait !== null) return faultStep(TEXTS.many, 429, wait);
    const fault = faultOfPassword(read(form, 'password'), name);
    if (fault !== null) return faultStep(fault);
    // First, so that it takes as long for a name that nobody has.
    const passwordHash = await hashPassword(read(form, 'password'));
    const known = await store.findByName(db, name);
    const isRight = await isHers(known, read(form, 'code'), await limits.guessDigits(name));
    if (!isRight || known === null) return faultStep(TEXTS.reset);
    await changes.password(known.id, passwordHash);
    await Promise.all([limits.right(`reset:${name}`), limits.right(`name:${name}`)]);
    return passwordChangedStep(attempt.home);
  };

  const withPasskey: Answer = async (attempted) => {
    const state = await openState(sealing, attempted, 'challenge');
    if (state === null) return faultStep(TEXTS.over);
    const credential = await passkeys.verify(read(attempted.form, 'response'), state.challenge);
    return credential === null ? faultStep(TEXTS.passkey) : askForPassword(attempted.attempt, [credential]);
  };

  const finish: Answer = async (attempted) => {
    const { attempt, form } = attempted;
    const state = await openState(sealing, attempted, 'reset');
    const credentials = (state?.credentials ?? []).map((id) => id as Id<'Credential'>);
    const chosen = credentials.length === 1 ? credentials[0] : credentials.find((id) => id === read(form, 'credential'));
    const known = chosen === undefined ? null : await store.findCredential(db, chosen);
    if (known === null) return faultStep(TEXTS.over);
    const fault = faultOfPassword(read(form, 'password'), known.name);
    if (fault !== null) return askForPassword(attempt, credentials, fault);
    await changes.password(known.id, await hashPassword(read(form, 'password')));
    await limits.right(`name:${known.name}`);
    return passwordChangedStep(attempt.home);
  };

  return {
    section: async ({ key }) => {
      const asked = await passkeys.ask();
      return resetSections(await sealing.seal(key, { kind: 'challenge', challenge: asked.challenge }), asked);
    },
    answers: { 'reset-code': withCode, 'reset-passkey': withPasskey, 'reset-finish': finish },
    byLogin: async (attempt, proved) => {
      const own = (await logins.siblings(proved)).filter(({ provider }) => provider === OWN);
      // Else a weak login could take over a stronger one.
      const within = own.filter(({ trustLevel }) => reaches(proved.trustLevel, trustLevel));
      if (within.length === 0) return faultStep(TEXTS.noPassword);
      return askForPassword(
        attempt,
        within.map(({ subject }) => subject as Id<'Credential'>),
      );
    },
  };
}
