/** What search engines are told: structured data after schema.org, and which addresses there are. */

import { createHash } from 'node:crypto';
import type { NamedPlace } from './addresses.ts';
import type { OfferFragment, ServiceFragment } from './generated/operations.ts';
import { LANGUAGES, LOCALES, type Locale } from './locale.ts';

/** JSON for a script element: no text in it can end the element or begin another (HTML, 4.12.1.3). */
export function serialise(data: object): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** How a policy names an inline script (CSP 3, 2.3.1). */
export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

function organization({ name, website, address, contacts }: OfferFragment['authority']) {
  const contact = (kind: string): string | undefined => contacts.find((entry) => entry.kind === kind)?.value;
  return {
    '@type': 'GovernmentOrganization',
    name,
    url: website ?? undefined,
    telephone: contact('PHONE'),
    email: contact('EMAIL'),
    address:
      address === null
        ? undefined
        : {
            '@type': 'PostalAddress',
            streetAddress: address.street ?? undefined,
            postalCode: address.postalCode ?? undefined,
            addressLocality: address.city,
            addressCountry: 'DE',
          },
  };
}

export interface Described {
  readonly service: ServiceFragment;
  readonly place: NamedPlace | null;
  readonly offer: OfferFragment | null;
}

/** A `GovernmentService` of schema.org: one thing with one identity, described in the language of a page. */
export function governmentService({ service, place, offer }: Described, publicUrl: string, { addresses, texts }: Locale): object {
  const address = ({ service: ofService, office }: Locale['addresses']): string =>
    `${publicUrl}${place === null ? ofService(service) : office(service, place)}`;
  const { leikaKey, name, citizenName, synonyms, audience, bundle } = service;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': address(LOCALES.de.addresses),
    url: address(addresses),
    name: citizenName,
    alternateName: [...new Set([name, ...synonyms])].filter((other) => other !== citizenName),
    identifier: { '@type': 'PropertyValue', propertyID: 'LeiKa', value: leikaKey },
    serviceType: bundle?.name,
    audience: audience.map((whom) => ({ '@type': 'Audience', audienceType: texts.audiences[whom] })),
    areaServed:
      place === null
        ? undefined
        : {
            '@type': 'AdministrativeArea',
            name: place.name,
            identifier: { '@type': 'PropertyValue', propertyID: 'ARS', value: place.key },
          },
    provider: offer === null ? undefined : organization(offer.authority),
    availableChannel: offer?.onlineServices.map(({ name: title, url }) => ({
      '@type': 'ServiceChannel',
      name: title,
      serviceUrl: url,
      availableLanguage: 'de',
    })),
  };
}

/** Every way to narrow a search would be an address to crawl, and suggestions are no pages. */
export function robots(publicUrl: string): string {
  const searches = LANGUAGES.map(({ addresses }) => `Disallow: ${addresses.roots.search}\n`);
  return `User-agent: *\n${searches.join('')}Disallow: /vorschlaege/\n\nSitemap: ${publicUrl}/sitemap.xml\n`;
}
