/** What editors can change of an entry of each kind: each field's name in inputs, and how it is read and written. */

import type { Authority, Offer } from '#platform/catalogue/types.ts';
import type { Text } from '#platform/language.ts';
import type { RegionKey } from '#platform/values/region.ts';
import type { LocalOffer, LocalService, TextModule } from '../description.ts';
import type { AuthorityField, Entry, EntryField, EntryKind, LocalServiceField, OfferField } from '../types.ts';
import { isNaming, withNames, withTexts } from './naming.ts';

interface Field<Of> {
  /** Name in the inputs of mutations. */
  readonly input: string;
  readonly label: Text;
  /** The value, as JSON can hold it. */
  readonly read: (entry: Of) => unknown;
  /** The entry with another value, which `read` has given. */
  readonly write: (entry: Of, value: never) => Of;
}

function property<Of extends Entry>(input: keyof Of & string, de: string, en: string): Field<Of> {
  return {
    input,
    label: { de, en },
    read: (entry) => entry[input],
    write: (entry, value) => ({ ...entry, [input]: value }),
  };
}

const OFFER_FIELDS: Readonly<Record<OfferField, Field<Offer>>> = {
  AREAS: {
    input: 'areas',
    label: { de: 'Gültigkeitsgebiete', en: 'Areas' },
    read: ({ area, furtherAreas }) => [area, ...furtherAreas],
    write: (offer, areas: readonly RegionKey[]) => {
      const [area = offer.area, ...furtherAreas] = areas;
      return { ...offer, area, furtherAreas };
    },
  },
  CHANNELS: property('channels', 'Zugangskanäle', 'Channels'),
  ONLINE_SERVICES: property('onlineServices', 'Onlinedienste', 'Online services'),
  FEES: property('fees', 'Gebühren', 'Fees'),
  REQUIRED_DOCUMENTS: property('requiredDocuments', 'Erforderliche Unterlagen', 'Required documents'),
  PROCESSING_TIME: property('processingTime', 'Bearbeitungsdauer', 'Processing time'),
  VALID_FROM: property('validFrom', 'Gültig ab', 'Valid from'),
  VALID_TO: property('validTo', 'Gültig bis', 'Valid to'),
};

const AUTHORITY_FIELDS: Readonly<Record<AuthorityField, Field<Authority>>> = {
  ADDRESS: property('address', 'Anschrift', 'Address'),
  OPENING_HOURS: property('openingHours', 'Öffnungszeiten', 'Opening hours'),
  CONTACTS: property('contacts', 'Kontakte', 'Contacts'),
  WEBSITE: property('website', 'Internetauftritt', 'Website'),
  EMBLEM: property('emblem', 'Wappen oder Logo', 'Coat of arms or logo'),
  ACCESSIBILITY: property('accessibility', 'Barrierefreiheit', 'Accessibility'),
  VALID_FROM: property('validFrom', 'Gültig ab', 'Valid from'),
  VALID_TO: property('validTo', 'Gültig bis', 'Valid to'),
};

/** Who does a local service where, and where it holds by that. */
export type LocalOffers = Pick<LocalService, 'offers' | 'areas'>;

const LOCAL_SERVICE_FIELDS: Readonly<Record<LocalServiceField, Field<LocalService>>> = {
  NAME: {
    ...property<LocalService>('name', 'Bezeichnung', 'Name'),
    write: (service, name: string) => withNames({ ...service, name }),
  },
  CITIZEN_NAME: {
    ...property<LocalService>('citizenName', 'Bezeichnung für Bürgerinnen und Bürger', 'Name as citizens know it'),
    write: (service, citizenName: string) => withNames({ ...service, citizenName }),
  },
  SYNONYMS: property('synonyms', 'Andere Wörter', 'Other words'),
  AUDIENCE: property('audience', 'Adressaten', 'Audience'),
  TEXTS: {
    input: 'texts',
    label: { de: 'Texte', en: 'Texts' },
    read: ({ texts }) => texts.filter((text) => !isNaming(text)),
    write: (service, texts: readonly TextModule[]) => withTexts(service, texts),
  },
  OFFERS: {
    input: 'offers',
    label: { de: 'Zuständige Stellen', en: 'Authorities in charge' },
    read: ({ offers, areas }): LocalOffers => ({ offers, areas }),
    write: (service, { offers, areas }: { offers: readonly LocalOffer[]; areas: readonly RegionKey[] }) => ({
      ...service,
      offers,
      areas,
    }),
  },
  FEES: property('fees', 'Gebühren', 'Fees'),
  REQUIRED_DOCUMENTS: property('requiredDocuments', 'Erforderliche Unterlagen', 'Required documents'),
  PROCESSING_TIME: property('processingTime', 'Bearbeitungsdauer', 'Processing time'),
  REQUIRED_TRUST_LEVEL: property('requiredTrustLevel', 'Vertrauensniveau', 'Trust level'),
  VALID_FROM: property('validFrom', 'Gültig ab', 'Valid from'),
  VALID_TO: property('validTo', 'Gültig bis', 'Valid to'),
};

/** The fields of a kind of entry, in a fixed order: versions depend on it. */
export const FIELDS = {
  OFFER: Object.keys(OFFER_FIELDS) as readonly OfferField[],
  AUTHORITY: Object.keys(AUTHORITY_FIELDS) as readonly AuthorityField[],
  LOCAL_SERVICE: Object.keys(LOCAL_SERVICE_FIELDS) as readonly LocalServiceField[],
} as const satisfies Readonly<Record<EntryKind, readonly EntryField[]>>;

// Fields of several kinds are properties of the same name, called the same.
const ALL = { ...OFFER_FIELDS, ...AUTHORITY_FIELDS, ...LOCAL_SERVICE_FIELDS } as unknown as Readonly<
  Record<EntryField, Field<Entry>>
>;

/** What the field is called in inputs. */
export const inputName = (field: EntryField): string => ALL[field].input;

/** What people call the field. */
export const labelOf = (field: EntryField): Text => ALL[field].label;

/** The value of a field that the entry has. */
export const valueOf = (entry: Entry, field: EntryField): unknown => ALL[field].read(entry);

/** The entry with the value of a field as `valueOf` gave it, of this or of another state of the entry. */
export function withValue<Of extends Entry>(entry: Of, field: EntryField, value: unknown): Of {
  return ALL[field].write(entry, value as never) as Of;
}
