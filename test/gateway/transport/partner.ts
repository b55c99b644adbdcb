/** A subgraph somebody else has written, and a connection to it. */

import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { connectHttp, type HttpOptions, type HttpSubgraph } from '#gateway/transport/http.ts';
import { createLog } from '#platform/log.ts';

export interface PartnerOptions extends Partial<HttpOptions> {
  readonly path?: string;
}

/** Both end with the test. */
export async function partner(listener: RequestListener, options: PartnerOptions = {}): Promise<HttpSubgraph> {
  const { path = '/graphql', ...limits } = options;
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connection = connectHttp('partner', `http://127.0.0.1:${port}${path}`, { log: createLog('silent'), ...limits });
  onTestFinished(async () => {
    server.closeAllConnections();
    await connection.close();
    server.close();
  });
  return connection;
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
