/**
 * The subgraphs of the benchmark as one cheap server: it computes each answer once and then serves it from memory, so that the
 * gateway is what is measured. Counts what it is asked, at `/count`. Started with its port.
 */

import { createServer, type IncomingMessage } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { SUBGRAPHS } from './graph.ts';

interface Body {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const schemas = new Map(
  Object.entries(SUBGRAPHS).map(([name, { sdl, resolvers }]) => [
    `/${name}`,
    buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
  ]),
);
const answers = new Map<string, Buffer>();
let asked = 0;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function answerTo(path: string, text: string): Promise<Buffer | null> {
  const key = `${path} ${text}`;
  const known = answers.get(key);
  if (known !== undefined) return known;
  const schema = schemas.get(path);
  if (schema === undefined) return null;
  const { query, variables } = JSON.parse(text) as Body;
  const answer = Buffer.from(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
  answers.set(key, answer);
  return answer;
}

async function handle(request: IncomingMessage): Promise<Buffer | null> {
  const path = request.url ?? '';
  if (path === '/count') return Buffer.from(String(asked));
  asked += 1;
  return answerTo(path, await bodyOf(request));
}

createServer((request, response) => {
  void handle(request).then((answer) => {
    response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' }).end(answer ?? '');
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
