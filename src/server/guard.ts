import type { MiddlewareHandler } from 'hono';
import { Problem } from './problem.ts';

/** Sent with every answer. */
const headers: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  ],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
];

/** Sets what tells browsers to run nothing but our own scripts. */
export const setHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  // What shows a file that was sent has a policy of its own.
  for (const [name, value] of headers)
    if (!context.res.headers.has(name)) context.res.headers.set(name, value);
};

const ownNames = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i;
const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what pages of other sites make a browser ask: a name that was bound to this machine (DNS rebinding), a foreign
 * `Origin`, and writing across sites.
 * @param site where people reach a proxy that stands before it; without one only names of this machine are answered
 */
export function refuseForeign(site: URL | undefined): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    if (!site && !ownNames.test(host))
      throw new Problem(403, `This server answers for 127.0.0.1 and localhost, and not for "${host}".`);
    if (origin !== undefined && !isOwn(origin, site?.host ?? host))
      throw new Problem(403, `Pages of "${origin}" may not ask this server.`);
    const isAcross = ['cross-site', 'same-site'].includes(context.req.header('sec-fetch-site') ?? '');
    if (isAcross && !reading.has(method))
      throw new Problem(403, 'Pages of other sites may not write to this server.');
    await next();
  };
}

function isOwn(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
