/** The services of a topic or of one of its situations, page by page. */

import { servicePath, topicPath } from '../addresses.ts';
import { TopicPageDocument, type TopicPageQuery } from '../generated/operations.ts';
import type { Graph } from '../graph.ts';
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
  return (
    <>
      <nav aria-label="Sie sind hier">
        <ol class="portal-trail">
          <li>
            <a class="kern-link" href="/">
              Start
            </a>
          </li>
          {group.id !== topic.id && (
            <li>
              <a class="kern-link" href={topicPath(topic.id)}>
                {topic.name}
              </a>
            </li>
          )}
        </ol>
      </nav>
      <h1 class="kern-heading-large">{group.name}</h1>
      <div class="portal-columns">
        <section aria-labelledby="leistungen">
          <h2 class="kern-heading-medium" id="leistungen">
            Leistungen
          </h2>
          <ul class="portal-links">
            {edges
              .filter(({ node }) => node.replacedBy === null)
              .map(({ node }) => (
                <li>
                  <a class="kern-link" href={servicePath(node)}>
                    {node.citizenName}
                  </a>
                </li>
              ))}
          </ul>
          {pageInfo.hasNextPage && (
            <a class="kern-btn kern-btn--secondary" href={topicPath(group.id, pageInfo.endCursor)}>
              <span class="kern-label">Weitere Leistungen</span>
            </a>
          )}
        </section>
        <nav class="portal-aside" aria-labelledby="lagen">
          <h2 class="kern-heading-medium" id="lagen">
            Lagen
          </h2>
          <ul class="portal-links">
            {topic.situations.map(({ id, name }) => (
              <li>
                <a class="kern-link" href={topicPath(id)} aria-current={id === group.id ? 'page' : undefined}>
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
export async function topicPage(graph: Graph, topicId: string, after: string | null): Promise<Answer> {
  const id = readTopic(topicId);
  if (id === null) return notFound();
  const { data, isComplete } = await graph.ask(TopicPageDocument, { topic: id, after });
  const topic = data.topics.find((candidate) => candidate.id === id || candidate.situations.some((part) => part.id === id));
  const group = topic?.id === id ? topic : topic?.situations.find((situation) => situation.id === id);
  if (topic === undefined || group === undefined) return notFound();
  return {
    kind: 'PAGE',
    status: 200,
    title: group.name,
    description: `Leistungen der Verwaltung zum Thema ${group.name}: wer zuständig ist, was sie kosten und was online geht.`,
    path: topicPath(id, after),
    isListed: true,
    isComplete,
    content: <Topic topic={topic} group={group} services={data.services} />,
  };
}
