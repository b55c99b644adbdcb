/** Sends the notices that are due in the database it is given by the mail server it is given, and hangs before it has kept that. */

import { openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { createNoticeSender } from '#subgraphs/accounts/notices/sender.ts';
import { createMailer, type MailSettings } from '#subgraphs/accounts/notices/smtp.ts';

const [, , url = '', settings = '', at = '', publicUrl = ''] = process.argv;
const { db } = await openDatabase({ kind: 'postgres', url, connections: 3 });
const send = createMailer(JSON.parse(settings) as MailSettings);
const sender = createNoticeSender({
  db,
  mailer: async (mail) => {
    await send(mail);
    process.stdout.write('sent\n');
    await new Promise<never>(() => setInterval(() => undefined, 60_000));
  },
  publicUrl,
  codeOf: () => '',
  now: () => new Date(at),
  log: createLog('silent'),
});
await sender.drain();
