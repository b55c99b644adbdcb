/** Messages of Single Logout as a provider writes them, not signed. */

interface LogoutFacts {
  readonly issuer: string;
  readonly destination: string;
  readonly nameId?: string;
  readonly id?: string;
  readonly issuedAt?: Date;
  readonly notOnOrAfter?: Date;
}

const PROTOCOL = 'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"';

export function logoutRequestOf({ issuer, destination, nameId = '_transient', id = '_bye', ...times }: LogoutFacts): string {
  const { issuedAt = new Date(), notOnOrAfter } = times;
  const end = notOnOrAfter === undefined ? '' : ` NotOnOrAfter="${notOnOrAfter.toISOString()}"`;
  return `<samlp:LogoutRequest ${PROTOCOL} ID="${id}" Version="2.0" IssueInstant="${issuedAt.toISOString()}" Destination="${destination}"${end}><saml:Issuer>${issuer}</saml:Issuer><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient">${nameId}</saml:NameID></samlp:LogoutRequest>`;
}

export function logoutResponseOf({ issuer, destination, id = '_done' }: LogoutFacts, status = 'Success'): string {
  return `<samlp:LogoutResponse ${PROTOCOL} ID="${id}" Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${destination}"><saml:Issuer>${issuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/></samlp:Status></samlp:LogoutResponse>`;
}
