/** What values of the graph are called in German. */

import type {
  Audience,
  Channel,
  GovernmentLevel,
  NeighbourBasis,
  PlaceOfReference,
  ResponsibilityOutcome,
  TrustLevel,
} from '../generated/operations.ts';

export const LEVELS: Readonly<Record<GovernmentLevel, string>> = {
  FEDERAL: 'den Bund',
  STATE: 'das Land',
  MUNICIPAL: 'die Kommune (Stadt, Gemeinde oder Kreis)',
};

export const CHANNELS: Readonly<Record<Channel, string>> = {
  ONLINE: 'online',
  IN_PERSON: 'persönlich vor Ort',
  POST: 'schriftlich per Post',
};

/** What somebody needs to sign in with, by trust level (Vertrauensniveau). */
export const SIGN_IN: Readonly<Record<TrustLevel, string>> = {
  BASIC: 'Sie brauchen dafür keinen Nachweis Ihrer Identität.',
  LOW: 'Sie brauchen dafür ein Konto mit Benutzername und Passwort.',
  SUBSTANTIAL: 'Sie brauchen dafür ein Konto mit geprüfter Identität, zum Beispiel mit einem ELSTER-Zertifikat.',
  HIGH: 'Sie brauchen dafür Ihren Personalausweis mit Online-Funktion.',
};

export const OUTCOMES: Readonly<Record<ResponsibilityOutcome, string>> = {
  APPLIED: 'entscheidet',
  HOLDS: 'gilt',
  EMPTY: 'kein Eintrag',
  NOT_VALID: 'gilt nicht',
  OVERRULED: 'geht nach',
  AMBIGUOUS: 'mehrere Stellen',
  NOT_COMPETENT: 'nicht zuständig',
};

export const AUDIENCES: Readonly<Record<Audience, string>> = { CITIZEN: 'Bürgerinnen und Bürger', BUSINESS: 'Unternehmen' };

/** Which place to ask for (Bezugsort), and why. */
export const PLACES: Readonly<Record<PlaceOfReference, { readonly question: string; readonly why: string }>> = {
  RESIDENCE: { question: 'Wo wohnen Sie?', why: 'Das hängt davon ab, wo Sie wohnen.' },
  PLACE_OF_BIRTH: { question: 'Wo war die Geburt?', why: 'Das hängt vom Geburtsort ab, nicht vom Wohnort.' },
  BUSINESS_SEAT: { question: 'Wo ist der Betrieb?', why: 'Das hängt davon ab, wo der Betrieb seinen Sitz hat.' },
  PLOT: { question: 'Wo liegt das Grundstück?', why: 'Das hängt davon ab, wo das Grundstück liegt.' },
  PLACE_OF_EVENT: { question: 'Wo ist es?', why: 'Das hängt davon ab, wo etwas stattfindet oder stattgefunden hat.' },
  KEEPER_RESIDENCE: {
    question: 'Wo wohnt, wer das Fahrzeug hält?',
    why: 'Das hängt davon ab, wo die Person wohnt oder das Unternehmen sitzt, die das Fahrzeug halten.',
  },
  NOT_STATED: { question: 'Um welchen Ort geht es?', why: 'Das hängt vom Ort ab, meist von dem, in dem Sie wohnen.' },
};

/** Whom a place is compared with, by what its neighbours have in common with it. */
export const COMPARED_WITH: Readonly<Record<NeighbourBasis, string>> = {
  DISTRICT_AND_SIZE: 'Verglichen wird mit den Kommunen desselben Kreises, die etwa so viele Einwohnerinnen und Einwohner haben.',
  DISTRICT: 'Verglichen wird mit den Kommunen desselben Kreises.',
  GOVERNMENT_DISTRICT_AND_SIZE: 'Verglichen wird mit den kreisfreien Städten desselben Regierungsbezirks, die etwa so groß sind.',
  STATE_AND_SIZE: 'Verglichen wird mit den kreisfreien Städten des Landes, die etwa so groß sind.',
  GOVERNMENT_DISTRICT: 'Verglichen wird innerhalb des Regierungsbezirks.',
  STATE: 'Verglichen wird innerhalb des Landes.',
  NONE: 'Für dieses Gebiet gibt es keine Kommunen zum Vergleich.',
};
