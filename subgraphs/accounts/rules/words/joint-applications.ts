/** What people hear who apply together with somebody. */

import type { MessageKind, Words } from '../messages.ts';

export const OF_JOINT_APPLICATIONS = {
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
} satisfies Partial<Record<MessageKind, Words>>;
