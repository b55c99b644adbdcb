/** A partner's subgraph: a public library that knows what people have borrowed. It can be away. */

import { readFileSync } from 'node:fs';
import { PublicError } from '#platform/errors.ts';
import { requireViewer, type Viewer } from '#platform/identity/viewer.ts';
import { createLog } from '#platform/log.ts';
import { createSubgraph, type Subgraph, type SubgraphRequest } from '#platform/subgraph.ts';

/** What the partner has to declare of the erasure, and no more than any partner is told. */
const ERASURE = readFileSync(new URL('../../platform/privacy/erasure.graphql', import.meta.url), 'utf8');

const SDL = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@composeDirective", "@authenticated"])
    @link(url: "https://portalverbund.example/directives/v1.0", import: ["@personalData", "@dataSubject"])
    @composeDirective(name: "@personalData")
    @composeDirective(name: "@dataSubject")
  directive @personalData(purpose: String!, legalBasis: String!, retention: String!) on FIELD_DEFINITION
  directive @dataSubject on FIELD_DEFINITION
  scalar Date
  "What can be changed."
  type Mutation
  "The unified account."
  type Account @key(fields: "id") {
    id: ID!
    "What she has borrowed (Ausleihen)"
    loans: [Loan!] @authenticated
  }
  "Something she has borrowed (Ausleihe)."
  type Loan {
    "Who has borrowed it"
    borrower: Account! @dataSubject
    "Its title"
    book: String! @personalData(purpose: "Lend books", legalBasis: "§ 3 BibG", retention: "until the book is back")
  }
`;

export interface Library {
  readonly subgraph: Subgraph;
  /** Books by account. */
  readonly loans: Map<string, string[]>;
  /** While it is away it answers nothing. */
  isAway: boolean;
  /** Erasures it was asked for in earnest, by their ids. */
  readonly erasures: string[];
}

/** `canErase`: whether its contract has the mutation by which it is told to erase. */
export function createLibrary({ canErase = true } = {}): Library {
  const loans = new Map<string, string[]>();
  const erasures: string[] = [];
  const resolvers = {
    Account: {
      __resolveReference: ({ id }: { id: string }, { viewer }: SubgraphRequest) => (viewer?.account === id ? { id } : null),
      loans: ({ id }: { id: string }) => {
        if (library.isAway) throw new PublicError('UNAVAILABLE', 'The library is closed', { facts: { subgraph: 'library' } });
        return (loans.get(id) ?? []).map((book) => ({ book, borrower: { id } }));
      },
    },
    Mutation: {
      erasePersonalData: (
        _: unknown,
        { input: { erasureId, preview } }: { input: { erasureId: string; preview: boolean } },
        { viewer }: { viewer: Viewer | null },
      ) => {
        if (library.isAway) throw new PublicError('UNAVAILABLE', 'The library is closed');
        const { account } = requireViewer(viewer);
        const count = loans.get(account)?.length ?? 0;
        if (!preview) {
          erasures.push(erasureId);
          loans.delete(account);
        }
        return { erased: count === 0 ? [] : [{ type: 'Loan', count }], kept: [] };
      },
    },
  };
  const subgraph = createSubgraph({
    name: 'library',
    sdl: canErase ? `${SDL}\n${ERASURE}` : SDL.replace('"What can be changed."\n  type Mutation\n', ''),
    resolvers: canErase ? resolvers : { Account: resolvers.Account },
    createContext: (request) => request,
    log: createLog('silent'),
  });
  const library: Library = { subgraph, loans, isAway: false, erasures };
  return library;
}
