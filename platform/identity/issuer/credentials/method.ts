/**
 * Logins of the portal's own: password, second factor, passkeys, recovery codes. They prove that it is the same person again, and
 * not who she is: that is a basic registration, unless another login of the account has shown more.
 */

import type { Database } from '../../../database.ts';
import { newId, type Id } from '../../../values/id.ts';
import type { TrustLevel } from '../../../values/trust-level.ts';
import { reaches } from '../../../values/trust-level.ts';
import type { Login, Logins } from '../../logins.ts';
import type { Attempt } from '../attempts.ts';
import type { Method, Step, Try } from '../method.ts';
import { OWN } from '../names.ts';
import { createLimits } from './limits.ts';
import { faultStep, newFactorStep, recoveryCodesStep, secondFactorStep, setupStep, signInSections } from './pages.ts';
import { createPasskeys } from './passkeys.ts';
import { faultOfPassword, hashPassword, verifyPassword } from './password.ts';
import { newRecoveryCodes, newTotpKey, readRecoveryCode, stepOfCode, totpAddress } from './second-factor.ts';
import { createSealing, type State } from './state.ts';
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
const PASSWORD_AND_CODE = ['pwd', 'otp', 'mfa'];
/** A passkey is something she has, and the authenticator has checked that it is she. */
const PASSKEY = ['pop', 'user', 'mfa'];

const TEXTS = {
  wrong: 'Benutzername oder Passwort stimmt nicht.',
  name: 'Der Benutzername braucht 3 bis 64 Buchstaben, Ziffern oder die Zeichen . _ @ + -',
  taken: 'Diesen Benutzernamen gibt es schon.',
  many: 'Zu viele Versuche. Warten Sie bitte eine Viertelstunde.',
  code: 'Der Code stimmt nicht oder wurde schon benutzt.',
  over: 'Diese Seite ist abgelaufen. Bitte beginnen Sie noch einmal.',
  passkey: 'Dieser Passkey lässt sich hier nicht verwenden.',
};

/** Two factors are worth a low trust level where another login has shown who the person is; a password alone never is. */
export function levelOf(amr: readonly string[], identifiedAs: TrustLevel): TrustLevel {
  return amr.includes('mfa') && reaches(identifiedAs, 'LOW') ? 'LOW' : 'BASIC';
}

type Answer = (attempted: Try) => Promise<Step>;

export function createCredentials({ db, logins, publicUrl, secret, now }: CredentialsDeps): Method {
  const sealing = createSealing(secret);
  const limits = createLimits(db);
  const passkeys = createPasskeys(db, publicUrl);

  const read = (form: URLSearchParams, field: string): string => form.get(field) ?? '';
  const opened = async <Kind extends State['kind']>({ attempt, form }: Try, kind: Kind) => {
    const state = await sealing.open(attempt.key, read(form, 'state'));
    return state?.kind === kind ? (state as Extract<State, { kind: Kind }>) : null;
  };

  async function proved(credential: Id<'Credential'>, amr: readonly string[]): Promise<Step> {
    const login: Login = { provider: OWN, subject: credential };
    const trustLevel = levelOf(amr, await logins.identifiedAs(login));
    return { proved: { ...login, trustLevel, organisations: [], amr } };
  }

  async function setup(attempt: Attempt, credential: Id<'Credential'>, amr: readonly string[], news?: string): Promise<Step> {
    const known = await store.findCredential(db, credential);
    if (known === null) return faultStep(TEXTS.over);
    const asked = await passkeys.askForNew(known);
    const state = await sealing.seal(attempt.key, { kind: 'verified', credential, amr: [...amr], challenge: asked.challenge });
    return setupStep({
      state,
      hasSecondFactor: known.totpKey !== null,
      codesLeft: await store.countRecoveryCodes(db, credential),
      passkeys: (await store.findPasskeys(db, credential)).length,
      asked,
      ...(news === undefined ? {} : { news }),
    });
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
        return form.has('setup') ? setup(attempt, id, PASSWORD) : proved(id, PASSWORD);
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
    return isNew ? setup(attempt, id, PASSWORD) : faultStep(TEXTS.taken);
  };

  /** The second factor; `isRight` says whether what was typed is. */
  async function second(
    attempted: Try,
    amr: readonly string[],
    isRight: (credential: store.Credential, code: string) => Promise<boolean>,
  ) {
    const state = await opened(attempted, 'password');
    const known = state === null ? null : await store.findCredential(db, state.credential as Id<'Credential'>);
    if (known === null) return faultStep(TEXTS.over);
    const { attempt, form, address } = attempted;
    return limited(
      `factor:${known.id}`,
      address,
      async () => {
        if (!(await isRight(known, read(form, 'code')))) return null;
        // Whoever needs a recovery code has lost the app, and is shown how to set up another.
        return amr === PASSWORD_AND_CODE ? proved(known.id, amr) : setup(attempt, known.id, amr);
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
    const state = await opened(attempted, 'challenge');
    if (state === null) return faultStep(TEXTS.over);
    const credential = await passkeys.verify(read(attempted.form, 'response'), state.challenge);
    return credential === null ? faultStep(TEXTS.passkey) : proved(credential, PASSKEY);
  };

  /** What only a person may do who has proved all that her login asks for. */
  const verified =
    (
      answer: (attempted: Try, credential: Id<'Credential'>, state: Extract<State, { kind: 'verified' }>) => Promise<Step>,
    ): Answer =>
    async (attempted) => {
      const state = await opened(attempted, 'verified');
      return state === null ? faultStep(TEXTS.over) : answer(attempted, state.credential as Id<'Credential'>, state);
    };

  async function askForCode(
    attempt: Attempt,
    state: Omit<Extract<State, { kind: 'totp' }>, 'kind'>,
    fault: string | null,
  ): Promise<Step> {
    const known = await store.findCredential(db, state.credential as Id<'Credential'>);
    if (known === null) return faultStep(TEXTS.over);
    const sealed = await sealing.seal(attempt.key, { ...state, kind: 'totp' });
    return newFactorStep(sealed, state.key, totpAddress(state.key, known.name), fault);
  }

  const totpConfirm: Answer = async (attempted) => {
    const { attempt, form } = attempted;
    const state = await opened(attempted, 'totp');
    if (state === null) return faultStep(TEXTS.over);
    const credential = state.credential as Id<'Credential'>;
    const step = stepOfCode(state.key, read(form, 'code'), now());
    if (step === null) return askForCode(attempt, state, TEXTS.code);
    const codes = newRecoveryCodes();
    await store.saveSecondFactor(db, credential, { totpKey: sealing.encrypt(state.key), totpStep: step, codes });
    return recoveryCodesStep(await sealing.seal(attempt.key, { kind: 'verified', credential, amr: PASSWORD_AND_CODE }), codes);
  };

  const answers: Readonly<Record<string, Answer>> = {
    password,
    register,
    'second-factor': secondFactor,
    recovery,
    passkey,
    setup: async (attempted) => {
      const state = (await opened(attempted, 'verified')) ?? (await opened(attempted, 'totp'));
      return state === null ? faultStep(TEXTS.over) : setup(attempted.attempt, state.credential as Id<'Credential'>, state.amr);
    },
    'totp-new': verified(({ attempt }, credential, { amr }) => askForCode(attempt, { credential, amr, key: newTotpKey() }, null)),
    'totp-confirm': totpConfirm,
    'passkey-new': verified(async ({ attempt, form }, credential, { amr, challenge = '' }) => {
      const isAdded = await passkeys.add(credential, read(form, 'response'), challenge, now());
      return isAdded ? setup(attempt, credential, amr, 'Der Passkey ist eingerichtet.') : faultStep(TEXTS.passkey);
    }),
    continue: verified((_, credential, { amr }) => proved(credential, amr)),
  };

  return {
    section: async ({ key, minimum }) => {
      if (minimum !== null && !reaches('LOW', minimum)) return '';
      const asked = await passkeys.ask();
      return signInSections(await sealing.seal(key, { kind: 'challenge', challenge: asked.challenge }), asked);
    },
    answer: async (choice, attempted) => (Object.hasOwn(answers, choice) ? ((await answers[choice]?.(attempted)) ?? null) : null),
  };
}
