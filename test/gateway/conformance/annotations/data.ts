/** Notices with a stamp of a custom scalar type: numbers, texts, objects and lists alike. */

import type { World } from '../harness/rule.ts';

export function createWorld(): World {
  const stamps = [17, 'noon', { at: [1, null, { deep: true }] }, null, false];
  const notices = stamps.map((stamp, index) => ({ __typename: 'Notice', id: String(index), text: `text ${index}`, raw: stamp }));
  return {
    entities: notices,
    resolvers: {
      Query: {
        notices: (_: unknown, { first }: { first?: number | null }) => notices.slice(0, first ?? undefined),
        page: (_: unknown, { limit }: { limit?: number | null }) => ({ kind: 'LAW', notices: notices.slice(0, limit ?? 1) }),
      },
      Notice: {
        stamp: ({ raw }: { raw: unknown }, { zone }: { zone: unknown }) => (raw === false ? zone : raw),
      },
    },
  };
}
