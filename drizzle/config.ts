/** What drizzle-kit reads to generate migrations from the tables of all subgraphs. */

import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: [
    './platform/events/tables.ts',
    './platform/identity/tables.ts',
    './platform/privacy/tables.ts',
    './subgraphs/*/tables.ts',
    './subgraphs/*/*/tables.ts',
  ],
  out: './drizzle/migrations',
});
