/** The services of a topic or of one of its situations, page by page. */

import { German, Link } from '../components/link.tsx';
import { TopicPageDocument, type TopicPageQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
import { useLocale, type Locale } from '../locale.ts';
import type { Answer } from '../page.ts';
import { readTopic } from '../parameters.ts';
import { notFound } from './failure.tsx';

interface Group {
  readonly id: string;
  readonly name: string;
}

interface Shown {
  readonly topic: Group & { readonly situations: readonly Group[] };
  /** The topic itself, or the situation that was asked for. */
  readonly group: Group;
  readonly services: TopicPageQuery['services'];
}

function Topic({ topic, group, services: { edges, pageInfo } }: Shown) {
  const { texts, addresses } = useLocale();
  return (
    <>
      <nav aria-label={texts.frame.youAreHere}>
        <ol class="portal-trail">
          <li>
            <Link href={addresses.home}>{texts.frame.start}</Link>
          </li>
          {group.id !== topic.id && (
            <li>
              <Link href={addresses.topic(topic.id)}>
                <German>{topic.name}</German>
              </Link>
            </li>
          )}
        </ol>
      </nav>
      <h1 class="kern-heading-large">
        <German>{group.name}</German>
      </h1>
      <div class="portal-columns">
        <section aria-labelledby="leistungen">
          <h2 class="kern-heading-medium" id="leistungen">
            {texts.topic.services}
          </h2>
          <ul class="portal-links" lang="de">
            {edges
              .filter(({ node }) => node.replacedBy === null)
              .map(({ node }) => (
                <li>
                  <Link href={addresses.service(node)}>{node.citizenName}</Link>
                </li>
              ))}
          </ul>
          {pageInfo.hasNextPage && (
            <a class="kern-btn kern-btn--secondary" href={addresses.topic(group.id, pageInfo.endCursor)}>
              <span class="kern-label">{texts.topic.more}</span>
            </a>
          )}
        </section>
        <nav class="portal-aside" aria-labelledby="lagen">
          <h2 class="kern-heading-medium" id="lagen">
            {texts.topic.situations}
          </h2>
          <ul class="portal-links" lang="de">
            {topic.situations.map(({ id, name }) => (
              <li>
                <a class="kern-link" href={addresses.topic(id)} aria-current={id === group.id ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </>
  );
}

/** Answers with the page of a topic or situation. Throws what the graph throws. */
export async function topicPage(graph: Graph, locale: Locale, topicId: string, after: string | null): Promise<Answer> {
  const id = readTopic(topicId);
  if (id === null) return notFound(locale);
  const { data, isComplete } = await graph.ask(TopicPageDocument, { topic: id, after });
  const topic = data.topics.find((candidate) => candidate.id === id || candidate.situations.some((part) => part.id === id));
  const group = topic?.id === id ? topic : topic?.situations.find((situation) => situation.id === id);
  if (topic === undefined || group === undefined) return notFound(locale);
  return {
    kind: 'PAGE',
    status: 200,
    title: group.name,
    description: locale.texts.topic.description(group.name),
    address: (addresses) => addresses.topic(id, after),
    isListed: true,
    isComplete,
    content: <Topic topic={topic} group={group} services={data.services} />,
  };
}
