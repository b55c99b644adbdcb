// The playground in the browser: GraphiQL, and a sign-in by OIDC code flow with PKCE (RFC 7636).
/* global React, ReactDOM, GraphiQL, graphqlSse */

const CLIENT = 'portalverbund-playground';
const ISSUER = `${location.origin}/identity`;
const REDIRECT = `${location.origin}/playground`;
const store = sessionStorage;

const QUERY = `# Who registers a dog in Winterberg, and what does it cost?
query Hundemarke {
  regions(postalCode: "59955") {
    edges { node { key name kind } }
  }
  searchServices(query: "Hundemarke", region: "059580048048", first: 3) {
    edges { node { leikaKey citizenName } }
  }
  responsibility(leikaKey: "99102013104000", postalCode: "59955") {
    status
    authority { name website }
    offer { fees { description amount { amount currency } } onlineServices { name url } }
    path { reason }
  }
}
`;

const base64url = (bytes) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function signIn() {
  const verifier = random();
  const state = random();
  store.setItem('verifier', verifier);
  store.setItem('state', state);
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  const parameters = {
    client_id: CLIENT,
    response_type: 'code',
    redirect_uri: REDIRECT,
    scope: 'openid case:read case:write operator',
  };
  location.assign(
    `${ISSUER}/authorize?${new URLSearchParams({ ...parameters, state, code_challenge: challenge, code_challenge_method: 'S256' })}`,
  );
}

async function finishSignIn() {
  const answer = new URLSearchParams(location.search);
  const code = answer.get('code');
  if (code === null) return;
  history.replaceState(null, '', '/playground');
  if (answer.get('state') !== store.getItem('state')) return;
  const response = await fetch(`${ISSUER}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      client_id: CLIENT,
      redirect_uri: REDIRECT,
      code_verifier: store.getItem('verifier') ?? '',
    }),
  });
  if (response.ok) store.setItem('token', (await response.json()).access_token);
}

function signOut() {
  store.removeItem('token');
  showSession();
}

function showSession() {
  const button = document.getElementById('session');
  const token = store.getItem('token');
  button.textContent = token === null ? 'Sign in' : 'Sign out';
  button.onclick = token === null ? signIn : signOut;
  document.getElementById('viewer').textContent = token === null ? '' : 'Signed in';
}

function isSubscription({ operationName }, documentAST) {
  const operations = documentAST?.definitions.filter(({ kind }) => kind === 'OperationDefinition') ?? [];
  const asked = operations.find(({ name }) => name?.value === operationName) ?? operations[0];
  return asked?.operation === 'subscription';
}

function authorization() {
  const token = store.getItem('token');
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

// GraphiQL's own fetcher, which takes answers in parts, too.
const fetchAnswer = GraphiQL.createFetcher({
  url: '/graphql',
  fetch: async (url, { headers, ...request }) => {
    const response = await fetch(url, { ...request, headers: { ...authorization(), ...headers } });
    if (response.status === 401) signOut();
    return response;
  },
});

function fetcher(operation, options = {}) {
  const { headers = {}, documentAST } = options;
  if (!isSubscription(operation, documentAST)) return fetchAnswer(operation, options);
  const client = graphqlSse.createClient({ url: `${location.origin}/graphql`, headers: { ...authorization(), ...headers } });
  return client.iterate(operation);
}

await finishSignIn();
showSession();
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: QUERY, shouldPersistHeaders: false }),
);
