/** The command line: one command a file, listed here. */

import { Command } from 'commander';
import { readConfig } from '#platform/config.ts';
import { describeFailure } from '#platform/process.ts';
import { bookingCodeCommand } from './commands/booking-code.ts';
import { checkFormCommand } from './commands/check-form.ts';
import { devCommand } from './commands/dev.ts';
import { exportBookingsCommand } from './commands/export-bookings.ts';
import { exportXdatenfelderCommand } from './commands/export-xdatenfelder.ts';
import { exportXzufiCommand } from './commands/export-xzufi.ts';
import { fitConnectCommand } from './commands/fit-connect.ts';
import { formsCommand } from './commands/forms.ts';
import { identityCommand } from './commands/identity.ts';
import { importStatementCommand } from './commands/import-statement.ts';
import { importXdatenfelderCommand } from './commands/import-xdatenfelder.ts';
import { importXzufiCommand } from './commands/import-xzufi.ts';
import { migrateCommand } from './commands/migrate.ts';
import { paymentContradictionsCommand } from './commands/payment-contradictions.ts';
import { paymentEndpointsCommand } from './commands/payment-endpoints.ts';
import { processingRecordCommand } from './commands/processing-record.ts';
import { publishFormCommand } from './commands/publish-form.ts';
import { reconcileProvidersCommand } from './commands/reconcile-providers.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { renewPseudonymsCommand } from './commands/renew-pseudonyms.ts';
import { rotateMasterKeyCommand } from './commands/rotate-master-key.ts';
import { rederiveXzufiCommand } from './commands/rederive-xzufi.ts';
import { reindexCommand } from './commands/reindex.ts';
import { seedCommand } from './commands/seed.ts';
import { syncPvogCommand } from './commands/sync-pvog.ts';
import { tokenCommand } from './commands/token.ts';
import { verifyAccessLogCommand } from './commands/verify-access-log.ts';
import { verifyDeliveriesCommand } from './commands/verify-deliveries.ts';
import { verifyErasuresCommand } from './commands/verify-erasures.ts';
import { verifyReceiptsCommand } from './commands/verify-receipts.ts';
import { verifySubmissionsCommand } from './commands/verify-submissions.ts';
import { verifyLedgerCommand } from './commands/verify-ledger.ts';
import { watchXzufiCommand } from './commands/watch-xzufi.ts';
import { verifyTrailCommand } from './commands/verify-trail.ts';
import type { Terminal } from './terminal.ts';

const terminal: Terminal = {
  config: () => readConfig(process.env),
  print: (line) => console.log(line),
  say: (line) => console.error(line),
};

const program = new Command('portalverbund')
  .description('One graph over all government services')
  .addCommand(devCommand(terminal))
  .addCommand(migrateCommand(terminal))
  .addCommand(seedCommand(terminal))
  .addCommand(importXzufiCommand(terminal))
  .addCommand(watchXzufiCommand(terminal))
  .addCommand(exportXzufiCommand(terminal))
  .addCommand(importXdatenfelderCommand(terminal))
  .addCommand(exportXdatenfelderCommand(terminal))
  .addCommand(checkFormCommand(terminal))
  .addCommand(publishFormCommand(terminal))
  .addCommand(formsCommand(terminal))
  .addCommand(rederiveXzufiCommand(terminal))
  .addCommand(processingRecordCommand(terminal))
  .addCommand(verifyAccessLogCommand(terminal))
  .addCommand(verifyDeliveriesCommand(terminal))
  .addCommand(verifyErasuresCommand(terminal))
  .addCommand(verifySubmissionsCommand(terminal))
  .addCommand(verifyLedgerCommand(terminal))
  .addCommand(verifyReceiptsCommand(terminal))
  .addCommand(importStatementCommand(terminal))
  .addCommand(reconcileCommand(terminal))
  .addCommand(reconcileProvidersCommand(terminal))
  .addCommand(exportBookingsCommand(terminal))
  .addCommand(bookingCodeCommand(terminal))
  .addCommand(rotateMasterKeyCommand(terminal))
  .addCommand(renewPseudonymsCommand(terminal))
  .addCommand(syncPvogCommand(terminal))
  .addCommand(reindexCommand(terminal))
  .addCommand(fitConnectCommand(terminal))
  .addCommand(identityCommand(terminal))
  .addCommand(paymentEndpointsCommand(terminal))
  .addCommand(paymentContradictionsCommand(terminal))
  .addCommand(tokenCommand(terminal))
  .addCommand(verifyTrailCommand(terminal));

try {
  await program.parseAsync();
} catch (error) {
  terminal.say(describeFailure(error));
  // A command that failed half-way may have left something running.
  process.exit(1);
}
