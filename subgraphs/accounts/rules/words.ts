/** The words of the inbox: what stands for a message, with what it names filled in. */

import type { Language, Text } from '#platform/language.ts';
import type { MessageFacts, MessageKind, Words } from './messages.ts';
import type { Channel } from './notification.ts';
import { OF_ACCOUNTS } from './words/accounts.ts';
import { OF_APPLICATIONS } from './words/applications.ts';
import { OF_JOINT_APPLICATIONS } from './words/joint-applications.ts';
import { OF_ORGANISATIONS } from './words/organisations.ts';
import { OF_PAYMENTS } from './words/payments.ts';

/** How identity providers are called; others go by their name. */
const PROVIDERS: Readonly<Record<string, string>> = {
  bundid: 'BundID',
  'mein-unternehmenskonto': 'Mein Unternehmenskonto',
  portalverbund: 'Portalverbund',
};

/** `{name}` stands for the service and the number of the application, `{provider}` and `{organisation}` for what they are called. */
const WORDS: Readonly<Record<MessageKind, Words>> = {
  ...OF_APPLICATIONS,
  ...OF_JOINT_APPLICATIONS,
  ...OF_PAYMENTS,
  ...OF_ACCOUNTS,
  ...OF_ORGANISATIONS,
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
