/** Operations of which a part was taken out: subgraphs refuse what is declared and not used (specification, §5.5.1.4 and §5.8.4). */

import { Kind, visit, type ASTNode, type DocumentNode, type FragmentDefinitionNode } from 'graphql';

/** The document of one operation without the fragments and variables that it does not use. */
export function withoutUnused(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  const spread = new Set<FragmentDefinitionNode>();
  const variables = new Set<string>();
  const note = (part: ASTNode): void => {
    visit(part, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || spread.has(fragment)) return;
        spread.add(fragment);
        note(fragment);
      },
    });
  };
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) note(definition);
  return visit(
    {
      ...document,
      definitions: document.definitions.filter((each) => each.kind !== Kind.FRAGMENT_DEFINITION || spread.has(each)),
    },
    { VariableDefinition: ({ variable }) => (variables.has(variable.name.value) ? undefined : null) },
  );
}
