/** The office that is responsible, and all one needs to go there or to stay at home. */

import { slugOf } from '../addresses.ts';
import type { AuthorityFragment, OfferFragment } from '../generated/operations.ts';
import { useLocale } from '../locale.ts';
import { anyOf, describeAccessibility, describeDuration } from '../wording.ts';
import { FeeList } from './about.tsx';
import { Entries, Fact, Facts } from './description.tsx';
import { German, Link } from './link.tsx';
import { DeadlineFact } from './own-words.tsx';

type Authority = AuthorityFragment;

/** An address of the web as people write it. */
const nameOf = (url: string): string => url.replace(/^https?:\/\/|\/$/g, '');

function describeAddress({ street, postalCode, city }: NonNullable<Authority['address']>): string {
  return [street, [postalCode, city].filter((part) => part !== null).join(' ')].filter((part) => part !== null).join(', ');
}

function Contact({ kind, value }: Authority['contacts'][number]) {
  const { texts } = useLocale();
  if (kind === 'WEB') return <WebLink href={value} text={nameOf(value)} />;
  if (kind === 'FAX') return <>{`${texts.facts.fax} ${value}`}</>;
  if (kind !== 'EMAIL' && kind !== 'PHONE') return <>{value}</>;
  const href = kind === 'EMAIL' ? `mailto:${value}` : `tel:${value.replace(/[^+\d]/g, '')}`;
  return <Link href={href}>{value}</Link>;
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

export function AuthorityFacts({ authority }: { readonly authority: Authority }) {
  const { address, openingHours, contacts, website, accessibility } = authority;
  const { language } = useLocale();
  // A catalogue may name the website among the contacts too.
  const others = contacts.filter(({ kind, value }) => kind !== 'WEB' || website === null || slugOf(value) !== slugOf(website));
  const words = useLocale().texts.facts;
  return (
    <Facts>
      <Fact name={words.address}>{address === null ? words.notEntered : describeAddress(address)}</Fact>
      {accessibility !== null && <Fact name={words.accessibility}>{describeAccessibility(accessibility, language)}</Fact>}
      <Fact name={words.hours}>
        {openingHours.length === 0 ? (
          words.notEntered
        ) : (
          <German isBlock>
            <Entries entries={openingHours} />
          </German>
        )}
      </Fact>
      {others.map((contact) => (
        <Fact name={words.contact}>
          <Contact {...contact} />
        </Fact>
      ))}
      {website !== null && (
        <Fact name={words.web}>
          <WebLink href={website} text={nameOf(website)} />
        </Fact>
      )}
    </Facts>
  );
}

export function OnlineServices({ services }: { readonly services: OfferFragment['onlineServices'] }) {
  const { texts } = useLocale();
  return (
    <>
      {services.map(({ name, url, trustLevel }) => (
        <div class="portal-online">
          {/^https?:\/\//.test(url) && (
            <a class="kern-btn kern-btn--primary" href={url} rel="external">
              <span class="kern-label" lang="de">
                {name}
              </span>
              <span class="kern-icon kern-icon--open-in-new" aria-hidden="true" />
            </a>
          )}
          <p class="kern-body kern-body--small">{texts.signIn[trustLevel]}</p>
        </div>
      ))}
    </>
  );
}

/** What an offer asks for: money, documents, time. */
export function OfferFacts({ offer }: { readonly offer: OfferFragment }) {
  const { fees, requiredDocuments, processingTime, channels } = offer;
  const { language, texts } = useLocale();
  const words = texts.facts;
  const duration = processingTime === null ? null : describeDuration(processingTime, language);
  return (
    <Facts>
      <Fact name={words.costs}>{fees.length === 0 ? words.noFees : <FeeList fees={fees} />}</Fact>
      <Fact name={words.documents}>
        {requiredDocuments.length === 0 ? (
          words.noDocuments
        ) : (
          <ul class="portal-list portal-list--bring" lang="de">
            {requiredDocuments.map((document) => (
              <li>{document}</li>
            ))}
          </ul>
        )}
      </Fact>
      {duration !== null && <Fact name={words.duration}>{words.usually(duration)}</Fact>}
      {'deadlines' in offer && <DeadlineFact deadlines={offer.deadlines} />}
      {channels.length > 0 && (
        <Fact name={words.ways}>
          {anyOf(
            channels.map((channel) => texts.channels[channel]),
            language,
          )}
        </Fact>
      )}
      {'localLegalBases' in offer && offer.localLegalBases.length > 0 && (
        <Fact name={texts.about.legalBases}>
          <German isBlock>
            <Entries entries={offer.localLegalBases} />
          </German>
        </Fact>
      )}
    </Facts>
  );
}
