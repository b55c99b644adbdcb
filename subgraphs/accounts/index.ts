/** The unified account (Nutzerkonto): who the person is, the logins that open the account, its inbox and its document safe. */

import type { Id } from '#platform/values/id.ts';
import { createSubgraph, readContract, type Subgraph, type SubgraphDeps } from '#platform/subgraph.ts';
import { createAccessRetention } from './access/retention.ts';
import type { Context } from './context.ts';
import { createForgetting } from './erasure/forgetting.ts';
import { createErasureRoutes, reportUrl } from './erasure/routes.ts';
import { createExportRoutes, exportUrl } from './exports/routes.ts';
import { createInbox } from './inbox.ts';
import { createCollector } from './issued/collector.ts';
import { createIssued } from './issued/consumer.ts';
import { codeOf } from './notices/codes.ts';
import { createNoticeSender } from './notices/sender.ts';
import { createMailer, type MailSettings } from './notices/smtp.ts';
import type { LinkingSettings } from './linking.ts';
import { createLoaders } from './loaders.ts';
import { resolvers } from './resolvers.ts';
import { createMandateRetention } from './organisations/retention.ts';
import { createReceiptCourier } from './receipts/courier.ts';
import { createReceiptHearing } from './receipts/hearing.ts';
import { createParts, type SafeSettings } from './safe/parts.ts';
import { createRoutes } from './safe/routes.ts';
import { createSweeper } from './safe/sweeper.ts';

export { inspectAccessLog } from './access/verify.ts';
export { inspectErasures } from './erasure/audit.ts';
export { inspectProvisions } from './inbox/verify.ts';
export { createLogins } from './logins.ts';
export { rotateMasterKey } from './safe/rotation.ts';
export type { LinkingSettings, MailSettings, SafeSettings };

export interface AccountsDeps extends SubgraphDeps {
  /** Of the document safe. */
  readonly settings: SafeSettings;
  /** What linking logins needs of our own issuer; left out, nothing can be linked. */
  readonly linking?: LinkingSettings | null;
  /** The mail server that notices go out by; left out or null: nobody is notified. */
  readonly mail?: MailSettings | null;
}

/**
 * The accounts subgraph over a database; its background fills the inbox from the events of applications and payments, sends
 * notices of that, and tidies the safe. Its routes belong under `/accounts`.
 */
export function createAccounts(deps: AccountsDeps): Subgraph {
  const { database, now, log, settings, linking = null, mail = null } = deps;
  const { db } = database;
  const links = { publicUrl: settings.publicUrl, secret: settings.linkSecret };
  const safe = createParts(settings, { db, now, log });
  if (safe.scanner === 'missing')
    log.warn({ setting: 'SAFE_SCANNER' }, 'no virus scanner is set up: documents stay in quarantine');
  if (mail === null) log.warn({ setting: 'SMTP_URL' }, 'no mail server is set up: nobody is notified of new messages');
  const inbox = createInbox(database, now, log);
  const issued = createIssued(database, now, log);
  const code = (id: Id<'EmailConfirmation'>): string => codeOf(id, settings.linkSecret);
  const mailer = mail === null ? null : createMailer(mail);
  const sender = createNoticeSender({ db, mailer, publicUrl: settings.publicUrl, codeOf: code, now, log });
  return createSubgraph<Context>({
    name: 'accounts',
    sdl: readContract(import.meta.url, 'erasure'),
    resolvers,
    createContext: (request) => ({
      ...request,
      db,
      now,
      safe,
      linking,
      codeOf: code,
      hear: async () => {
        await inbox.drain();
      },
      loaders: createLoaders(db, now),
      exportUrl: (id) => exportUrl(links, id, now()),
      erasureReportUrl: (secret) => reportUrl(settings.publicUrl, secret),
    }),
    background: [
      inbox,
      issued,
      createCollector({ safe, hear: () => inbox.drain() }),
      createReceiptHearing(database, now, log),
      createReceiptCourier(safe, () => inbox.drain()),
      sender,
      createSweeper(safe),
      createAccessRetention({ db, now, log }),
      createMandateRetention({ db, now, log }),
      createForgetting({ db, now, log }),
    ],
    routes: async (app) => {
      await app.register(createRoutes(safe));
      await app.register(createExportRoutes({ db, safe, links, now }));
      await app.register(createErasureRoutes({ db }));
    },
    log,
  });
}
