import { isIP } from 'node:net';
import type { Context, MiddlewareHandler } from 'hono';
import type { CheckedProxy } from './open-server.ts';
import { Problem } from './problem.ts';

/** Who asks. */
export interface Caller {
  /** Address of the machine. */
  from: string;
  /** The name under which a proxy let them in. */
  by?: string;
}

const callers = new WeakMap<Context, Caller>();

/** Who asked a request. */
export function callerOf(context: Context): Caller {
  return callers.get(context) ?? { from: 'unknown' };
}

/**
 * Finds out who asks. Behind a proxy only the proxy is answered, only under the name by which people reach it, and only with the
 * name of who is logged in.
 */
export function knowCaller(proxy: CheckedProxy | undefined): MiddlewareHandler {
  return async (context, next) => {
    const peer = peerOf(context);
    callers.set(context, proxy ? readForwarded(context, proxy, peer) : { from: peer });
    await next();
  };
}

function peerOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as { incoming?: { socket: { remoteAddress?: string } } };
  // An IPv4 address on a socket of both versions.
  return (incoming?.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:(?=\d+\.)/i, '');
}

function readForwarded(context: Context, { peers, site, userHeader }: CheckedProxy, peer: string): Caller {
  const family = isIP(peer) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(peer) === 0 || !peers.check(peer, family))
    throw new Problem(403, 'This server answers only through its proxy.');
  const named = [context.req.header('x-forwarded-host'), context.req.header('host')];
  if (!named.some((name) => name?.toLowerCase() === site.host))
    throw new Problem(403, `This server answers for ${site.host} only.`);
  const by = readUser(context.req.header(userHeader), userHeader);
  // The last one was added by the proxy; those before it anybody can write.
  const from = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return { from: isIP(from) === 0 ? peer : from, by };
}

/** A comma joins two headers: one of them may be what the reader wrote, and the proxy added its own. */
function readUser(value: string | undefined, header: string): string {
  const name = value?.trim() ?? '';
  if (name === '')
    throw new Problem(403, `The proxy does not say who is logged in (${header}); see docs/serve.md.`);
  if (!/^[^\u0000-\u001f\u007f,]{1,200}$/.test(name))
    throw new Problem(
      403,
      `The proxy gives no single name of who is logged in (${header}); see docs/serve.md.`,
    );
  return name;
}
