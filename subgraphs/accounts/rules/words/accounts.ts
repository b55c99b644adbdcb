/** What people hear of their logins and of the account itself. */

import type { MessageKind, Words } from '../messages.ts';

export const OF_ACCOUNTS = {
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
} satisfies Partial<Record<MessageKind, Words>>;
