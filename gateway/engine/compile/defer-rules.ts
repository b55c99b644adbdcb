/** What is asked of `@defer` before an operation is valid (incremental delivery, a draft of the specification, §5.7). */

import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type ASTVisitor,
  type DirectiveNode,
  type ValidationContext,
} from 'graphql';

const isDefer = ({ name }: DirectiveNode): boolean => name.value === 'defer';

function argumentOf({ arguments: given }: DirectiveNode, name: string) {
  return given?.find((argument) => argument.name.value === name)?.value;
}

/** The deferred fragments of a root type of mutations or subscriptions would change or tell something out of order. */
function noDeferOnRootOfChanges(context: ValidationContext): ASTVisitor {
  const schema = context.getSchema();
  return {
    Directive: (node) => {
      const parent = context.getParentType();
      if (!isDefer(node) || !parent || (parent !== schema.getMutationType() && parent !== schema.getSubscriptionType())) return;
      context.reportError(new GraphQLError(`"@defer" cannot be used on the root type "${parent.name}".`, { nodes: node }));
    },
  };
}

/** An event of a subscription is one answer; `@defer` may only stand there when it can be switched off. */
function noDeferInSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (operation) => {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
      const refuse = (node: DirectiveNode): void => {
        const condition = argumentOf(node, 'if');
        if (!isDefer(node) || condition?.kind === Kind.VARIABLE || (condition?.kind === Kind.BOOLEAN && !condition.value)) return;
        context.reportError(new GraphQLError('"@defer" cannot be used in subscriptions.', { nodes: node }));
      };
      for (const part of [operation, ...context.getRecursivelyReferencedFragments(operation)]) visit(part, { Directive: refuse });
    },
  };
}

/** Clients tell deferred parts by their labels. */
function uniqueConstantLabels(context: ValidationContext): ASTVisitor {
  const known = new Map<string, DirectiveNode>();
  return {
    Directive: (node) => {
      const label = isDefer(node) ? argumentOf(node, 'label') : undefined;
      if (label === undefined || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) {
        context.reportError(new GraphQLError('The label of "@defer" must be a constant string.', { nodes: node }));
        return;
      }
      const other = known.get(label.value);
      known.set(label.value, node);
      if (other === undefined) return;
      context.reportError(new GraphQLError(`The label "${label.value}" of "@defer" is used twice.`, { nodes: [other, node] }));
    },
  };
}

export const deferRules = [noDeferOnRootOfChanges, noDeferInSubscriptions, uniqueConstantLabels] as const;
