/** Events that tickets of a service are sold for: asked for by themselves, so that its page stands while applications are away. */

import { PublicError } from '#platform/errors.ts';
import { EventsOfLocalServiceDocument, type EventFragment } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';

interface Service {
  readonly id: string;
  readonly offers: readonly unknown[];
}

export interface Events {
  readonly events: readonly EventFragment[];
  /** False where they could not be told. */
  readonly isComplete: boolean;
}

/** The next events of all offers of a service. */
export async function readEvents(graph: Graph, { id, offers: known }: Service): Promise<Events> {
  if (known.length === 0) return { events: [], isComplete: true };
  try {
    const { data, isComplete } = await graph.ask(EventsOfLocalServiceDocument, { id });
    const offers = data.localService?.offers ?? [];
    return { events: offers.flatMap(({ events }) => events.edges.map(({ node }) => node)), isComplete };
  } catch (error) {
    if (error instanceof PublicError) return { events: [], isComplete: false };
    throw error;
  }
}
