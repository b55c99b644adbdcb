/** A front end's view of the portal: GraphQL over HTTP, nothing else. */

export interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export interface Client {
  /** The whole answer, errors included. */
  ask(query: string, variables?: object): Promise<GraphQLAnswer>;
  /** The data. Throws with the messages when there are errors. */
  data<Data>(query: string, variables?: object): Promise<Data>;
}

/** A client of the portal at `url`, signed in when it is given a token, acting for an organisation when it is given its id. */
export function createClient(url: string, token?: string, acting?: string): Client {
  async function ask(query: string, variables: object = {}): Promise<GraphQLAnswer> {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(acting === undefined ? {} : { 'acting-for': acting }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLAnswer;
  }
  return {
    ask,
    data: async <Data>(query: string, variables?: object) => {
      const { data, errors } = await ask(query, variables);
      if (errors !== undefined)
        throw new Error(errors.map(({ message, extensions }) => `${message} ${JSON.stringify(extensions)}`).join('\n'));
      return data as Data;
    },
  };
}

export type TrustName = 'basic' | 'low' | 'substantial' | 'high';

/** A token for a test person from the embedded identity provider. */
export async function signIn(url: string, person: string, trust: TrustName): Promise<string> {
  const response = await fetch(new URL('/identity/token', url), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:portalverbund:grant:test-person',
      client_id: 'portalverbund-cli',
      person,
      trust,
    }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (answer.access_token === undefined)
    throw new Error(`no token for ${person}: ${answer.error_description ?? response.status}`);
  return answer.access_token;
}
