/** A mail server for tests: what it takes is kept, and it can be told to refuse, to be slow, or to be away. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '#subgraphs/accounts/index.ts';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly user: string | null;
  /** As it came over the wire. */
  readonly source: string;
  readonly subject: string;
  readonly messageId: string;
  /** The text, decoded. */
  readonly text: string;
}

/** Says no with a status. */
function refusal(status: number): Error {
  return Object.assign(new Error(`refused with ${status}`), { responseCode: status });
}

/** A certificate for localhost that nobody but the test vouches for. */
function createCertificate(): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '2',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ],
    {
      stdio: 'ignore',
    },
  );
  const made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}

/** Quoted-printable (RFC 2045 §6.7) of UTF-8, or text as it is. */
function decode(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/content-transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/content-transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([\dA-F]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const headerOf = (source: string, name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(source)?.[1]?.trim() ?? '';

export interface MailServer {
  readonly received: readonly ReceivedMail[];
  readonly settings: MailSettings;
  /** Refuses recipients (`RCPT TO`) or contents (`DATA`) with a status from now on; null: takes them. */
  refuse(what: 'recipient' | 'content' | 'sender', status: number | null): void;
  stop(): Promise<void>;
  /** Listens again, at the same port. */
  start(): Promise<void>;
}

export const MAIL_USER = { user: 'portal', password: 'mail-secret-of-the-test' };

/** Starts a server that demands STARTTLS and a login. */
export async function openMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refusals = new Map<string, number>();
  const { key, cert } = createCertificate();
  let port = 0;
  let server: SMTPServer;
  const check = (what: string, done: (error?: Error | null) => void): void => {
    const status = refusals.get(what);
    done(status === undefined ? null : refusal(status));
  };
  const create = (): SMTPServer =>
    new SMTPServer({
      key,
      cert,
      authMethods: ['PLAIN'],
      closeTimeout: 100,
      onAuth: ({ username, password }, _session, done) => {
        if (username === MAIL_USER.user && password === MAIL_USER.password) done(null, { user: username });
        else done(refusal(535));
      },
      onMailFrom: (_address, _session, done) => check('sender', done),
      onRcptTo: (_address, _session, done) => check('recipient', done),
      onData: (stream, { envelope, secure, user }, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const source = Buffer.concat(parts).toString('utf8');
          if (!refusals.has('content')) {
            received.push({
              to: envelope.rcptTo.map(({ address }) => address),
              secure,
              user: user ?? null,
              source,
              subject: headerOf(source, 'subject'),
              messageId: headerOf(source, 'message-id'),
              text: decode(source),
            });
          }
          check('content', done);
        });
      },
    });
  const start = async (): Promise<void> => {
    server = create();
    server.on('error', () => undefined); // Connections that a test cuts.
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    port = (server.server.address() as AddressInfo).port;
  };
  await start();
  return {
    received,
    settings: {
      host: 'localhost',
      port,
      secure: false,
      from: 'portal@portal.example',
      credentials: MAIL_USER,
      encrypted: true,
      ca: cert,
    },
    refuse: (what, status) => {
      if (status === null) refusals.delete(what);
      else refusals.set(what, status);
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
    start,
  };
}
