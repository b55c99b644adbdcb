/** Reads and writes municipal authorities and offers; every change tells the others by an event. */

import { createCatalogueStore } from '#platform/catalogue/store.ts';
import { authorities, offers } from './tables.ts';

export const catalogue = createCatalogueStore({ authorities, offers });
