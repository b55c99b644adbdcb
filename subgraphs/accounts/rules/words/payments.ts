/** What people hear of what they pay and get back. */

import type { MessageKind, Words } from '../messages.ts';

export const OF_PAYMENTS = {
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
} satisfies Partial<Record<MessageKind, Words>>;
