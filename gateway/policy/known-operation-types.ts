/** Validation: the graph must have the kind of operation that is asked for; graphql-js leaves that to execution. */

import { GraphQLError, type ValidationRule } from 'graphql';

/** GraphQL specification, section 3.3.1 "Root Operation Types". */
export const knownOperationTypes: ValidationRule = (context) => ({
  OperationDefinition: (node) => {
    if (!context.getSchema().getRootType(node.operation))
      context.reportError(new GraphQLError(`This graph has no ${node.operation}`, { nodes: node }));
  },
});
