/** The first page: the search mask, and topics for those who look around. */

import { German, Link } from '../components/link.tsx';
import { SearchMask } from '../components/search-mask.tsx';
import { HomeDocument, type HomeQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { useLocale, type Locale } from '../locale.ts';
import type { Page } from '../page.ts';

const MOST_SITUATIONS = 3;

function Home({ topics }: HomeQuery) {
  const { texts, addresses } = useLocale();
  return (
    <>
      <section class="portal-hero">
        <h1 class="kern-heading-x-large">{texts.home.heading}</h1>
        <p class="kern-body kern-body--large">{texts.home.lead}</p>
        <SearchMask words="" place="" />
      </section>
      <section aria-labelledby="themen">
        <h2 class="kern-heading-large" id="themen">
          {texts.home.topics}
        </h2>
        <ul class="portal-topics">
          {topics.map(({ id, name, situations }) => (
            <li class="portal-topic">
              <German isBlock>
                <Link href={addresses.topic(id)}>{name}</Link>
                <p class="kern-body kern-body--small">
                  {situations
                    .slice(0, MOST_SITUATIONS)
                    .map((situation) => situation.name)
                    .join(', ')}
                </p>
              </German>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

export async function homePage(graph: Graph, { texts }: Locale): Promise<Page> {
  const { data, isComplete } = await graph.ask(HomeDocument, {});
  return {
    kind: 'PAGE',
    status: 200,
    title: texts.home.title,
    description: texts.home.description,
    address: ({ home }) => home,
    isListed: true,
    isComplete,
    content: <Home {...data} />,
  };
}
