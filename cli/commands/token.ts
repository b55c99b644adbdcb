/** `token`: a bearer token of a test person for scripts, from the embedded identity provider. */

import { Command } from 'commander';
import { z } from 'zod';
import { PublicError } from '#platform/errors.ts';
import { CLI_CLIENT, IDENTITY_PATH, TEST_PERSON_GRANT } from '#platform/identity/dev-provider/names.ts';
import { PEOPLE } from '#platform/identity/dev-provider/people.ts';
import type { Terminal } from '../terminal.ts';

const TIMEOUT_MS = 10_000;

interface Options {
  readonly as?: string;
  readonly trust?: string;
  readonly authority?: string;
  readonly region?: string;
  readonly issuer?: string;
  readonly list?: boolean;
}

const metadata = z.object({ token_endpoint: z.url(), grant_types_supported: z.array(z.string()) });
const answer = z.object({ access_token: z.string() });
const refusal = z.object({ error: z.string(), error_description: z.string().optional() });

async function ask(issuer: string, url: string, init: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
    return await response.json();
  } catch (cause) {
    const isSilent = cause instanceof TypeError || (cause instanceof Error && cause.name === 'TimeoutError');
    const what = isSilent ? 'Nobody answers' : 'There is no identity provider';
    const advice = "Start the server with 'npm start', or name another one with --issuer.";
    throw new PublicError('UNAVAILABLE', `${what} at ${issuer}. ${advice}`, { cause });
  }
}

async function findTokenEndpoint(issuer: string): Promise<string> {
  const found = metadata.safeParse(await ask(issuer, `${issuer}/.well-known/openid-configuration`));
  if (!found.success) throw new PublicError('UNAVAILABLE', `There is no identity provider at ${issuer}.`);
  if (!found.data.grant_types_supported.includes(TEST_PERSON_GRANT)) {
    throw new PublicError('FORBIDDEN', `The identity provider at ${issuer} has no test people.`);
  }
  return found.data.token_endpoint;
}

/** Throws PublicError when the provider is away or refuses. */
async function fetchToken(issuer: string, person: string, { trust, authority, region }: Options): Promise<string> {
  const parameters = new URLSearchParams({ grant_type: TEST_PERSON_GRANT, client_id: CLI_CLIENT, person });
  if (trust !== undefined) parameters.set('trust', trust);
  if (authority !== undefined) parameters.set('authority', authority);
  if (region !== undefined) parameters.set('region', region);
  const body = await ask(issuer, await findTokenEndpoint(issuer), { method: 'POST', body: parameters });
  const granted = answer.safeParse(body);
  if (granted.success) return granted.data.access_token;
  const { error, error_description: description } = refusal.parse(body);
  throw new PublicError('INVALID', `No token: ${description ?? error}.`);
}

function listPeople({ print }: Terminal): void {
  const width = Math.max(...PEOPLE.map(({ id }) => id.length));
  for (const { id, highest, givenName, familyName, description } of PEOPLE) {
    print(
      `${id.padEnd(width)}  up to ${highest.toLowerCase().padEnd('substantial'.length)}  ${givenName} ${familyName}, ${description}`,
    );
  }
}

export function tokenCommand(terminal: Terminal): Command {
  const run = async (options: Options, command: Command): Promise<void> => {
    if (options.list === true) {
      listPeople(terminal);
      return;
    }
    if (options.as === undefined) return command.error("error: say who with '--as <person>'; '--list' shows everybody");
    const issuer = (options.issuer ?? `${terminal.config().publicUrl}${IDENTITY_PATH}`).replace(/\/$/, '');
    terminal.print(await fetchToken(issuer, options.as, options));
  };
  return new Command('token')
    .description('print a bearer token of a test person; the server has to run')
    .option('--as <person>', 'who, for example citizen, case-worker or editor')
    .option('--trust <level>', 'basic, low, substantial or high (default: the highest the person reaches)')
    .option('--authority <id>', 'another authority for a case worker')
    .option('--region <key>', 'another region for an editor, by its regional key (ARS)')
    .option('--issuer <url>', 'identity provider (default: the one of this installation)')
    .option('--list', 'list the test people')
    .action(run);
}
