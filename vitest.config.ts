import { defineConfig } from 'vitest/config';

// Two copies of graphql would refuse each other's schemas.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
const settings = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // By default one core is left to vitest itself, which needs none while tests run.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        test: {
          ...settings,
          name: 'parts',
          // No `exclude`: where a project has one of its own, that of the command line does not count.
          include: ['test/!(journeys|subgraphs)/**/*.test.ts'],
          globalSetup: ['test/support/template-database.ts'],
        },
      },
      {
        resolve,
        test: {
          ...settings,
          name: 'subgraphs',
          include: ['test/subgraphs/**/*.test.ts'],
          globalSetup: ['test/support/template-database.ts'],
          // A subgraph keeps nothing outside of what its test opens: its files share a process, and load everything once.
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          ...settings,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/seeded-database.ts'],
        },
      },
    ],
  },
});
