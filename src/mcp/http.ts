import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { makeServer, type ServerOptions } from './server.ts';

/** Most bytes of a request, and milliseconds for it to arrive. */
const mostBytes = 4_000_000;
const patience = 15_000;

/** Serves the tools over streamable HTTP on this machine only; each request is answered by itself, without a session. */
export async function serveMcp(
  options: ServerOptions,
  port: number,
): Promise<{ address: string; close: () => void; closed: Promise<void> }> {
  const server = createServer((request, response) => {
    handle(request, response, options).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'The request could not be answered.');
      else response.destroy();
    });
  });
  server.requestTimeout = patience;
  server.headersTimeout = patience;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  const closed = new Promise<void>((resolve) => void server.once('close', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${own}/mcp`, close, closed };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  if (!isLocal(request)) return refuse(response, 403, 'Only pages and programs of this machine may ask.');
  if (new URL(request.url ?? '/', 'http://127.0.0.1').pathname !== '/mcp')
    return refuse(response, 404, 'The tools are at /mcp.');
  if (request.method !== 'POST') return refuse(response, 405, 'Send requests with POST.', { allow: 'POST' });
  const body = await readBody(request);
  if (body === undefined) return refuse(response, 413, `A request may hold ${mostBytes} bytes.`);
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    return refuse(response, 400, 'The request is no JSON.');
  }
  const server = makeServer(options);
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.once('close', () => void server.close());
  await server.connect(transport as Parameters<typeof server.connect>[0]);
  await transport.handleRequest(request, response, message);
}

/** A page of another site can make a browser ask this machine, but not with these headers. */
function isLocal({ headers: { host, origin } }: IncomingMessage): boolean {
  const isOwn = (name: string) => /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(name);
  if (!host || !isOwn(host)) return false;
  return origin === undefined || (URL.canParse(origin) && isOwn(new URL(origin).host));
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    length += piece.length;
    if (length > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function refuse(
  response: ServerResponse,
  status: number,
  detail: string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close', ...headers });
  response.end(JSON.stringify({ status, detail }));
}
