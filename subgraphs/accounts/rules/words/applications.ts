/** What people hear of their applications. */

import type { MessageKind, Words } from '../messages.ts';

export const OF_APPLICATIONS = {
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
  AUTHORITY_MESSAGE: {
    subject: { de: 'Nachricht zu Ihrem Antrag', en: 'A message about your application' },
    body: {
      de: 'Zu Ihrem Antrag {name} hat die zuständige Stelle Ihnen geschrieben.',
      en: 'The authority in charge has written to you about your application {name}.',
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
} satisfies Partial<Record<MessageKind, Words>>;
