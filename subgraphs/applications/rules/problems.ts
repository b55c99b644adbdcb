/** What a person can put right herself, with its words in both languages. */

import type { Language, Problem, Text } from '#platform/language.ts';
import { inWords, type Fault as FaultOf } from '#platform/problems.ts';

const MESSAGES = {
  OFFER_NOT_VALID: { de: 'Dieses Angebot gilt zurzeit nicht.', en: 'This offer is not valid at present.' },
  NO_ONLINE_APPLICATION: {
    de: 'Dieses Angebot kann nicht online beantragt werden.',
    en: 'This offer cannot be applied for online.',
  },
  NOT_A_DRAFT: { de: 'Der Antrag ist kein Entwurf mehr.', en: 'The application is no longer a draft.' },
  VERSION_CONFLICT: {
    de: 'Der Entwurf wurde inzwischen an anderer Stelle geändert.',
    en: 'The draft has been changed elsewhere in the meantime.',
  },
  ALREADY_SUBMITTED: { de: 'Der Antrag wurde bereits eingereicht.', en: 'The application has been submitted already.' },
  NOT_POSSIBLE: {
    de: 'Im jetzigen Stand des Antrags ist das nicht möglich.',
    en: 'This is not possible in the present state of the application.',
  },
  PAYMENT_OUTSTANDING: {
    de: 'Die Gebühr ist noch nicht bezahlt; erst danach kann entschieden werden.',
    en: 'The fee has not been paid yet; the decision has to wait for it.',
  },
  BOOKING_OVER: {
    de: 'Die Reservierung ist abgelaufen und nicht mehr frei. Der Antrag kann so nicht bewilligt werden.',
    en: 'The reservation is over and has been taken by somebody else. The application cannot be granted as it is.',
  },
  NOT_TRANSFERABLE: {
    de: 'Nur Entwürfe und laufende Anträge können übertragen werden.',
    en: 'Only drafts and running applications can be transferred.',
  },
  OFFER_NOT_OPEN: {
    de: 'Dieses Angebot zur Übernahme gilt nicht oder nicht mehr.',
    en: 'This offer to take over is not valid, or no longer.',
  },
  SAME_OWNER: { de: 'Der Antrag gehört Ihnen bereits.', en: 'The application is yours already.' },
  PROPOSAL_NOT_VALID: {
    de: 'Dieser Vorschlag gilt nicht oder nicht mehr; bitte rufen Sie die Vorschläge noch einmal ab.',
    en: 'This proposal is not valid, or no longer; please ask for the proposals again.',
  },
  NOT_TAKEN_OVER: {
    de: 'In dieses Feld wurde nichts übernommen.',
    en: 'Nothing was taken over into this field.',
  },
  DATA_NOT_AN_OBJECT: { de: 'Die Angaben müssen ein Objekt sein.', en: 'The data must be an object.' },
  DATA_TOO_LARGE: { de: 'Die Angaben sind zu umfangreich (höchstens 256 KB).', en: 'The data is too large (at most 256 KB).' },
  DATA_TOO_DEEP: { de: 'Die Angaben sind zu tief verschachtelt.', en: 'The data is nested too deeply.' },
  PRICE_TOO_HIGH: {
    de: 'Für diese Menge kann keine Gebühr erhoben werden. Bitte prüfen Sie die Angabe.',
    en: 'No fee can be charged for so many. Please check what you have entered.',
  },
  INVALID_CHARACTER: {
    de: 'Die Angabe enthält Zeichen, die hier nicht möglich sind.',
    en: 'This contains characters that are not possible here.',
  },
  TOO_MANY_DOCUMENTS: { de: 'Das sind zu viele Dokumente (höchstens 20).', en: 'These are too many documents (at most 20).' },
  DOCUMENT_NOT_READY: {
    de: 'Ein Dokument ist nicht für diesen Vorgang hochgeladen oder noch nicht als virenfrei bestätigt.',
    en: 'A document was not uploaded for this case, or has not been found free of viruses yet.',
  },
  DOCUMENT_NOT_SHARED: {
    de: 'Ein Dokument ist nicht als Antwort für diesen Antrag freigegeben.',
    en: 'A document is not shared with this application as an answer.',
  },
  REQUIRED: { de: 'Bitte füllen Sie dieses Feld aus.', en: 'Please fill in this field.' },
  TOO_LONG: { de: 'Der Text ist zu lang (höchstens 10.000 Zeichen).', en: 'The text is too long (at most 10,000 characters).' },
  CO_SIGNATURE_OUTSTANDING: {
    de: 'Wer eingeladen ist, hat diese Fassung noch nicht unterschrieben.',
    en: 'Somebody who was invited has not signed this version yet.',
  },
  CO_APPLICANTS_MISSING: {
    de: 'Für diesen Antrag müssen weitere Personen mit unterschreiben.',
    en: 'This application needs the signatures of further people.',
  },
  TOO_MANY_CO_APPLICANTS: {
    de: 'Für diesen Antrag können keine weiteren Personen eingeladen werden.',
    en: 'No further people can be invited to this application.',
  },
  INVITATION_NOT_OPEN: {
    de: 'Diese Einladung gilt nicht oder nicht mehr.',
    en: 'This invitation is not valid, or no longer.',
  },
  SHARE_AGAIN: {
    de: 'Ein Dokument wurde vor einer Umstellung freigegeben. Bitte geben Sie es noch einmal für diesen Antrag frei.',
    en: 'A document was shared before a change of the portal. Please share it with this application again.',
  },
  DECLARATION_REQUIRED: {
    de: 'Bitte bestätigen Sie die Erklärung, wie sie im Formular steht.',
    en: 'Please confirm the declaration as the form words it.',
  },
  FOUR_EYES_REQUIRED: {
    de: 'Hier entscheiden zwei: Schlagen Sie die Entscheidung vor, eine Kollegin oder ein Kollege gibt sie frei.',
    en: 'This takes two: propose the decision, and a colleague approves it.',
  },
  SAME_PERSON: {
    de: 'Wer eine Entscheidung vorgeschlagen hat, gibt sie nicht selbst frei.',
    en: 'Whoever has proposed a decision does not approve it.',
  },
  PROPOSAL_OPEN: {
    de: 'Es liegt schon ein Vorschlag vor; geben Sie ihn frei oder zurück.',
    en: 'A decision is proposed already; approve or return it first.',
  },
  NO_PROPOSAL: { de: 'Dieser Vorschlag liegt nicht oder nicht mehr vor.', en: 'There is no such proposal, or no longer.' },
  UNKNOWN_COLLEAGUE: {
    de: 'Diese Person bearbeitet keine Vorgänge dieser Stelle.',
    en: 'This person handles no cases of this authority.',
  },
  SAME_AUTHORITY: {
    de: 'Der Vorgang liegt bereits bei dieser Stelle.',
    en: 'The case is with this authority already.',
  },
  UNKNOWN_AUTHORITY: { de: 'Diese Stelle gibt es nicht.', en: 'There is no such authority.' },
  CASE_ELSEWHERE: {
    de: 'Der Vorgang wird im System der zuständigen Stelle bearbeitet und kann hier nicht abgegeben werden.',
    en: 'The case is handled in the system of the authority in charge and cannot be handed over here.',
  },
  DELIVERY_UNANSWERED: {
    de: 'Der Antrag geht über FIT-Connect an das System der zuständigen Stelle. Erst wenn er dort angenommen ist, kann er hier weiter bearbeitet werden.',
    en: 'The application goes to the system of the authority in charge by FIT-Connect. It can be handled here once it is accepted there.',
  },
  BOOKING_WITH_AUTHORITY: {
    de: 'Zum Vorgang gehört eine Reservierung dieser Stelle; er kann nicht abgegeben werden.',
    en: 'A reservation of this authority belongs to the case; it cannot be handed over.',
  },
  PAYMENT_UNSETTLED: {
    de: 'Es ist noch etwas zu zahlen oder zu erstatten.',
    en: 'Something is still to be paid or to be given back.',
  },
  NO_PERIOD_RUNNING: {
    de: 'Für diesen Vorgang läuft keine Frist, nach der er als genehmigt gilt.',
    en: 'No period is running after which this case counts as granted.',
  },
  EXTENDED_BEFORE: {
    de: 'Die Frist wurde schon einmal verlängert; das ist nur einmal möglich (§ 42a Abs. 2 VwVfG).',
    en: 'The period was extended before, which is possible once (§ 42a Abs. 2 VwVfG).',
  },
  EXTENSION_NOT_USABLE: {
    de: 'Der Tag muss nach dem Ende der Frist liegen, höchstens um die Dauer der Frist.',
    en: 'The day must lie after the end of the period, by its length at most.',
  },
  NOT_DEEMED_GRANTED: {
    de: 'Für diesen Antrag ist keine Genehmigungsfiktion eingetreten.',
    en: 'This application does not count as granted for want of a decision.',
  },
  UNKNOWN_UNIT: {
    de: 'Diese Organisationseinheit ist bei dieser Stelle nicht bekannt.',
    en: 'This authority has no such unit.',
  },
  DATE_NOT_AHEAD: {
    de: 'Der Tag muss in der Zukunft liegen, höchstens ein Jahr voraus.',
    en: 'The day must lie ahead, by a year at most.',
  },
  PERIOD_NOT_USABLE: {
    de: 'Die Bearbeitungsfrist muss zwischen einem Tag und zwei Jahren liegen, in ganzen Tagen, Wochen, Monaten oder Jahren.',
    en: 'The processing time must be between a day and two years, in whole days, weeks, months or years.',
  },
} as const satisfies Record<string, Text>;

type ProblemCode = keyof typeof MESSAGES;

export type Fault = FaultOf<ProblemCode>;

/** What a rule answers: the decision, or why there is none; then nothing is changed. */
export type Ruling<Decision> =
  { readonly ok: true; readonly decision: Decision } | { readonly ok: false; readonly faults: readonly Fault[] };

export function granted<Decision>(decision: Decision): Ruling<Decision> {
  return { ok: true, decision };
}

export function refused(
  code: ProblemCode,
  ...path: readonly string[]
): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [{ code, path }] };
}

/** Faults in the words of a language. */
export function problemsIn(language: Language, faults: readonly Fault[]): readonly Problem[] {
  return inWords(MESSAGES, language, faults);
}
