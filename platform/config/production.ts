/** What has no default that would be safe in production, by what a process is. */

type IsGiven = (name: string) => boolean;

/** Answers the faults of what is given. */
export type Needs = (isGiven: IsGiven) => readonly string[];

const missing = (names: readonly string[], isGiven: IsGiven): readonly string[] =>
  names.filter((name) => !isGiven(name)).map((name) => `${name} is needed in production`);

/** Whose tokens count: our own issuer's, here or elsewhere, or another one's. */
function missingIssuer(isGiven: IsGiven): readonly string[] {
  if (isGiven('OIDC_ISSUER')) return missing(['OIDC_AUDIENCE'], isGiven);
  if (isGiven('IDENTITY_URL') || (isGiven('ISSUER_KEY') && isGiven('COOKIE_KEYS'))) return [];
  return ['ISSUER_KEY with COOKIE_KEYS, IDENTITY_URL or OIDC_ISSUER is needed in production'];
}

/** Of any process with a gateway or subgraphs. */
export const neededBehindThePages: Needs = (isGiven) => [
  ...missing(['PUBLIC_URL', 'ASSERTION_KEY', 'PAYMENT_PROVIDERS', 'LINK_SECRET'], isGiven),
  ...missingIssuer(isGiven),
  ...(isGiven('PARTNERS') && !isGiven('PSEUDONYM_KEYS')
    ? ['PSEUDONYM_KEYS is needed in production where there are PARTNERS']
    : []),
  // Else whoever answers for the delivery service could hand out a key of its own, and read along.
  ...(isGiven('FIT_CONNECT_SUBMISSION_URL') && !isGiven('FIT_CONNECT_TRUST_ANCHORS')
    ? ['FIT_CONNECT_TRUST_ANCHORS is needed in production with FIT_CONNECT_SUBMISSION_URL']
    : []),
];

/** Of the pages alone, which hold no secret. */
export const neededByThePages: Needs = (isGiven) => missing(['PUBLIC_URL', 'GRAPH_URL'], isGiven);
