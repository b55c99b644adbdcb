/** What can be set for deliveries by FIT-Connect. */

import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { httpUrl, wholeNumber } from './values.ts';

/** True for certificates in PEM, one after the other. */
function areCertificates(text: string): boolean {
  const found = text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  try {
    return found.length > 0 && found.every((one) => new X509Certificate(one).ca);
  } catch {
    return false;
  }
}

export const fitConnectVariables = {
  FIT_CONNECT_SUBMISSION_URL: httpUrl.optional(),
  FIT_CONNECT_TOKEN_URL: httpUrl.optional(),
  FIT_CONNECT_CLIENT_ID: z.string().optional(),
  FIT_CONNECT_CLIENT_SECRET: z.string().optional(),
  FIT_CONNECT_SERVICE_HOST: z
    .string()
    .regex(/^[\w.:-]{1,253}$/, { error: 'must be a host' })
    .optional(),
  FIT_CONNECT_CALLBACK_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  FIT_CONNECT_CERTIFICATES: z.enum(['required', 'optional'], { error: 'must be one of required, optional' }).default('optional'),
  FIT_CONNECT_TRUST_ANCHORS: z
    .string()
    .refine(areCertificates, { error: 'must be certificates of certification authorities in PEM' })
    .optional(),
  FIT_CONNECT_KEEP_DAYS: wholeNumber(0, 3_650).default(0),
  FIT_CONNECT_ROUTING_URL: httpUrl.optional(),
  FIT_CONNECT_PORTAL_URL: httpUrl.optional(),
};

type Values = z.infer<z.ZodObject<typeof fitConnectVariables>>;

const NEEDED = [
  'FIT_CONNECT_SUBMISSION_URL',
  'FIT_CONNECT_TOKEN_URL',
  'FIT_CONNECT_CLIENT_ID',
  'FIT_CONNECT_CLIENT_SECRET',
] as const;

/** What only makes sense together. */
export function fitConnectFaults(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const isGiven = (name: string): boolean => given[name] !== undefined;
  const faults: string[] = [];
  if (NEEDED.some(isGiven) && !NEEDED.every(isGiven)) faults.push(`${NEEDED.join(', ')} are only of use together`);
  if (isGiven('FIT_CONNECT_TRUST_ANCHORS') && !NEEDED.every(isGiven))
    faults.push('FIT_CONNECT_TRUST_ANCHORS is only of use with FIT_CONNECT_SUBMISSION_URL');
  if (isGiven('FIT_CONNECT_CALLBACK_SECRET') && !NEEDED.every(isGiven))
    faults.push('FIT_CONNECT_CALLBACK_SECRET is only of use with FIT_CONNECT_SUBMISSION_URL');
  if (isGiven('FIT_CONNECT_ROUTING_URL') !== isGiven('FIT_CONNECT_PORTAL_URL'))
    faults.push('FIT_CONNECT_ROUTING_URL and FIT_CONNECT_PORTAL_URL are only of use together');
  return faults;
}

/** The settings of deliveries, and of looking destinations up; each null where it is not set. */
export function fitConnectSettings(values: Values) {
  const {
    FIT_CONNECT_SUBMISSION_URL: submissionUrl,
    FIT_CONNECT_TOKEN_URL: tokenUrl,
    FIT_CONNECT_CLIENT_ID: clientId,
    FIT_CONNECT_CLIENT_SECRET: clientSecret,
    FIT_CONNECT_ROUTING_URL: routingUrl,
    FIT_CONNECT_PORTAL_URL: portalUrl,
  } = values;
  const isSet = submissionUrl !== undefined && tokenUrl !== undefined && clientId !== undefined && clientSecret !== undefined;
  return {
    delivery: isSet
      ? {
          submissionUrl,
          tokenUrl,
          clientId,
          clientSecret,
          serviceHost: values.FIT_CONNECT_SERVICE_HOST ?? null,
          callbackSecret: values.FIT_CONNECT_CALLBACK_SECRET ?? null,
          certificates: values.FIT_CONNECT_CERTIFICATES,
          trustAnchors: values.FIT_CONNECT_TRUST_ANCHORS ?? null,
          keepDays: values.FIT_CONNECT_KEEP_DAYS,
        }
      : null,
    routing: routingUrl !== undefined && portalUrl !== undefined ? { url: routingUrl, portalUrl } : null,
  };
}
