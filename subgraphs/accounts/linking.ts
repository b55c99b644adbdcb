/** Adding a login to an account, and removing one: only whoever proves both, each login where it is, ever gets there. */

import { PublicError } from '#platform/errors.ts';
import type { Transaction } from '#platform/database.ts';
import { endSessions } from '#platform/identity/issuer/adapter.ts';
import { loginHandle } from '#platform/identity/logins.ts';
import { requireTrustLevel, type Viewer } from '#platform/identity/viewer.ts';
import type { Problem } from '#platform/language.ts';
import type { Id } from '#platform/values/id.ts';
import type { Context } from './context.ts';
import { provide } from './inbox/provide.ts';
import { learnFromLogins, register } from './registration.ts';
import { levelOf } from './rules/levels.ts';
import { INTENT_S, linkProblem } from './rules/linking.ts';
import type { MessageKind } from './rules/messages.ts';
import { forgetProofs, learnAttributes } from './store/attributes.ts';
import { findIdentities, linkLogin, lockAccount, unlinkLogin } from './store/accounts.ts';
import { saveIntent, takeProof } from './store/links.ts';

export interface LinkingSettings {
  /** Our own issuer, as browsers reach it, without a slash at the end. */
  readonly issuerUrl: string;
  /** Origins a person may be sent back to. */
  readonly returnOrigins: readonly string[];
}

function readReturnTo(text: string, origins: readonly string[]): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !origins.includes(url.origin)) {
    throw new PublicError('INVALID', 'returnTo must be a page of an origin that the portal knows', {
      facts: { argument: 'returnTo' },
    });
  }
  return url.href;
}

/** Throws UNAVAILABLE where another issuer keeps the logins. */
export function requireIssuer(linking: LinkingSettings | null): LinkingSettings {
  if (linking === null) throw new PublicError('UNAVAILABLE', 'The identity provider of this portal keeps its logins itself');
  return linking;
}

/** Answers where the person proves the other login. Throws INVALID, naming `returnTo`. */
export async function startLink({ db, now, linking }: Context, viewer: Viewer, returnTo: string): Promise<string> {
  const { issuerUrl, returnOrigins } = requireIssuer(linking);
  const target = readReturnTo(returnTo, returnOrigins);
  const at = now();
  const expiresAt = new Date(at.getTime() + INTENT_S * 1_000);
  const intent = await db.transaction(async (tx) => {
    await register(tx, viewer, at);
    return saveIntent(tx, { accountId: viewer.account, returnTo: target, expiresAt }, at);
  });
  return `${issuerUrl}/link/${intent}`;
}

/** Puts a message about the account itself into its inbox; `provider` is that of the login it speaks of. */
export async function tell(
  tx: Transaction,
  accountId: Id<'Account'>,
  kind: MessageKind,
  provider: string,
  receivedAt: Date,
): Promise<void> {
  const facts = { number: null, serviceName: null, provider };
  await provide(tx, [{ accountId, kind, facts, requiredTrustLevel: levelOf(null) }], receivedAt);
}

/** Links the login of a proof to the viewer's account, and says so in the inbox. Linking it again changes nothing. */
export async function link(
  { db, now, language, loaders }: Context,
  { account }: Viewer,
  proof: string,
): Promise<readonly Problem[]> {
  loaders.identitiesByAccount.clear(account);
  return db.transaction(async (tx) => {
    const at = now();
    await lockAccount(tx, account); // Before the proof, as everybody who locks both.
    const login = await takeProof(tx, account, proof, at);
    if (login === null) return [linkProblem('PROOF_INVALID', 'proof', language)];
    const { row, isNew } = await linkLogin(tx, login, account, at);
    if (row.accountId !== account) return [linkProblem('IDENTITY_IN_USE', 'proof', language)];
    if (isNew) await learnFromLogins(tx, account, at);
    if (isNew) await tell(tx, account, 'IDENTITY_LINKED', login.provider, at);
    await learnAttributes(tx, account, login, at);
    return [];
  });
}

/** Removes a login. Throws NOT_FOUND when the account has no such login, and TRUST_LEVEL_REQUIRED when the session is below its level. */
export async function unlink(
  { db, now, language, loaders, linking }: Context,
  viewer: Viewer,
  id: Id<'Identity'>,
): Promise<readonly Problem[]> {
  const { account } = viewer;
  requireIssuer(linking);
  loaders.identitiesByAccount.clear(account);
  return db.transaction(async (tx) => {
    await lockAccount(tx, account);
    const identities = await findIdentities(tx, [account]);
    const login = identities.find((identity) => loginHandle(identity) === id);
    if (login === undefined) throw new PublicError('NOT_FOUND', 'The account has no such login');
    // Else whoever got hold of a weak session could lock the person out of a strong login.
    requireTrustLevel(viewer, login.trustLevel);
    if (identities.length === 1) return [linkProblem('LAST_IDENTITY', 'id', language)];
    const at = now();
    await forgetProofs(tx, account, loginHandle(login));
    await unlinkLogin(tx, login);
    await learnFromLogins(tx, account, at);
    await endSessions(tx, login, at);
    await tell(tx, account, 'IDENTITY_UNLINKED', login.provider, at);
    return [];
  });
}
