import { defineConfig } from 'vitest/config';

// Two copies of graphql would refuse each other's schemas.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };
const settings = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          ...settings,
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/subgraphs/**'],
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
