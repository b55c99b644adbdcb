/** Signed webhooks as Standard Webhooks has them: id, time stamp, and HMAC-SHA-256 over both and the body. */

import { createHmac, randomUUID } from 'node:crypto';

export interface Webhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A signed webhook; each of the secrets signs, as while one replaces the other. */
export function signWebhook(content: Readonly<Record<string, unknown>>, secrets: readonly string[], at: Date): Webhook {
  const id = `msg_${randomUUID()}`;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const body = JSON.stringify(content);
  const signatures = secrets.map((secret) => {
    const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
    return `v1,${signature}`;
  });
  return {
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signatures.join(' '),
    },
    body,
  };
}
