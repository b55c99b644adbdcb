/** Lists the services of a place, page by page, in the form the Suchdienst has it in. */

import type { RegionKey } from '#platform/values/region.ts';
import { readListPage, readTablePage, type ListPage } from '../answers/list.ts';
import type { Suchdienst } from '../client.ts';
import { AnswerFault, PvogFault } from '../faults.ts';

/** Services of a page, each two or three requests; the Suchdienst asks for 5 or more. */
export const PAGE_SIZE = 50;
/** The search may want words to search for, which we have none of. */
const UNFIT: readonly (number | null)[] = [400, 404, 410];

export type ListServices = (place: RegionKey, page: number) => Promise<ListPage>;

/** Lists by the paged search, or by the table of all services where the search does not do that. */
export function createList(suchdienst: Suchdienst): ListServices {
  let isTable = false;
  let table: { readonly place: RegionKey; readonly text: string } | null = null;

  async function ask(place: RegionKey, page: number): Promise<ListPage | null> {
    const query = { ars: place, page, size: PAGE_SIZE, useArsHierarchy: 'true' };
    try {
      const answer = await suchdienst.ask({ endpoint: 'services', query });
      return answer.kind === 'FOUND' ? readListPage(answer.text, PAGE_SIZE) : null;
    } catch (error) {
      if (error instanceof AnswerFault && UNFIT.includes(error.status)) return null;
      throw error;
    }
  }

  async function askTable(place: RegionKey, page: number): Promise<ListPage> {
    if (table?.place !== place) {
      const answer = await suchdienst.ask({ endpoint: 'serviceTable', query: { ars: place } });
      if (answer.kind !== 'FOUND') throw new AnswerFault('There is none.');
      table = { place, text: answer.text };
    }
    return readTablePage(table.text, page, PAGE_SIZE);
  }

  return async (place, page) => {
    try {
      const found = isTable ? null : await ask(place, page);
      isTable = found === null;
      return found ?? (await askTable(place, page));
    } catch (error) {
      if (!(error instanceof AnswerFault)) throw error;
      throw new PvogFault(`The list of services of ${place} cannot be read: ${error.message}`, { cause: error });
    }
  };
}
