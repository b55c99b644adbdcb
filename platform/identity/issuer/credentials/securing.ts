/** Securing a login of the portal: a second factor with its recovery codes, and passkeys, for whoever has proved all it asks for. */

import type { Database } from '../../../database.ts';
import type { Id } from '../../../values/id.ts';
import type { Attempt } from '../attempts.ts';
import type { Step, Try } from '../method.ts';
import type { Changes } from './changes.ts';
import { faultStep, newFactorStep, recoveryCodesStep, setupStep } from './pages.ts';
import type { Passkeys } from './passkeys.ts';
import { faultOfPassword, hashPassword } from './password.ts';
import { passwordChangedStep } from './reset-pages.ts';
import { newRecoveryCodes, newTotpKey, stepOfCode, totpAddress } from './second-factor.ts';
import type { Sealing, State } from './state.ts';
import * as store from './store.ts';

export const PASSWORD_AND_CODE = ['pwd', 'otp', 'mfa'];

export const TEXTS = {
  wrong: 'Benutzername oder Passwort stimmt nicht.',
  name: 'Der Benutzername braucht 3 bis 64 Buchstaben, Ziffern oder die Zeichen . _ @ + -',
  taken: 'Diesen Benutzernamen gibt es schon.',
  many: 'Zu viele Versuche. Warten Sie bitte eine Viertelstunde.',
  code: 'Der Code stimmt nicht oder wurde schon benutzt.',
  over: 'Diese Seite ist abgelaufen. Bitte beginnen Sie noch einmal.',
  passkey: 'Dieser Passkey lässt sich hier nicht verwenden.',
  reset: 'Der Benutzername oder der Code stimmt nicht, oder der Code wurde schon benutzt.',
  noPassword: 'Mit dieser Anmeldung lässt sich hier kein Passwort ändern.',
};

export type Answer = (attempted: Try) => Promise<Step>;
type Verified = Extract<State, { kind: 'verified' }>;

export const read = (form: URLSearchParams, field: string): string => form.get(field) ?? '';

/** What the page carried along; null when it is of another kind, of another attempt, or over. */
export async function openState<Kind extends State['kind']>(sealing: Sealing, { attempt, form }: Try, kind: Kind) {
  const state = await sealing.open(attempt.key, read(form, 'state'));
  return state?.kind === kind ? (state as Extract<State, { kind: Kind }>) : null;
}

export interface SecuringDeps {
  readonly db: Database;
  readonly sealing: Sealing;
  readonly passkeys: Passkeys;
  readonly changes: Changes;
  readonly now: () => Date;
}

export interface Securing {
  /** The page that shows what the login is secured with. */
  readonly show: (attempt: Attempt, credential: Id<'Credential'>, amr: readonly string[], news?: string) => Promise<Step>;
  /** What only a person may do who has proved all that her login asks for. */
  readonly verified: (answer: (attempted: Try, credential: Id<'Credential'>, state: Verified) => Promise<Step>) => Answer;
  readonly answers: Readonly<Record<string, Answer>>;
}

export function createSecuring({ db, sealing, passkeys, changes, now }: SecuringDeps): Securing {
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

  const verified =
    (answer: (attempted: Try, credential: Id<'Credential'>, state: Verified) => Promise<Step>): Answer =>
    async (attempted) => {
      const state = await openState(sealing, attempted, 'verified');
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
    const state = await openState(sealing, attempted, 'totp');
    if (state === null) return faultStep(TEXTS.over);
    const credential = state.credential as Id<'Credential'>;
    const step = stepOfCode(state.key, read(form, 'code'), now());
    if (step === null) return askForCode(attempt, state, TEXTS.code);
    const known = await store.findCredential(db, credential);
    if (known === null) return faultStep(TEXTS.over);
    const codes = newRecoveryCodes();
    await changes.factor(known, { totpKey: sealing.encrypt(state.key), totpStep: step, codes });
    return recoveryCodesStep(await sealing.seal(attempt.key, { kind: 'verified', credential, amr: PASSWORD_AND_CODE }), codes);
  };

  return {
    show: setup,
    verified,
    answers: {
      setup: async (attempted) => {
        const state = (await openState(sealing, attempted, 'verified')) ?? (await openState(sealing, attempted, 'totp'));
        return state === null ? faultStep(TEXTS.over) : setup(attempted.attempt, state.credential as Id<'Credential'>, state.amr);
      },
      'totp-new': verified(({ attempt }, credential, { amr }) =>
        askForCode(attempt, { credential, amr, key: newTotpKey() }, null),
      ),
      'totp-confirm': totpConfirm,
      'password-new': verified(async ({ attempt, form }, credential, { amr }) => {
        const known = await store.findCredential(db, credential);
        if (known === null) return faultStep(TEXTS.over);
        const fault = faultOfPassword(read(form, 'password'), known.name);
        if (fault !== null) return setup(attempt, credential, amr, fault);
        await changes.password(credential, await hashPassword(read(form, 'password')));
        return passwordChangedStep(attempt.home);
      }),
      'passkey-new': verified(async ({ attempt, form }, credential, { amr, challenge = '' }) => {
        const isAdded = await passkeys.add(credential, read(form, 'response'), challenge, now());
        return isAdded ? setup(attempt, credential, amr, 'Der Passkey ist eingerichtet.') : faultStep(TEXTS.passkey);
      }),
    },
  };
}
