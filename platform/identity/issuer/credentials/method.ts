/**
 * Logins of the portal's own: password, second factor, passkeys, recovery codes. They prove that it is the same person again, and
 * not who she is: that is a basic registration, unless another login of the account has shown more.
 */

import type { Database } from '../../../database.ts';
import { newId, type Id } from '../../../values/id.ts';
import type { TrustLevel } from '../../../values/trust-level.ts';
import { reaches } from '../../../values/trust-level.ts';
import type { Login, Logins } from '../../logins.ts';
import type { Method, Step, Try } from '../method.ts';
import { OWN } from '../names.ts';
import { createChanges } from './changes.ts';
import { createLimits } from './limits.ts';
import { faultStep, secondFactorStep, signInSections } from './pages.ts';
import { createPasskeys } from './passkeys.ts';
import { faultOfPassword, hashPassword, verifyPassword } from './password.ts';
import { readRecoveryCode, stepOfCode } from './second-factor.ts';
import { createReset } from './reset.ts';
import { createSecuring, openState, PASSWORD_AND_CODE, read, TEXTS, type Answer } from './securing.ts';
import { createSealing } from './state.ts';
import * as store from './store.ts';

export interface CredentialsDeps {
  readonly db: Database;
  readonly logins: Logins;
  readonly publicUrl: string;
  /** Secret of the installation. */
  readonly secret: string;
  readonly now: () => Date;
}

const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{2,63}$/u;

const PASSWORD = ['pwd'];
/** A passkey is something she has, and the authenticator has checked that it is she. */
const PASSKEY = ['pop', 'user', 'mfa'];

/** Two factors are worth a low trust level where another login has shown who the person is; a password alone never is. */
export function levelOf(amr: readonly string[], identifiedAs: TrustLevel): TrustLevel {
  return amr.includes('mfa') && reaches(identifiedAs, 'LOW') ? 'LOW' : 'BASIC';
}

export function createCredentials({ db, logins, publicUrl, secret, now }: CredentialsDeps): Method {
  const sealing = createSealing(secret);
  const limits = createLimits(db);
  const changes = createChanges(db, logins);
  const passkeys = createPasskeys(db, publicUrl, changes);
  const securing = createSecuring({ db, sealing, passkeys, changes, now });
  const reset = createReset({ db, logins, sealing, passkeys, limits, changes, now });

  async function proved(credential: Id<'Credential'>, amr: readonly string[]): Promise<Step> {
    const login: Login = { provider: OWN, subject: credential };
    const trustLevel = levelOf(amr, await logins.identifiedAs(login));
    return { proved: { ...login, trustLevel, organisations: [], amr } };
  }

  /** Runs a guess of a secret unless there were too many; `guess` answers null when it was wrong. */
  async function limited(
    person: string,
    address: string,
    guess: () => Promise<Step | null>,
    wrong: () => Promise<Step>,
  ): Promise<Step> {
    const wait = await limits.guess(person, address);
    if (wait !== null) return faultStep(TEXTS.many, 429, wait);
    const step = await guess();
    if (step === null) return wrong();
    await limits.right(person);
    return step;
  }

  const password: Answer = ({ attempt, form, address }) => {
    const name = read(form, 'name').trim().toLowerCase();
    return limited(
      `name:${name}`,
      address,
      async () => {
        const known = await store.findByName(db, name);
        if (!(await verifyPassword(read(form, 'password'), known?.passwordHash ?? null)) || known === null) return null;
        const { id, totpKey } = known;
        // A second factor that is set up is asked for, whatever the application wants.
        if (totpKey !== null)
          return secondFactorStep(await sealing.seal(attempt.key, { kind: 'password', credential: id }), null);
        return form.has('setup') ? securing.show(attempt, id, PASSWORD) : proved(id, PASSWORD);
      },
      () => Promise.resolve(faultStep(TEXTS.wrong)),
    );
  };

  const register: Answer = async ({ attempt, form, address }) => {
    const name = read(form, 'name').trim().toLowerCase();
    const wait = await limits.guess(`register:${name}`, address);
    if (wait !== null) return faultStep(TEXTS.many, 429, wait);
    if (!NAME.test(name)) return faultStep(TEXTS.name);
    const fault = faultOfPassword(read(form, 'password'), name);
    if (fault !== null) return faultStep(fault);
    const id = newId<'Credential'>();
    const passwordHash = await hashPassword(read(form, 'password'));
    const isNew = await store.addCredential(db, { id, name, passwordHash, createdAt: now() });
    return isNew ? securing.show(attempt, id, PASSWORD) : faultStep(TEXTS.taken);
  };

  /** The second factor; `isRight` says whether what was typed is. */
  async function second(
    attempted: Try,
    amr: readonly string[],
    isRight: (credential: store.Credential, code: string) => Promise<boolean>,
  ) {
    const state = await openState(sealing, attempted, 'password');
    const known = state === null ? null : await store.findCredential(db, state.credential as Id<'Credential'>);
    if (known === null) return faultStep(TEXTS.over);
    const { attempt, form, address } = attempted;
    return limited(
      `factor:${known.id}`,
      address,
      async () => {
        if (!(await isRight(known, read(form, 'code')))) return null;
        // Whoever needs a recovery code has lost the app, and is shown how to set up another.
        return amr === PASSWORD_AND_CODE ? proved(known.id, amr) : securing.show(attempt, known.id, amr);
      },
      async () => secondFactorStep(await sealing.seal(attempt.key, { kind: 'password', credential: known.id }), TEXTS.code),
    );
  }

  const secondFactor: Answer = (attempted) =>
    second(attempted, PASSWORD_AND_CODE, async ({ id, totpKey }, code) => {
      const step = totpKey === null ? null : stepOfCode(sealing.decrypt(totpKey), code, now());
      return step !== null && store.useStep(db, id, step);
    });

  const recovery: Answer = (attempted) =>
    second(attempted, PASSWORD, ({ id }, code) => store.useRecoveryCode(db, id, readRecoveryCode(code)));

  const passkey: Answer = async (attempted) => {
    const state = await openState(sealing, attempted, 'challenge');
    if (state === null) return faultStep(TEXTS.over);
    const credential = await passkeys.verify(read(attempted.form, 'response'), state.challenge);
    return credential === null ? faultStep(TEXTS.passkey) : proved(credential, PASSKEY);
  };

  const answers: Readonly<Record<string, Answer>> = {
    password,
    register,
    'second-factor': secondFactor,
    recovery,
    passkey,
    ...securing.answers,
    continue: securing.verified((_, credential, { amr }) => proved(credential, amr)),
  };

  return {
    section: async (attempt) => {
      const { key, minimum, purpose } = attempt;
      if (purpose === 'reset') return reset.section(attempt);
      if (minimum !== null && !reaches('LOW', minimum)) return '';
      const asked = await passkeys.ask();
      return signInSections(
        await sealing.seal(key, { kind: 'challenge', challenge: asked.challenge }),
        asked,
        purpose === 'sign-in',
      );
    },
    answer: async (choice, attempted) => {
      // Who resets a password is not signed in by it, and the other way round.
      const own = attempted.attempt.purpose === 'reset' ? reset.answers : answers;
      return Object.hasOwn(own, choice) ? ((await own[choice]?.(attempted)) ?? null) : null;
    },
    instead: (attempt, proved) => (attempt.purpose === 'reset' ? reset.byLogin(attempt, proved) : null),
  };
}
