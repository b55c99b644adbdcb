/** What can be set for e-mail. */

import { z } from 'zod';

/** Where a mail server listens; credentials come in variables of their own, so that an address can be shown. */
const smtpUrl = z.string().transform((text, context) => {
  const [, scheme, host = '', port] = /^(smtps?):\/\/(\[[\da-f:]+\]|[\w.-]+)(?::(\d{1,5}))?\/?$/i.exec(text) ?? [];
  if (scheme === undefined || Number(port ?? 0) > 65_535) {
    context.addIssue('must be smtp://host:port or smtps://host:port, without credentials');
    return z.NEVER;
  }
  const secure = scheme.toLowerCase() === 'smtps';
  return { host: host.replace(/^\[|\]$/g, ''), port: Number(port ?? (secure ? 465 : 587)), secure };
});

export const mailVariables = {
  SMTP_URL: smtpUrl.optional(),
  SMTP_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$/, { error: 'must be an e-mail address' })
    .optional(),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_TLS: z.enum(['required', 'off'], { error: 'must be one of required, off' }).default('required'),
  SMTP_CA: z.string().optional(),
};

type Values = z.infer<z.ZodObject<typeof mailVariables>>;

/** What only makes sense together. */
export function mailFaults(given: Readonly<Record<string, string | undefined>>): readonly string[] {
  const isGiven = (name: string): boolean => given[name] !== undefined;
  const faults: string[] = [];
  if (isGiven('SMTP_URL') !== isGiven('SMTP_FROM')) faults.push('SMTP_URL and SMTP_FROM are only of use together');
  if (isGiven('SMTP_USER') !== isGiven('SMTP_PASSWORD')) faults.push('SMTP_USER and SMTP_PASSWORD are only of use together');
  if (given['SMTP_TLS'] === 'off' && isGiven('SMTP_PASSWORD'))
    faults.push('SMTP_TLS is off: SMTP_PASSWORD would go out in the clear');
  return faults;
}

/** The mail server that notices go out by; null: there is none. */
export function mailSettings(values: Values) {
  const { SMTP_URL: server, SMTP_FROM: from, SMTP_USER: user, SMTP_PASSWORD: password } = values;
  if (server === undefined || from === undefined) return null;
  return {
    ...server,
    from,
    credentials: user === undefined || password === undefined ? null : { user, password },
    /** False: in the clear, for a relay on this machine. */
    encrypted: server.secure || values.SMTP_TLS === 'required',
    /** Certificates (PEM) of whoever vouches for the server; null: those that Node knows. */
    ca: values.SMTP_CA ?? null,
  };
}
