/** The seven subgraphs by name, built from what they share and what one alone needs. */

import type { SubgraphName } from '#platform/config.ts';
import type { Subgraph, SubgraphDeps } from '#platform/subgraph.ts';
import { createAccounts, type LinkingSettings, type MailSettings, type SafeSettings } from './accounts/index.ts';
import { createApplications, type FitConnectSettings, type PrefillSettings, type SealingSettings } from './applications/index.ts';
import { createDirectory } from './directory/index.ts';
import { createFederal } from './federal/index.ts';
import { createMunicipal } from './municipal/index.ts';
import { createPayments, type PaymentSettings } from './payments/index.ts';
import { createState } from './state/index.ts';

export interface AllDeps extends SubgraphDeps {
  readonly payments: PaymentSettings;
  /** Null where another issuer's tokens count. */
  readonly linking: LinkingSettings | null;
  readonly prefill: PrefillSettings;
  /** Null where all applications go to our own case desk. */
  readonly fitConnect: FitConnectSettings | null;
  /** Null where the applications are in another process, which alone has the keys of seals. */
  readonly sealing: SealingSettings | null;
  /** Null where the accounts are in another process, which alone has the master keys. */
  readonly safe: SafeSettings | null;
  /** Null: nobody is notified by e-mail. */
  readonly mail: MailSettings | null;
}

function withSafe({ safe, ...deps }: AllDeps): Subgraph {
  if (safe === null) throw new Error('the accounts need the settings of the document safe');
  return createAccounts({ ...deps, settings: safe });
}

const CREATE: Readonly<Record<SubgraphName, (deps: AllDeps) => Subgraph>> = {
  federal: createFederal,
  state: createState,
  municipal: createMunicipal,
  directory: createDirectory,
  accounts: withSafe,
  applications: createApplications,
  payments: ({ payments, ...deps }) => createPayments({ ...deps, settings: payments }),
};

/** Builds the named subgraphs. */
export function createSubgraphs(names: readonly SubgraphName[], deps: AllDeps): readonly Subgraph[] {
  return names.map((name) => CREATE[name](deps));
}
