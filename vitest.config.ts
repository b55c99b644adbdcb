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
          exclude: ['test/journeys/**'],
          globalSetup: ['test/support/template-database.ts'],
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
