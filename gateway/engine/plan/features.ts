/** What a supergraph may use: everything the engines honour. The rest is refused before it can give a wrong answer. */

import { Kind, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { OperatorError } from '#platform/errors.ts';

/** Thrown with every reason why a supergraph cannot be served as it is meant. */
export class UnsupportedSupergraphError extends OperatorError {
  constructor(reasons: readonly string[]) {
    super(`The supergraph cannot be served:\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`);
    this.name = 'UnsupportedSupergraphError';
  }
}

export type EngineName = 'own' | 'apollo';

/** Names of specifications under https://specs.apollo.dev that are honoured here, or that only describe. */
const HONOURED: ReadonlySet<string> = new Set([
  'link',
  'core',
  'join',
  'inaccessible',
  'tag',
  'authenticated',
  'requiresScopes',
  'policy',
  'cost',
  'federation',
]);

const NO_CONTEXT = "it uses @context and @fromContext, whose arguments Apollo's executor never fills";

function text(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function reasonOfLink(link: ConstDirectiveNode, engine: EngineName): string | null {
  const url = text(link, 'url') ?? text(link, 'feature') ?? '';
  const name = /^https:\/\/specs\.apollo\.dev\/([A-Za-z]+)\//.exec(url)?.[1];
  if (name !== undefined && HONOURED.has(name)) return null;
  // A specification without a purpose only describes: https://specs.apollo.dev/link/v1.0/#Purpose
  const purpose = text(link, 'for');
  if (name === 'context') return engine === 'own' ? null : NO_CONTEXT;
  return purpose === undefined ? null : `it links ${url} for ${purpose}, which nothing here enforces`;
}

/** Throws UnsupportedSupergraphError for a supergraph that asks for what the engine would ignore. */
export function requireSupported(supergraph: DocumentNode, engine: EngineName): void {
  const reasons = new Set<string>();
  visit(supergraph, {
    Directive: (directive) => {
      const constant = directive as ConstDirectiveNode;
      if (constant.name.value !== 'link' && constant.name.value !== 'core') return;
      const reason = reasonOfLink(constant, engine);
      if (reason !== null) reasons.add(reason);
    },
  });
  if (reasons.size > 0) throw new UnsupportedSupergraphError([...reasons]);
}
