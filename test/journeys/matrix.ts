/** Tables of who may do what: everybody tries the same, and what comes of it is a word. */

import { expect } from 'vitest';
import { createClient, signIn, type Client, type GraphQLAnswer } from './client.ts';

/** Who tries what concerns entries and forms of Winterberg, and the test person behind each. */
export const EDITING_ROLES = {
  anonymous: null,
  citizen: 'citizen',
  worker: 'case-worker',
  editor: 'editor-winterberg',
  district: 'editor-district',
  koeln: 'editor',
  operator: 'operator',
} as const;

export interface Operation {
  readonly query: string;
  readonly variables?: object;
}

/** Where the object of an operation is found in its answer, whichever it is. */
const OBJECTS = [
  'application',
  'case',
  'payment',
  'receipt',
  'applicant',
  'profile',
  'cases',
  'applications',
  'messages',
  'deliveries',
  'sharedDocuments',
];

/** The innermost object the operation asks for; null as soon as something on the way is. */
function objectIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const next = Object.entries(value).find(([name]) => OBJECTS.includes(name));
  return next === undefined ? value : objectIn(next[1]);
}

/** The code of the error, the codes of the problems, `null` where nothing is shown, or ALLOWED. */
function outcomeOf({ data, errors }: GraphQLAnswer): string {
  if (errors !== undefined) return String(errors[0]?.extensions?.['code']);
  const [field] = Object.values(data as Record<string, { problems?: readonly { code: string }[] } | null>);
  const problems = field?.problems ?? [];
  if (problems.length > 0) return problems.map(({ code }) => code).join();
  return objectIn(field) === null ? 'null' : 'ALLOWED';
}

/** A client for each role, signed in as the test person behind it. */
export async function signInAll<Role extends string>(
  url: string,
  people: Readonly<Record<Role, string | null>>,
): Promise<Readonly<Record<Role, Client>>> {
  const signedIn = Object.entries<string | null>(people).map(async ([role, person]) => {
    return [role, createClient(url, person === null ? undefined : await signIn(url, person, 'high'))] as const;
  });
  return Object.fromEntries(await Promise.all(signedIn)) as Record<Role, Client>;
}

const rank = (outcome: string | undefined): number => (outcome === 'ALLOWED' ? 1 : 0);

/** Everybody tries the same; those who are let through come last, so that nobody is refused for what they changed. */
export async function tryEach<Role extends string>(
  clients: Readonly<Record<Role, Client>>,
  operation: (role: Role) => Operation | Promise<Operation>,
  expected: readonly string[],
): Promise<readonly string[]> {
  const roles = Object.keys(clients) as unknown as readonly Role[];
  const outcomes = new Map<Role, string>();
  const inOrder = roles.toSorted((a, b) => rank(expected[roles.indexOf(a)]) - rank(expected[roles.indexOf(b)]));
  for (const role of inOrder) {
    const { query, variables } = await operation(role);
    outcomes.set(role, outcomeOf(await clients[role].ask(query, variables)));
  }
  return roles.map((role) => outcomes.get(role) ?? '');
}

/** A line of a table: what is tried, and what comes of it in each column. */
export function readMatrix(roles: readonly string[], table: string): [string, readonly string[]][] {
  const [heading, ...lines] = table.trim().split('\n');
  expect(heading?.trim().split(/\s+/)).toEqual(roles);
  return lines.map((line) => {
    const [name = '', ...outcomes] = line.trim().split(/\s+/);
    return [name, outcomes];
  });
}
