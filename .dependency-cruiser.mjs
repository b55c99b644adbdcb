// Who may import whom (README, "The house"). Nobody reaches behind a subgraph's front door.

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'platform-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(gateway|subgraphs|portal|cli|drizzle|examples|test)/' },
    },
    {
      name: 'subgraphs-never-import-each-other',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^(subgraphs/(?!$1/)[^/]+/|gateway|portal|cli|examples|test)/' },
    },
    {
      name: 'gateway-knows-no-subgraph',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(subgraphs|portal|cli|drizzle|examples|test)/' },
    },
    {
      name: 'portal-is-a-client-like-any-other',
      comment: 'It knows the graph by its generated operations only.',
      severity: 'error',
      from: { path: '^portal/' },
      to: { path: '^(gateway|subgraphs|cli|drizzle|examples|test)/' },
    },
    {
      name: 'front-doors-only',
      comment: 'Tests and drizzle-kit may look inside; programs may not.',
      severity: 'error',
      from: { path: '^(cli|examples|drizzle|subgraphs/[^/]+\\.ts)' },
      to: { path: '^subgraphs/[^/]+/', pathNot: '^subgraphs/[^/]+/index\\.ts$' },
    },
    {
      name: 'rules-and-values-are-pure',
      severity: 'error',
      from: {
        path: '(^subgraphs/[^/]+/rules(\\.ts|/)|^subgraphs/accounts/safe/rules/|^subgraphs/applications/(fit-connect|reuse)/rules/|^platform/values/)',
      },
      to: {
        path: '(^drizzle-orm|^node_modules/(drizzle-orm|graphql|@apollo|postgres|fastify)/|store\\.ts$|tables\\.ts$|^(node:)?(fs|net|http|https|child_process|worker_threads)(/|$))',
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: 'generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^bench/peers/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
