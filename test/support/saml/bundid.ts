/** What a simulated BundID says of a person, each value with its trust level. */

import { BPK2, BUNDID_ATTRIBUTES, LEVEL, type BundIdAttribute } from '#platform/identity/issuer/upstream/saml/bundid.ts';
import { attributeOf } from './provider.ts';

const attribute = (name: string, value: string, trustLevel = 'NORMAL'): string =>
  attributeOf(name, value, ` xmlns:akdb="https://www.akdb.de/request/2018/09" akdb:TrustLevel="${trustLevel}"`);

export interface BundIdPerson {
  readonly bpk2: string;
  readonly level: string;
  /** By name: value and trust level. */
  readonly known?: Readonly<Partial<Record<BundIdAttribute, readonly [value: string, trustLevel: string]>>>;
}

export function bundIdAttributes({ bpk2, level, known = {} }: BundIdPerson): string {
  const others = Object.entries(known).map(([name, [value, trust]]) =>
    attribute(BUNDID_ATTRIBUTES[name as BundIdAttribute], value, trust),
  );
  return [attribute(BPK2, bpk2), attribute(LEVEL, level), ...others].join('');
}
