/** Hands mail to a server over SMTP, and says what became of it. */

import { createTransport, type NodemailerError } from 'nodemailer';
import type { Config } from '#platform/config.ts';

export type MailSettings = NonNullable<Config['mail']>;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for every attempt, so that a mail that came twice is known as one (RFC 5322 §3.6.4). */
  readonly messageId: string;
}

/** Thrown when a server did not take a mail. */
export class MailNotTaken extends Error {
  /** The server's status, or a word. Never what it said: that may name the address. */
  readonly failure: string;
  /** True when it will never take it for this address. */
  readonly permanent: boolean;
  /** True when there was no server to talk to: others need not be tried now. */
  readonly away: boolean;

  constructor(failure: string, kind: 'temporary' | 'permanent' | 'away') {
    super(`A mail was not taken: ${failure}`);
    this.name = 'MailNotTaken';
    this.failure = failure;
    this.permanent = kind === 'permanent';
    this.away = kind === 'away';
  }
}

/** Resolves when the server has taken the mail. Throws MailNotTaken. */
export type Mailer = (mail: Mail) => Promise<void>;

const CONNECT_MS = 10_000;
const SOCKET_MS = 30_000;

/** Only a word on the recipient is for good; on our login, our sender or our content it is for the operator to put right. */
function readFailure(error: unknown): MailNotTaken {
  const { code, responseCode, command } = error as Partial<NodemailerError & { responseCode: number; command: string }>;
  if (typeof responseCode !== 'number') return new MailNotTaken(typeof code === 'string' ? code : 'UNKNOWN', 'away');
  const status = String(responseCode);
  if (responseCode >= 500 && code === 'EENVELOPE' && command === 'RCPT TO') return new MailNotTaken(status, 'permanent');
  return new MailNotTaken(status, code === 'EENVELOPE' || code === 'EMESSAGE' ? 'temporary' : 'away');
}

/** A mailer over a server. */
export function createMailer({ host, port, secure, from, credentials, encrypted, ca }: MailSettings): Mailer {
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: encrypted && !secure,
    ignoreTLS: !encrypted,
    ...(credentials !== null && { auth: { user: credentials.user, pass: credentials.password } }),
    tls: { minVersion: 'TLSv1.2', ...(ca !== null && { ca }) },
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SOCKET_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, messageId }) => {
    try {
      // An object is one address, whatever stands in it; text would be read as a list.
      const recipient = { name: '', address: to };
      // RFC 3834 §5: nobody answers by himself.
      await transport.sendMail({
        from,
        to: recipient,
        subject,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      throw readFailure(error);
    }
  };
}
