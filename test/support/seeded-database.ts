/** For journeys: a database as `npm start` leaves it, with catalogues and forms seeded and all events handled. */

import { settle } from '#platform/background.ts';
import { readConfig, SUBGRAPHS } from '#platform/config.ts';
import { createLog } from '#platform/log.ts';
import { seed } from '#cli/seed.ts';
import { createSubgraphs } from '#subgraphs/all.ts';
import { readSettings } from '#subgraphs/mount.ts';
import { SAFE_ENVIRONMENT } from './safe.ts';
import { createTemplate, MIGRATIONS } from './template-database.ts';
import { now } from './viewers.ts';

export default createTemplate(async (database) => {
  await database.migrate(MIGRATIONS);
  const config = readConfig(SAFE_ENVIRONMENT);
  const deps = { database, now, log: createLog('warn') };
  await seed(deps, { config: () => config, print: () => undefined, say: () => undefined });
  const subgraphs = createSubgraphs(SUBGRAPHS, { ...deps, ...(await readSettings(SUBGRAPHS, config, 'x'.repeat(32))) });
  await settle(subgraphs.flatMap(({ background }) => background));
});
