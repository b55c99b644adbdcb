/** Messages of the inbox: which event becomes which message, and its words in both languages. */

import type { EventType } from '#platform/events/contracts.ts';
import type { CoApplicationTold } from '#platform/events/contracts/applications.ts';
import type { Language, Text } from '#platform/language.ts';
import type { Channel } from './notification.ts';

export type MessageKind =
  | 'APPLICATION_SUBMITTED'
  | 'INFORMATION_REQUESTED'
  | 'APPLICATION_FORWARDED'
  | 'APPLICATION_DECIDED'
  | 'APPLICATION_DEEMED_GRANTED'
  | 'PERIOD_EXTENDED'
  | 'DOCUMENT_ISSUED'
  | 'APPLICATION_REJECTED'
  | 'APPLICATION_CLOSED'
  | 'APPLICATION_WITHDRAWN'
  /** Taken back when an authority elsewhere had it already. */
  | 'WITHDRAWAL_TO_TELL'
  | 'PAYMENT_PAID'
  | 'PAYMENT_RECEIPT'
  | 'PAYMENT_DUE'
  | 'PAYMENT_REFUNDED'
  | 'PAYMENT_PARTLY_REFUNDED'
  /** In the words of a case worker. */
  | 'AUTHORITY_MESSAGE'
  | 'IDENTITY_LINKED'
  | 'IDENTITY_UNLINKED'
  | 'CREDENTIALS_CHANGED'
  | 'ACCOUNTS_MERGED'
  | 'APPLICATION_RECEIVED'
  | 'APPLICATION_GIVEN_AWAY'
  | 'TRANSFER_DECLINED'
  | `CO_APPLICATION_${CoApplicationTold['news']}`
  | OrganisationNews;

/** What people hear of their rights to act for organisations. */
export type OrganisationNews =
  | 'MANDATE_GIVEN'
  | 'MANDATE_CHANGED'
  | 'MANDATE_REVOKED'
  | 'REPRESENTATIVE_JOINED'
  | 'REPRESENTATIVE_LEFT'
  | 'INVITATION_DECLINED';

/** What a message's text names; null where the events did not tell. */
export interface MessageFacts {
  readonly number: string | null;
  readonly serviceName: string | null;
  /** Of the login that a message about the account speaks of. */
  readonly provider?: string;
  /** Name of the organisation that a message about a right to act speaks of. */
  readonly organisation?: string;
}

/** The message an event of the applications becomes. */
export const NOTICES = {
  'applications.application.submitted': 'APPLICATION_SUBMITTED',
  'applications.application.information-requested': 'INFORMATION_REQUESTED',
  'applications.application.forwarded': 'APPLICATION_FORWARDED',
  'applications.application.decided': 'APPLICATION_DECIDED',
  'applications.application.period-extended': 'PERIOD_EXTENDED',
  'applications.application.rejected': 'APPLICATION_REJECTED',
  'applications.application.closed': 'APPLICATION_CLOSED',
  'applications.application.withdrawn': 'APPLICATION_WITHDRAWN',
  'applications.application.given-away': 'APPLICATION_GIVEN_AWAY',
  'applications.application.transfer-declined': 'TRANSFER_DECLINED',
} as const satisfies Partial<Record<EventType, MessageKind>>;

type NoticeType = keyof typeof NOTICES;

/** True for the type of an event that tells the applicant something. */
export function isNotice(type: string): type is NoticeType {
  return Object.hasOwn(NOTICES, type);
}

interface Words {
  readonly subject: Text;
  readonly body: Text;
}

/** How identity providers are called; others go by their name. */
const PROVIDERS: Readonly<Record<string, string>> = {
  bundid: 'BundID',
  'mein-unternehmenskonto': 'Mein Unternehmenskonto',
  portalverbund: 'Portalverbund',
};

/** `{name}` stands for the service and the number of the application, `{provider}` and `{organisation}` for what they are called. */
const WORDS: Record<MessageKind, Words> = {
  APPLICATION_SUBMITTED: {
    subject: { de: 'Ihr Antrag ist eingegangen', en: 'We have received your application' },
    body: {
      de: 'Ihr Antrag {name} ist bei der zuständigen Stelle eingegangen. Was Sie eingereicht haben, finden Sie im Antrag als PDF. Über jeden weiteren Schritt informieren wir Sie hier.',
      en: 'Your application {name} has reached the authority in charge. You will find what you have submitted in the application, as a PDF. You will hear of every further step here.',
    },
  },
  INFORMATION_REQUESTED: {
    subject: { de: 'Rückfrage zu Ihrem Antrag', en: 'A question about your application' },
    body: {
      de: 'Zu Ihrem Antrag {name} hat die zuständige Stelle eine Rückfrage. Bitte antworten Sie im Antrag.',
      en: 'The authority in charge has a question about your application {name}. Please answer it in the application.',
    },
  },
  APPLICATION_FORWARDED: {
    subject: { de: 'Eine andere Stelle ist jetzt zuständig', en: 'Another authority is in charge now' },
    body: {
      de: 'Ihr Antrag {name} ist an die zuständige Stelle abgegeben worden. Welche das ist und warum, steht im Antrag. Sie müssen nichts tun; eine Rückfrage, die noch offen war, ist erledigt.',
      en: 'Your application {name} has been handed to the authority in charge. You will find in the application which one that is, and why. There is nothing for you to do; a question that was still open is settled.',
    },
  },
  APPLICATION_DECIDED: {
    subject: { de: 'Über Ihren Antrag wurde entschieden', en: 'Your application has been decided' },
    body: {
      de: 'Über Ihren Antrag {name} wurde entschieden. Den Bescheid finden Sie im Antrag.',
      en: 'Your application {name} has been decided. You will find the notice in the application.',
    },
  },
  APPLICATION_DEEMED_GRANTED: {
    subject: { de: 'Ihr Antrag gilt als genehmigt', en: 'Your application counts as granted' },
    body: {
      de: 'Über Ihren Antrag {name} wurde nicht in der Frist entschieden, die ein Gesetz dafür setzt. Er gilt damit als genehmigt. Das Nähere steht im Antrag; dort können Sie auch eine Bescheinigung verlangen.',
      en: 'Your application {name} was not decided within the period that the law sets. It counts as granted by that. You will find more in the application, where you can ask for a certificate as well.',
    },
  },
  PERIOD_EXTENDED: {
    subject: { de: 'Die Frist für Ihren Antrag wurde verlängert', en: 'The period for your application was extended' },
    body: {
      de: 'Für die Entscheidung über Ihren Antrag {name} braucht die zuständige Stelle länger. Bis wann und warum, steht im Antrag.',
      en: 'The authority in charge takes longer to decide on your application {name}. Until when, and why, you will find in the application.',
    },
  },
  DOCUMENT_ISSUED: {
    subject: { de: 'Ein Dokument zu Ihrem Antrag', en: 'A document for your application' },
    body: {
      de: 'Zu Ihrem Antrag {name} gibt es ein neues Dokument. Sie finden es als Anlage dieser Nachricht und in Ihrem Dokumentensafe.',
      en: 'There is a new document for your application {name}. You will find it attached to this message, and in your document safe.',
    },
  },
  APPLICATION_REJECTED: {
    subject: { de: 'Ihr Antrag wurde nicht angenommen', en: 'Your application was not taken on' },
    body: {
      de: 'Die zuständige Stelle hat Ihren Antrag {name} zurückgewiesen, ohne über ihn zu entscheiden. Die Gründe stehen im Verlauf des Antrags. Was Sie bezahlt haben, wird erstattet; Sie können den Antrag neu stellen.',
      en: 'The authority in charge has turned away your application {name} without deciding on it. You will find the reasons in the history of the application. What you have paid will be given back; you can apply again.',
    },
  },
  APPLICATION_CLOSED: {
    subject: { de: 'Ihr Verfahren ist abgeschlossen', en: 'Your procedure is closed' },
    body: {
      de: 'Das Verfahren zu Ihrem Antrag {name} ist abgeschlossen. Den Bescheid finden Sie weiterhin im Antrag.',
      en: 'The procedure of your application {name} is closed. You will still find the notice in the application.',
    },
  },
  WITHDRAWAL_TO_TELL: {
    subject: { de: 'Bitte teilen Sie die Rücknahme der Stelle mit', en: 'Please tell the authority that you withdraw' },
    body: {
      de: 'Ihr Antrag {name} ist hier zurückgenommen. Er war aber schon an das System der zuständigen Stelle übermittelt, das von hier aus keine Rücknahme annimmt. Bitte teilen Sie ihr mit, dass Sie den Antrag zurücknehmen; wie Sie sie erreichen, steht beim Antrag.',
      en: 'Your application {name} has been withdrawn here. But it was already sent to the system of the authority in charge, which takes no withdrawal from here. Please tell the authority that you withdraw the application; you will find with the application how to reach it.',
    },
  },
  APPLICATION_WITHDRAWN: {
    subject: { de: 'Ihr Antrag ist zurückgenommen', en: 'Your application has been withdrawn' },
    body: {
      de: 'Ihr Antrag {name} ist zurückgenommen und wird nicht weiter bearbeitet.',
      en: 'Your application {name} has been withdrawn and will not be dealt with any further.',
    },
  },
  PAYMENT_RECEIPT: {
    subject: { de: 'Die Quittung ist da', en: 'The receipt is here' },
    body: {
      de: 'Die Quittung für die Zahlung zu Ihrem Antrag {name} ist ausgestellt. Sie liegt im Dokumentensafe des Nutzerkontos, das bezahlt hat, und lässt sich auch bei der Zahlung öffnen.',
      en: 'The receipt for the payment of your application {name} has been issued. It lies in the document safe of the account that paid, and can be opened with the payment, too.',
    },
  },
  PAYMENT_PAID: {
    subject: { de: 'Ihre Zahlung ist eingegangen', en: 'We have received your payment' },
    body: {
      de: 'Die Zahlung für Ihren Antrag {name} ist eingegangen. Die Quittung finden Sie bei der Zahlung.',
      en: 'The payment for your application {name} has been received. You will find the receipt with the payment.',
    },
  },
  PAYMENT_DUE: {
    subject: { de: 'Bitte bezahlen Sie die Gebühr', en: 'Please pay the fee' },
    body: {
      de: 'Mit der Entscheidung über Ihren Antrag {name} ist die Gebühr fällig. Wie hoch sie ist, steht beim Antrag; dort können Sie sie auch bezahlen.',
      en: 'With the decision on your application {name} the fee is due. You will find with the application how much it is, and can pay it there.',
    },
  },
  PAYMENT_REFUNDED: {
    subject: { de: 'Ihre Zahlung ist erstattet', en: 'Your payment has been given back' },
    body: {
      de: 'Was Sie für Ihren Antrag {name} bezahlt haben, ist Ihnen erstattet. Es kann einige Tage dauern, bis der Betrag auf Ihrem Konto steht.',
      en: 'What you have paid for your application {name} has been given back. It may take some days until the amount is on your account.',
    },
  },
  PAYMENT_PARTLY_REFUNDED: {
    subject: { de: 'Ein Teil Ihrer Zahlung ist erstattet', en: 'A part of your payment has been given back' },
    body: {
      de: 'Ein Teil von dem, was Sie für Ihren Antrag {name} bezahlt haben, ist Ihnen erstattet. Wie viel und warum, steht bei der Zahlung.',
      en: 'A part of what you have paid for your application {name} has been given back. You will find with the payment how much, and why.',
    },
  },
  AUTHORITY_MESSAGE: {
    subject: { de: 'Nachricht zu Ihrem Antrag', en: 'A message about your application' },
    body: {
      de: 'Zu Ihrem Antrag {name} hat die zuständige Stelle Ihnen geschrieben.',
      en: 'The authority in charge has written to you about your application {name}.',
    },
  },
  IDENTITY_LINKED: {
    subject: { de: 'Ihr Konto hat eine weitere Anmeldung', en: 'Your account has another login' },
    body: {
      de: 'Ihr Konto lässt sich jetzt auch mit {provider} öffnen. Waren Sie das nicht, entfernen Sie diese Anmeldung bitte in Ihrem Konto.',
      en: 'Your account can now be opened with {provider}, too. If this was not you, please remove that login from your account.',
    },
  },
  IDENTITY_UNLINKED: {
    subject: { de: 'Eine Anmeldung ist von Ihrem Konto entfernt', en: 'A login was removed from your account' },
    body: {
      de: 'Die Anmeldung mit {provider} öffnet Ihr Konto nicht mehr.',
      en: 'The login with {provider} does not open your account any more.',
    },
  },
  ACCOUNTS_MERGED: {
    subject: { de: 'Zwei Konten sind jetzt eines', en: 'Two accounts are now one' },
    body: {
      de: 'Ein anderes Konto ist mit diesem zusammengeführt, nachgewiesen mit {provider}. Seine Anmeldungen, Nachrichten, Dokumente, Anträge und Zahlungen finden Sie jetzt hier.',
      en: 'Another account has been merged with this one, proved with {provider}. You will now find its logins, messages, documents, applications and payments here.',
    },
  },
  CREDENTIALS_CHANGED: {
    subject: { de: 'Ihre Zugangsdaten sind geändert', en: 'Your credentials have been changed' },
    body: {
      de: 'Passwort, zweiter Faktor oder Passkeys Ihrer Anmeldung mit {provider} sind geändert. Waren Sie das nicht, setzen Sie Ihr Passwort bitte sofort zurück.',
      en: 'The password, the second factor or the passkeys of your login with {provider} have been changed. If this was not you, please reset your password at once.',
    },
  },
  APPLICATION_RECEIVED: {
    subject: { de: 'Sie haben einen Antrag übernommen', en: 'You have taken over an application' },
    body: {
      de: 'Der Antrag {name} gehört jetzt Ihnen. Alles Weitere dazu erfahren Sie hier.',
      en: 'The application {name} is yours now. You will hear of everything further here.',
    },
  },
  APPLICATION_GIVEN_AWAY: {
    subject: { de: 'Ihr Antrag ist übertragen', en: 'Your application has been transferred' },
    body: {
      de: 'Der Antrag {name} ist übernommen worden und gehört nicht mehr zu Ihrem Konto. Dokumente, die Sie dafür freigegeben haben, bleiben bis zum Ende der Freigabe lesbar; Sie können die Freigaben in Ihrem Dokumentensafe beenden.',
      en: 'The application {name} has been taken over and does not belong to your account any more. Documents that you have shared with it stay readable until their shares end; you can end these in your document safe.',
    },
  },
  TRANSFER_DECLINED: {
    subject: { de: 'Die Übernahme Ihres Antrags ist abgelehnt', en: 'The transfer of your application was declined' },
    body: {
      de: 'Ihr Antrag {name} ist nicht übernommen worden und gehört weiter Ihnen.',
      en: 'Your application {name} was not taken over and is still yours.',
    },
  },
  CO_APPLICATION_JOINED: {
    subject: { de: 'Jemand stellt den Antrag mit Ihnen', en: 'Somebody applies together with you' },
    body: {
      de: 'Ihre Einladung zum Antrag {name} ist angenommen. Wer unterschrieben hat, sehen Sie im Antrag.',
      en: 'Your invitation to the application {name} was accepted. You see in the application who has signed.',
    },
  },
  CO_APPLICATION_SIGNED: {
    subject: { de: 'Ihr Antrag ist mitunterzeichnet', en: 'Your application was co-signed' },
    body: {
      de: 'Jemand, der den Antrag {name} mit Ihnen stellt, hat ihn unterschrieben.',
      en: 'Somebody who makes the application {name} with you has signed it.',
    },
  },
  CO_APPLICATION_LEFT: {
    subject: { de: 'Jemand stellt den Antrag nicht mehr mit Ihnen', en: 'Somebody no longer applies with you' },
    body: {
      de: 'Eine Einladung zum Antrag {name} ist abgelehnt, oder jemand stellt ihn nicht mehr mit Ihnen.',
      en: 'An invitation to the application {name} was declined, or somebody no longer makes it with you.',
    },
  },
  CO_APPLICATION_REMOVED: {
    subject: { de: 'Sie stellen den Antrag nicht mehr mit', en: 'You no longer apply together' },
    body: {
      de: 'Sie sind am Antrag {name} nicht mehr beteiligt und sehen ihn nicht mehr.',
      en: 'You no longer take part in the application {name} and do not see it any more.',
    },
  },
  CO_APPLICATION_SIGNATURE_VOIDED: {
    subject: { de: 'Ihre Unterschrift gilt nicht mehr', en: 'Your signature is void' },
    body: {
      de: 'Der Antrag {name}, den Sie unterschrieben haben, ist geändert worden. Bitte lesen Sie ihn noch einmal und unterschreiben Sie die neue Fassung.',
      en: 'The application {name} that you had signed was changed. Please read it again and sign the new version.',
    },
  },
  CO_APPLICATION_SUBMITTED: {
    subject: { de: 'Der gemeinsame Antrag ist eingegangen', en: 'We have received the joint application' },
    body: {
      de: 'Der Antrag {name}, den Sie mit unterschrieben haben, ist eingegangen. Was eingereicht wurde, finden Sie im Antrag als PDF.',
      en: 'The application {name} that you have co-signed was received. You will find what was submitted in the application, as a PDF.',
    },
  },
  CO_APPLICATION_INFORMATION_REQUESTED: {
    subject: { de: 'Rückfrage zum gemeinsamen Antrag', en: 'A question about the joint application' },
    body: {
      de: 'Zum Antrag {name}, den Sie mit unterschrieben haben, hat die zuständige Stelle eine Rückfrage. Beantworten kann sie, wer ihn eingereicht hat.',
      en: 'The authority in charge has a question about the application {name} that you have co-signed. Whoever submitted it can answer.',
    },
  },
  CO_APPLICATION_FORWARDED: {
    subject: {
      de: 'Für den gemeinsamen Antrag ist eine andere Stelle zuständig',
      en: 'Another authority is in charge of the joint application',
    },
    body: {
      de: 'Der Antrag {name}, den Sie mit unterschrieben haben, ist an die zuständige Stelle abgegeben worden. Welche das ist und warum, steht im Antrag.',
      en: 'The application {name} that you have co-signed has been handed to the authority in charge. You will find in the application which one that is, and why.',
    },
  },
  CO_APPLICATION_DECIDED: {
    subject: { de: 'Über den gemeinsamen Antrag wurde entschieden', en: 'The joint application has been decided' },
    body: {
      de: 'Über den Antrag {name}, den Sie mit unterschrieben haben, wurde entschieden. Den Bescheid finden Sie im Antrag; bekannt gegeben wird er dem, der ihn eingereicht hat.',
      en: 'The application {name} that you have co-signed has been decided. You will find the notice in the application; it is notified to whoever submitted it.',
    },
  },
  CO_APPLICATION_WITHDRAWN: {
    subject: { de: 'Der gemeinsame Antrag ist zurückgenommen', en: 'The joint application has been withdrawn' },
    body: {
      de: 'Der Antrag {name}, den Sie mit unterschrieben haben, ist zurückgenommen und wird nicht weiter bearbeitet.',
      en: 'The application {name} that you have co-signed has been withdrawn and will not be dealt with any further.',
    },
  },
  CO_APPLICATION_REJECTED: {
    subject: { de: 'Der gemeinsame Antrag ist zurückgewiesen', en: 'The joint application has been rejected' },
    body: {
      de: 'Der Antrag {name}, den Sie mit unterschrieben haben, ist von der zuständigen Stelle zurückgewiesen worden. Die Gründe finden Sie im Antrag.',
      en: 'The authority in charge has rejected the application {name} that you have co-signed. You will find the reasons in the application.',
    },
  },
  CO_APPLICATION_CLOSED: {
    subject: { de: 'Der gemeinsame Antrag ist abgeschlossen', en: 'The joint application is closed' },
    body: {
      de: 'Das Verfahren zum Antrag {name}, den Sie mit unterschrieben haben, ist abgeschlossen.',
      en: 'The procedure of the application {name} that you have co-signed is closed.',
    },
  },
  MANDATE_GIVEN: {
    subject: { de: 'Sie vertreten eine Organisation', en: 'You act for an organisation' },
    body: {
      de: 'Sie können jetzt für {organisation} handeln. Diese Vollmacht können Sie jederzeit niederlegen.',
      en: 'You can act for {organisation} now. You can give up this right at any time.',
    },
  },
  MANDATE_CHANGED: {
    subject: { de: 'Ihre Vollmacht ist geändert', en: 'Your right to act has been changed' },
    body: {
      de: 'Was Sie für {organisation} tun können, ist geändert worden.',
      en: 'What you can do for {organisation} has been changed.',
    },
  },
  MANDATE_REVOKED: {
    subject: { de: 'Ihre Vollmacht ist widerrufen', en: 'Your right to act has been revoked' },
    body: {
      de: 'Sie können nicht mehr für {organisation} handeln.',
      en: 'You cannot act for {organisation} any more.',
    },
  },
  REPRESENTATIVE_JOINED: {
    subject: { de: 'Ihre Einladung ist angenommen', en: 'Your invitation was accepted' },
    body: {
      de: 'Jemand handelt jetzt auf Ihre Einladung hin für {organisation}. Wer das ist, sehen Sie in der Liste der Vertretungen.',
      en: 'Somebody acts for {organisation} on your invitation now. You see who it is in the list of representatives.',
    },
  },
  REPRESENTATIVE_LEFT: {
    subject: { de: 'Eine Vollmacht ist niedergelegt', en: 'A right to act was given up' },
    body: {
      de: 'Jemand hat die Vollmacht für {organisation} niedergelegt. Wer das ist, sehen Sie in der Liste der Vertretungen.',
      en: 'Somebody has given up the right to act for {organisation}. You see who it is in the list of representatives.',
    },
  },
  INVITATION_DECLINED: {
    subject: { de: 'Ihre Einladung ist abgelehnt', en: 'Your invitation was declined' },
    body: {
      de: 'Eine Einladung, für {organisation} zu handeln, ist abgelehnt worden.',
      en: 'An invitation to act for {organisation} was declined.',
    },
  },
};

function nameOf({ number, serviceName }: MessageFacts, language: Language): string {
  const quoted = serviceName === null ? [] : [language === 'de' ? `„${serviceName}“` : `“${serviceName}”`];
  return [...quoted, ...(number === null ? [] : [`(${number})`])].map((part) => ` ${part}`).join('');
}

/** The subject of a message. */
export function subjectOf(kind: MessageKind, language: Language): string {
  return WORDS[kind].subject[language];
}

/** What a decision that comes on paper says instead. */
const ON_PAPER: Text = {
  de: 'Über Ihren Antrag {name} wurde entschieden. Der Bescheid kommt mit der Post, wie Sie es gewünscht haben; was hier steht, dient nur Ihrer Information.',
  en: 'Your application {name} has been decided. The notice comes by post, as you asked for; what stands here is for your information only.',
};

/** The body of a message; `channel`: of a decision. */
export function bodyOf(kind: MessageKind, facts: MessageFacts, language: Language, channel: Channel | null = null): string {
  const { provider = '', organisation = '' } = facts;
  const words = channel === 'POST' ? ON_PAPER : WORDS[kind].body;
  return words[language]
    .replace(' {name}', () => nameOf(facts, language))
    .replace('{provider}', () => PROVIDERS[provider] ?? provider)
    .replace('{organisation}', () => organisation);
}
