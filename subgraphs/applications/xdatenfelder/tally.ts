/** Counts what a report tells by kind, with the first places of each. */

/** Places told by name; the others are counted. */
const TOLD = 5;

export interface Tally {
  count(kind: string, place: string): void;
  /** A line a kind: how often, and where first. */
  lines(): readonly string[];
  readonly isEmpty: boolean;
}

export function createTally(): Tally {
  const places = new Map<string, string[]>();
  return {
    count: (kind, place) => {
      const known = places.get(kind);
      if (known === undefined) places.set(kind, [place]);
      else known.push(place);
    },
    lines: () =>
      [...places].map(([kind, all]) => {
        const further = all.length > TOLD ? `, and ${all.length - TOLD} more` : '';
        return `${kind}: ${all.slice(0, TOLD).join(', ')}${further}`;
      }),
    get isEmpty() {
      return places.size === 0;
    },
  };
}
