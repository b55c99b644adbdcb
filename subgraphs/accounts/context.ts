/** What a resolver of the account gets beside its arguments. */

import type { Database } from '#platform/database.ts';
import type { SubgraphRequest } from '#platform/subgraph.ts';
import type { Id } from '#platform/values/id.ts';
import type { LinkingSettings } from './linking.ts';
import type { Loaders } from './loaders.ts';
import type { SafeParts } from './safe/parts.ts';

export interface Context extends SubgraphRequest {
  readonly db: Database;
  readonly loaders: Loaders;
  readonly now: () => Date;
  /** Null where the portal has no issuer of its own, and so no logins to link. */
  readonly linking: LinkingSettings | null;
  /** A fresh signed address of an export. */
  readonly exportUrl: (id: Id<'DataExport'>) => string;
  /** The address of the report of a deletion, which its secret opens. */
  readonly erasureReportUrl: (secret: string) => string;
  readonly safe: SafeParts;
  /** Takes in what applications and payments have told by now. */
  readonly hear: () => Promise<void>;
  /** Makes the codes that confirm addresses. */
  readonly codeOf: (id: Id<'EmailConfirmation'>) => string;
}
