/** Tables of the municipal catalogue: municipal and district authorities, and what they offer. */

import { pgSchema } from 'drizzle-orm/pg-core';
import { catalogueTables } from '#platform/catalogue/tables.ts';

export const municipalSchema = pgSchema('municipal');

export const { authorities, offers } = catalogueTables(municipalSchema);
