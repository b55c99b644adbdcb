/** A look-up of a destination in lines that a person reads: each route with what stands against it, and last where an application goes. */

import type { explainDelivery } from '#subgraphs/applications/index.ts';

type Explanation = Awaited<ReturnType<typeof explainDelivery>>;
type ExplainedRoute = Explanation['routes'][number];

const WHY: Readonly<Record<string, string>> = {
  NO_ROUTE: 'the routing service knows no destination',
  SEVERAL_ROUTES: 'the routing service knows several destinations: name one with `fit-connect route`',
  DESTINATION_NOT_ACTIVE: 'its destination does not receive',
  SERVICE_NOT_TAKEN: 'its destination does not take this service',
  NO_JSON_TAKEN: 'its destination takes no JSON',
  ROUTING_UNAVAILABLE: 'the routing service, or the delivery service, cannot be asked',
};

function linesOfRoute({ destinationId, name, fault, status, encryptionKid, keyFault, taken }: ExplainedRoute): readonly string[] {
  const lines = [`route to ${destinationId}${name === '' ? '' : ` (${name})`}: ${fault ?? 'its address is genuine'}`];
  if (status !== null) lines.push(`  status ${status}, key ${encryptionKid ?? 'none'}: ${keyFault ?? 'fit for encryption'}`);
  if (taken !== null) {
    lines.push(`  takes it in ${taken.regions.join(', ') || 'no named region'}`);
    lines.push(...taken.schemas.map(({ schemaUri, mimeType }) => `  as ${mimeType} after ${schemaUri}`));
  }
  return lines;
}

/** The last line says where an application goes. */
export function linesOf({ byHand, routes, routed }: Explanation): readonly string[] {
  const lines = routes.flatMap(linesOfRoute);
  if (byHand !== null) return [...lines, `goes to ${byHand}: an operator has named it`];
  if (routed.to === 'DESTINATION') return [...lines, `goes to ${routed.destinationId}: the routing service says so`];
  const why = WHY[routed.why] ?? `its signed address is not believed (${routed.why.replace(/^ADDRESS_/, '')})`;
  if (routed.to === 'CASE_DESK') return [...lines, `goes to our own case desk: ${why}`];
  return [...lines, `waits, and is looked up again: ${why}`];
}
