import { BlockList, isIP } from 'node:net';

/** A reverse proxy that asks people to log in and passes on who they are. */
export interface ReverseProxy {
  /** Addresses from which it connects, or ranges of them: `10.0.0.2`, `10.0.0.0/24`. Nobody else is answered. */
  addresses: readonly string[];
  /** Where people reach it, without a path: `https://terms.example.jp`. */
  site: string;
  /** Header in which it names who is logged in. If omitted, `x-forwarded-user`. */
  userHeader?: string;
}

/** A way to serve that would let in whom nobody knows, or that is not written correctly; its message says what to do. */
export class OpenServer extends Error {
  override name = 'OpenServer';
}

/** Whether only programs of this machine can reach an address that is listened on. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * Makes sure that a server lets in only this machine, or only whom a proxy has asked to log in.
 * @throws {OpenServer} otherwise
 */
export function refuseOpen(host: string, proxy: ReverseProxy | undefined): void {
  if (proxy) {
    readProxy(proxy);
    return;
  }
  if (isLoopback(host)) return;
  throw new OpenServer(
    `Without a login only this machine is let in, and ${host} would let in others. Leave --host out, or put a reverse proxy with a login before it and name it: --behind-proxy 10.0.0.2 --site https://terms.example.jp (docs/serve.md).`,
  );
}

/** What requests are checked against. */
export interface CheckedProxy {
  peers: BlockList;
  site: URL;
  userHeader: string;
}

/**
 * Reads how a proxy is described.
 * @throws {OpenServer} if an address, the site or the header is none
 */
export function readProxy({ addresses, site, userHeader = 'x-forwarded-user' }: ReverseProxy): CheckedProxy {
  const peers = new BlockList();
  if (addresses.length === 0)
    throw new OpenServer('--behind-proxy must name the address from which the proxy connects.');
  for (const address of addresses) addPeer(peers, address);
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.pathname !== '/' ||
    url.search !== '' ||
    url.username !== ''
  )
    throw new OpenServer(
      `--site must be where people reach the proxy, as https://terms.example.jp, and is "${site}".`,
    );
  if (!/^[a-z0-9-]{1,64}$/i.test(userHeader))
    throw new OpenServer(`--user-header must be the name of a header, and is "${userHeader}".`);
  return { peers, site: url, userHeader: userHeader.toLowerCase() };
}

function addPeer(peers: BlockList, address: string): void {
  const [host, length, ...rest] = address.split('/');
  const version = isIP(host);
  const bits = Number(length);
  const most = version === 4 ? 32 : 128;
  const isRange = length !== undefined;
  if (
    version === 0 ||
    rest.length > 0 ||
    (isRange && !(/^\d{1,3}$/.test(length) && bits >= 8 && bits <= most))
  )
    throw new OpenServer(
      `--behind-proxy must be addresses or ranges from /8 on, as 10.0.0.2 or 10.0.0.0/24, and not "${address}".`,
    );
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (isRange) peers.addSubnet(host, bits, family);
  else peers.addAddress(host, family);
}
