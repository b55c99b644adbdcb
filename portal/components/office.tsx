/** The office that is responsible, and all one needs to go there or to stay at home. */

import type { OfferFragment } from '../generated/operations.ts';
import { anyOf, CHANNELS, describeDuration, SIGN_IN } from '../wording.ts';
import { FeeList } from './about.tsx';
import { Entries, Fact, Facts } from './description.tsx';

type Authority = OfferFragment['authority'];

function Contact({ kind, value }: Authority['contacts'][number]) {
  const schemes: Readonly<Record<string, string>> = { EMAIL: 'mailto:', PHONE: 'tel:' };
  const scheme = schemes[kind];
  const text = kind === 'FAX' ? `Fax ${value}` : value;
  if (scheme === undefined) return <>{text}</>;
  return (
    <a class="kern-link" href={`${scheme}${kind === 'PHONE' ? value.replace(/[^+\d]/g, '') : value}`}>
      {text}
    </a>
  );
}

/** A link to another site, only where its address is one of the web. */
export function WebLink({ href, text }: { readonly href: string; readonly text: string }) {
  if (!/^https?:\/\//.test(href)) return <>{text}</>;
  return (
    <a class="kern-link" href={href} rel="external">
      {text}
    </a>
  );
}

export function AuthorityFacts({ authority: { address, openingHours, contacts, website } }: { readonly authority: Authority }) {
  return (
    <Facts>
      {address !== null && (
        <Fact name="Anschrift">
          {address.street !== null && `${address.street}, `}
          {address.postalCode} {address.city}
        </Fact>
      )}
      {openingHours.length > 0 && (
        <Fact name="Öffnungszeiten">
          <Entries entries={openingHours} />
        </Fact>
      )}
      {contacts.map((contact) => (
        <Fact name="Kontakt">
          <Contact {...contact} />
        </Fact>
      ))}
      {website !== null && (
        <Fact name="Internet">
          <WebLink href={website} text={website.replace(/^https?:\/\/|\/$/g, '')} />
        </Fact>
      )}
      {address === null && openingHours.length === 0 && (
        <Fact name="Anschrift und Öffnungszeiten">
          sind noch nicht eingetragen.{website !== null && ' Sie stehen auf der Internetseite der Stelle.'}
        </Fact>
      )}
    </Facts>
  );
}

export function OnlineServices({ services }: { readonly services: OfferFragment['onlineServices'] }) {
  return (
    <>
      {services.map(({ name, url, trustLevel }) => (
        <div class="portal-online">
          {/^https?:\/\//.test(url) && (
            <a class="kern-btn kern-btn--primary" href={url} rel="external">
              <span class="kern-label">{name}</span>
              <span class="kern-icon kern-icon--open-in-new" aria-hidden="true" />
            </a>
          )}
          <p class="kern-body kern-body--small">{SIGN_IN[trustLevel]}</p>
        </div>
      ))}
    </>
  );
}

/** What an offer asks for: money, documents, time. */
export function OfferFacts({ offer: { fees, requiredDocuments, processingTime, channels } }: { readonly offer: OfferFragment }) {
  const duration = processingTime === null ? null : describeDuration(processingTime);
  return (
    <Facts>
      <Fact name="Kosten">{fees.length === 0 ? 'Es ist keine Gebühr eingetragen.' : <FeeList fees={fees} />}</Fact>
      <Fact name="Unterlagen">
        {requiredDocuments.length === 0 ? 'Es sind keine Unterlagen eingetragen.' : <Entries entries={requiredDocuments} />}
      </Fact>
      {duration !== null && <Fact name="Dauer">in der Regel {duration}</Fact>}
      {channels.length > 0 && <Fact name="So geht es">{anyOf(channels.map((channel) => CHANNELS[channel]))}</Fact>}
    </Facts>
  );
}
