/** The engine: plans and executes operations over the subgraphs with Apollo's gateway, behind our own policy. */

// Imported first: Apollo's packages export telemetry to their vendor unless this is set before they load.
import './telemetry-off.ts';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import {
  Kind,
  parse,
  print,
  validate,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { scalars } from '#platform/scalars.ts';
import type { GatewayContext } from '../context.ts';
import { demandsOf, refusals, type Demand } from '../policy/authorization.ts';
import { readRequirements, type Requirements } from '../policy/requirements.ts';
import { sizeRefusal } from '../policy/size.ts';
import type { SubgraphCall } from '../transport/subgraph-call.ts';
import type { ApolloGatewayShape } from './behind-apollo-server.ts';
import { UnderWay } from './under-way.ts';

type Engine = ApolloGatewayShape;
type Executor = NonNullable<Awaited<ReturnType<Engine['load']>>['executor']>;

export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  /** The most fields an operation may have once its fragments are written out. */
  readonly maxFields: number;
}

function createDataSource(subgraph: string, call: SubgraphCall): GraphQLDataSource<GatewayContext & Record<string, unknown>> {
  return {
    process: async ({ request, context }) => {
      const { query = '', variables, operationName } = request;
      const gateway = context as unknown as GatewayContext;
      const { deadline, cancellation } = gateway;
      // As Apollo's planner writes an operation: without a name or comment before its kind.
      const kind = /^(query\b|\{)/.test(query) ? 'query' : 'mutation';
      return call({ query, variables, operationName }, { kind, headers: gateway.headersFor(subgraph), deadline, cancellation });
    },
  };
}

/** Apollo's gateway refuses a supergraph whose security directives it does not know to be enforced; we enforce them before it. */
function withoutSecurityPurpose(supergraphSdl: string): string {
  const document = visit(parse(supergraphSdl), {
    Directive: (directive) => {
      if (directive.name.value !== 'link') return undefined;
      const kept = directive.arguments?.filter(
        ({ name, value }) => !(name.value === 'for' && value.kind === Kind.ENUM && value.value === 'SECURITY'),
      );
      return { ...directive, arguments: kept ?? [] };
    },
  });
  return print(document);
}

/** Gives the scalars of the API schema their rules, so that a malformed key is refused before any subgraph hears of it. */
function bindScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue, parseLiteral, serialize }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (type !== undefined) Object.assign(type, { parseValue, parseLiteral, serialize });
  }
}

/** What an operation demands is worked out once for each parsed document, which Apollo Server keeps. */
function createDemands(
  requirements: Requirements,
): (document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema) => readonly Demand[] {
  const known = new WeakMap<OperationDefinitionNode, readonly Demand[]>();
  return (document, operation, schema) => {
    const demands = known.get(operation) ?? demandsOf(document, operation, schema, requirements);
    known.set(operation, demands);
    return demands;
  };
}

/** The engine over a composed supergraph. */
export function createApolloEngine({ supergraphSdl, calls, maxFields }: EngineOptions): Engine {
  const gateway = new ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(supergraphSdl),
    buildService: ({ name }) => {
      const call = calls.get(name);
      if (call === undefined) throw new Error(`no way to call the subgraph ${name}`);
      return createDataSource(name, call);
    },
  });
  const demands = createDemands(readRequirements(supergraphSdl));
  const underWay = new UnderWay();
  let apiSchema: GraphQLSchema | undefined;
  return {
    onSchemaLoadOrUpdate: (callback) =>
      gateway.onSchemaLoadOrUpdate((update) => {
        bindScalars(update.apiSchema);
        apiSchema = update.apiSchema;
        callback(update);
      }),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      const execute: Executor = async (request) => {
        const { document, operation, schema } = request;
        const { viewer } = request.context as unknown as GatewayContext;
        if (apiSchema === undefined) throw new Error('no schema is loaded to hold the operation against');
        // It was held against the graph before this one when that was still live.
        const invalid = schema === apiSchema ? [] : validate(apiSchema, document);
        if (invalid.length > 0) return { errors: invalid };
        const tooLarge = sizeRefusal(document, operation, maxFields);
        if (tooLarge !== null) return { errors: [tooLarge] };
        const errors = refusals(demands(document, operation, apiSchema), viewer);
        if (errors.length > 0) return { data: null, errors };
        underWay.begin();
        try {
          return await executor(request as never);
        } finally {
          underWay.end();
        }
      };
      return { executor: execute };
    },
    stop: async () => {
      await underWay.ended();
      await gateway.stop();
    },
  };
}
