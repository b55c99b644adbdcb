/** What the supergraph demands of a caller, field by field: `@authenticated`, `@requiresScopes`, `@policy`, `@trustLevel`. */

import { isTypeDefinitionNode, Kind, parse, type ConstDirectiveNode, type ConstValueNode } from 'graphql';
import type { TrustLevel } from '#platform/values/trust-level.ts';

/** To be signed in, and beyond that: */
export interface Requirement {
  /** One of the sets must be held as a whole; none: no scope is asked for. */
  readonly scopes: readonly (readonly string[])[];
  /** One of the sets of policies must be granted as a whole; none: no policy is asked for. */
  readonly policies: readonly (readonly string[])[];
  readonly trustLevel: TrustLevel | null;
}

/** By `Type.field`, or by `Type` for what a type demands wherever it is used. */
export type Requirements = ReadonlyMap<string, Requirement>;

function argument(directive: ConstDirectiveNode | undefined, name: string): ConstValueNode | undefined {
  return directive?.arguments?.find((node) => node.name.value === name)?.value;
}

/** A list of sets of names, all of which hold or none. */
function readSets(value: ConstValueNode | undefined): string[][] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.map((set) =>
    (set.kind === Kind.LIST ? set.values : [set]).flatMap((scope) => (scope.kind === Kind.STRING ? [scope.value] : [])),
  );
}

function readRequirement(directives: readonly ConstDirectiveNode[] = []): Requirement | null {
  const named = (name: string): ConstDirectiveNode | undefined => directives.find((directive) => directive.name.value === name);
  const scopes = readSets(argument(named('requiresScopes'), 'scopes'));
  const policies = readSets(argument(named('policy'), 'policies'));
  const level = argument(named('trustLevel'), 'min');
  const trustLevel = level?.kind === Kind.ENUM ? (level.value as TrustLevel) : null;
  const authenticated = named('authenticated') !== undefined || scopes.length > 0 || policies.length > 0 || trustLevel !== null;
  return authenticated ? { scopes, policies, trustLevel } : null;
}

/** Reads the requirements from a supergraph SDL. What asks for the same is the same object: whoever refuses one refuses all. */
export function readRequirements(supergraphSdl: string): Requirements {
  const requirements = new Map<string, Requirement>();
  const known = new Map<string, Requirement>();
  const demand = (name: string, directives: readonly ConstDirectiveNode[] | undefined): void => {
    const requirement = readRequirement(directives);
    if (requirement === null) return;
    const text = JSON.stringify(requirement);
    known.set(text, known.get(text) ?? requirement);
    requirements.set(name, known.get(text) ?? requirement);
  };
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const type = definition.name.value;
    demand(type, definition.directives);
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) demand(`${type}.${field.name.value}`, field.directives);
  }
  return requirements;
}
