/** The first page: the search mask, and topics for those who look around. */

import { topicPath } from '../addresses.ts';
import { SearchMask } from '../components/search-mask.tsx';
import { HomeDocument, type HomeQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import type { Page } from '../page.ts';

const MOST_SITUATIONS = 3;

function Home({ topics }: HomeQuery) {
  return (
    <>
      <section class="portal-hero">
        <h1 class="kern-heading-x-large">Welches Amt ist für Sie zuständig?</h1>
        <p class="kern-body kern-body--large">
          Sagen Sie, was Sie erledigen möchten und wo Sie wohnen. Wir nennen Ihnen die zuständige Stelle, die Kosten und, wo es
          ihn gibt, den Onlinedienst.
        </p>
        <SearchMask words="" place="" faults={{ words: null, place: null }} />
      </section>
      <section aria-labelledby="themen">
        <h2 class="kern-heading-large" id="themen">
          Nach Themen
        </h2>
        <ul class="portal-topics">
          {topics.map(({ id, name, situations }) => (
            <li class="portal-topic">
              <a class="kern-link" href={topicPath(id)}>
                {name}
              </a>
              <p class="kern-body kern-body--small">
                {situations
                  .slice(0, MOST_SITUATIONS)
                  .map((situation) => situation.name)
                  .join(', ')}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

export async function homePage(graph: Graph): Promise<Page> {
  const { data, isComplete } = await graph.ask(HomeDocument, {});
  return {
    kind: 'PAGE',
    status: 200,
    title: 'Welches Amt ist zuständig?',
    description:
      'Behörden, Kosten und Onlinedienste von Bund, Land und Kommunen: Sagen Sie, was Sie erledigen möchten und wo Sie wohnen.',
    path: '/',
    isListed: true,
    isComplete,
    content: <Home {...data} />,
  };
}
