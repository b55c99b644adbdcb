/** A simulated payment provider that speaks the XBezahldienste REST API 1.0.0, with a page to pay on. For development only. */

import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { createAccess, TOKEN_LIFETIME_S, type Client } from './access.ts';
import { addPaymentPages, readForms } from './page.ts';
import { billOf, readPaymentRequest, type PaymentRequest } from './request.ts';
import { dayIn, statementOf, VERSIONS } from './statement.ts';
import { addSwitchesPage, createSwitches, misbehave, type Switches } from './switches.ts';
import { createTransactions, type Transaction } from './transactions.ts';

export interface PaymentProviderDeps {
  /** Where browsers reach this plugin, its prefix included, without a slash at the end. */
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'error'>;
  /** When set, the API asks for a token that `POST /token` gives to this client. */
  readonly client?: Client;
  /** How long a payment that is decided later is being processed; thirty seconds by default. */
  readonly processingMs?: number;
  /** How it misbehaves; well by default. */
  readonly switches?: Switches;
}

const PROCESSING_MS = 30_000;

interface EndpointParams {
  readonly originatorId: string;
  readonly endPointId: string;
}
interface DayQuery {
  readonly day?: string;
  readonly version?: string;
  readonly collective?: string;
}
interface TransactionParams {
  readonly transactionId: string;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const ENDPOINT_ID = /^[\w\d-]{1,36}$/;

/** SystemResponse of the standard. */
function refuse(reply: FastifyReply, status: number, title: string, functionalCode: string, detail = ''): FastifyReply {
  const body = { type: 'about:blank', status, title, detail, functionalCode };
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
}

/** The provider as a Fastify plugin; it keeps its transactions in memory. */
export function createPaymentProvider(deps: PaymentProviderDeps): FastifyPluginAsync {
  const { now, log, client = null, switches = createSwitches(), processingMs = PROCESSING_MS } = deps;
  const transactions = createTransactions<PaymentRequest>(now);
  const access = createAccess(client, now);

  const urlOf = ({ originatorId, endPointId, transactionId }: Transaction<PaymentRequest>): string =>
    `${deps.publicUrl}/paymenttransaction/${originatorId}/${endPointId}/${transactionId}`;

  function toPaymentTransaction(transaction: Transaction<PaymentRequest>): Readonly<Record<string, unknown>> {
    const { transactionId, request, createdAt, method, status, processing, expired } = transaction;
    const pageUrl = `${switches.mode === 'elsewhere' ? 'https://pay.evil.example' : deps.publicUrl}/pay/${transactionId}`;
    return {
      paymentInformation: {
        transactionUrl: urlOf(transaction),
        transactionRedirectUrl: pageUrl,
        transactionId,
        transactionReference: request.items[0]?.reference ?? '',
        transactionTimestamp: createdAt.toISOString(),
        ...(method === null ? {} : { paymentMethod: method }),
        status,
        ...(processing === null ? {} : { statusDetail: 'wird bearbeitet' }),
        ...(expired ? { statusDetail: 'Zeit abgelaufen' } : {}),
      },
      paymentRequest: {
        ...request,
        ...(switches.mode === 'amount' ? { grosAmount: request.grosAmount - 1 } : {}),
        ...(switches.mode === 'currency' ? { currency: 'CHF' } : {}),
        ...(switches.mode === 'request' ? { requestId: 'fremde-zahlung' } : {}),
      },
    };
  }

  function addApi(api: FastifyInstance): void {
    misbehave(api, switches);
    api.addHook<{ Params: Partial<EndpointParams> }>('onRequest', async (request, reply) => {
      if (!access.isAllowed(request.headers.authorization)) return refuse(reply, 401, 'Unauthorized', 'FORBIDDEN');
      const ids = [request.params.originatorId ?? '', request.params.endPointId ?? ''];
      if (switches.mode === 'closed' || !ids.every((id) => ENDPOINT_ID.test(id)))
        return refuse(reply, 400, 'No such endpoint', 'NO_VALID_ORIGINATOR_OR_ENDPOINT');
      return Promise.resolve();
    });

    api.post<{ Params: EndpointParams }>('/paymenttransaction/:originatorId/:endPointId', (request, reply) => {
      const { originatorId, endPointId } = request.params;
      const order = readPaymentRequest(request.body);
      if ('functionalCode' in order) return refuse(reply, 400, 'The request was refused', order.functionalCode, order.detail);
      const created = transactions.create(originatorId, endPointId, billOf(order), order);
      if (created !== null) return reply.code(201).header('location', urlOf(created)).send(toPaymentTransaction(created));
      const existing = transactions.findByRequest(originatorId, endPointId, order.requestId);
      if (existing !== null) reply.header('location', urlOf(existing));
      return refuse(reply, 409, 'The payment exists', 'PAYMENT_EXISTS', 'A payment with this requestId was placed before');
    });

    api.get<{ Params: EndpointParams & TransactionParams }>(
      '/paymenttransaction/:originatorId/:endPointId/:transactionId',
      (request, reply) => {
        const { originatorId, endPointId, transactionId } = request.params;
        const found = transactions.find(transactionId);
        if (found?.originatorId !== originatorId || found.endPointId !== endPointId)
          return refuse(reply, 404, 'No such transaction', 'UNSPECIFIED');
        return reply.send(toPaymentTransaction(found));
      },
    );

    // Not of the standard: what a provider and a bank tell of a day, for reconciling.
    api.get<{ Params: EndpointParams; Querystring: DayQuery }>('/transactions/:originatorId/:endPointId', (request, reply) => {
      const { originatorId, endPointId } = request.params;
      const { day = dayIn(now()) } = request.query;
      if (!isDay(day)) return refuse(reply, 400, 'No such day', 'VALIDATION_ERROR', 'day must be YYYY-MM-DD');
      const begun = transactions.list(originatorId, endPointId).filter(({ createdAt }) => dayIn(createdAt) === day);
      return reply.send({ day, transactions: begun.map((one) => toPaymentTransaction(one)) });
    });

    api.get<{ Params: EndpointParams; Querystring: DayQuery }>('/statement/:originatorId/:endPointId', (request, reply) => {
      const { originatorId, endPointId } = request.params;
      const { day = dayIn(now()), version = '08', collective = 'true' } = request.query;
      const known = VERSIONS.find((each) => each === version);
      if (!isDay(day)) return refuse(reply, 400, 'No such day', 'VALIDATION_ERROR', 'day must be YYYY-MM-DD');
      if (known === undefined) return refuse(reply, 400, 'No such version', 'VALIDATION_ERROR', 'version must be 02 or 08');
      const asked = { originatorId, day, version: known, isCollective: collective === 'true' };
      const all = transactions.list(originatorId, endPointId);
      return reply.type('application/xml; charset=utf-8').send(statementOf(all, asked, now()));
    });

    api.get<{ Params: EndpointParams }>('/status/:originatorId/:endPointId', (_, reply) =>
      reply.send({ type: 'about:blank', status: 200, title: 'Available', detail: 'Simulated provider for development' }),
    );
  }

  return (app) => {
    readForms(app);
    app.setErrorHandler<Error & { statusCode?: number }>((error, _, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) log.error({ err: error }, 'the simulated provider failed');
      return refuse(reply, status, 'The request was refused', status < 500 ? 'VALIDATION_ERROR' : 'UNSPECIFIED');
    });
    app.post('/token', (request, reply) => {
      const token = access.grant(request.headers.authorization);
      if (token === null) return reply.code(401).header('www-authenticate', 'Basic').send({ error: 'invalid_client' });
      return reply
        .header('cache-control', 'no-store')
        .send({ access_token: token, token_type: 'Bearer', expires_in: TOKEN_LIFETIME_S });
    });
    app.register((api, _, done) => {
      addApi(api);
      done();
    });
    const onChoice = (transactionId: string, action: string): void =>
      log.info({ transactionId, action }, 'the payer of a simulated payment has decided');
    addPaymentPages(app, { transactions, now, processingMs, onChoice });
    addSwitchesPage(app, switches);
    return Promise.resolve();
  };
}
