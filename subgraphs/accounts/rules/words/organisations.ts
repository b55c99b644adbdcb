/** What people hear of their rights to act for organisations. */

import type { MessageKind, Words } from '../messages.ts';

export const OF_ORGANISATIONS = {
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
} satisfies Partial<Record<MessageKind, Words>>;
