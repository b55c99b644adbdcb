/** Names that the issuer and its clients agree on. */

/** Where the issuer has to be mounted. */
export const IDENTITY_PATH = '/identity';

/** The identity provider of the test people. */
export const EMBEDDED = 'embedded';

/** The identity provider that the portal is itself: passwords and passkeys. */
export const OWN = 'portalverbund';

/** Client of browser pages served by us. */
export const PLAYGROUND_CLIENT = 'portalverbund-playground';

/** Client of scripts and of the command line. */
export const CLI_CLIENT = 'portalverbund-cli';

/** Grant for scripts: a token of a test person without a browser. */
export const TEST_PERSON_GRANT = 'urn:portalverbund:grant:test-person';
