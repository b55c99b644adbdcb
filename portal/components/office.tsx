/** The office that is responsible, and all one needs to go there or to stay at home. */

import { slugOf } from '../addresses.ts';
import type { AuthorityFragment, OfferFragment } from '../generated/operations.ts';
import { anyOf, CHANNELS, describeAccessibility, describeDuration, SIGN_IN } from '../wording.ts';
import { FeeList } from './about.tsx';
import { Entries, Fact, Facts } from './description.tsx';
import { DeadlineFact } from './own-words.tsx';

type Authority = AuthorityFragment;

/** An address of the web as people write it. */
const nameOf = (url: string): string => url.replace(/^https?:\/\/|\/$/g, '');

function describeAddress({ street, postalCode, city }: NonNullable<Authority['address']>): string {
  return [street, [postalCode, city].filter((part) => part !== null).join(' ')].filter((part) => part !== null).join(', ');
}

function Contact({ kind, value }: Authority['contacts'][number]) {
  if (kind === 'WEB') return <WebLink href={value} text={nameOf(value)} />;
  if (kind === 'FAX') return <>Fax {value}</>;
  if (kind !== 'EMAIL' && kind !== 'PHONE') return <>{value}</>;
  const href = kind === 'EMAIL' ? `mailto:${value}` : `tel:${value.replace(/[^+\d]/g, '')}`;
  return (
    <a class="kern-link" href={href}>
      {value}
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

const NOT_ENTERED = 'noch nicht eingetragen';

export function AuthorityFacts({
  authority: { address, openingHours, contacts, website, accessibility },
}: {
  readonly authority: Authority;
}) {
  // A catalogue may name the website among the contacts too.
  const others = contacts.filter(({ kind, value }) => kind !== 'WEB' || website === null || slugOf(value) !== slugOf(website));
  return (
    <Facts>
      <Fact name="Anschrift">{address === null ? NOT_ENTERED : describeAddress(address)}</Fact>
      {accessibility !== null && <Fact name="Barrierefreiheit">{describeAccessibility(accessibility)}</Fact>}
      <Fact name="Öffnungszeiten">{openingHours.length === 0 ? NOT_ENTERED : <Entries entries={openingHours} />}</Fact>
      {others.map((contact) => (
        <Fact name="Kontakt">
          <Contact {...contact} />
        </Fact>
      ))}
      {website !== null && (
        <Fact name="Internet">
          <WebLink href={website} text={nameOf(website)} />
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
export function OfferFacts({ offer }: { readonly offer: OfferFragment }) {
  const { fees, requiredDocuments, processingTime, channels } = offer;
  const duration = processingTime === null ? null : describeDuration(processingTime);
  return (
    <Facts>
      <Fact name="Kosten">{fees.length === 0 ? 'Es ist keine Gebühr eingetragen.' : <FeeList fees={fees} />}</Fact>
      <Fact name="Unterlagen">
        {requiredDocuments.length === 0 ? 'Es sind keine Unterlagen eingetragen.' : <Entries entries={requiredDocuments} />}
      </Fact>
      {duration !== null && <Fact name="Dauer">in der Regel {duration}</Fact>}
      {'deadlines' in offer && <DeadlineFact deadlines={offer.deadlines} />}
      {channels.length > 0 && <Fact name="So geht es">{anyOf(channels.map((channel) => CHANNELS[channel]))}</Fact>}
      {'localLegalBases' in offer && offer.localLegalBases.length > 0 && (
        <Fact name="Rechtsgrundlagen">
          <Entries entries={offer.localLegalBases} />
        </Fact>
      )}
    </Facts>
  );
}
