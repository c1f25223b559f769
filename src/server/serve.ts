import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { makeApp } from './app.ts';
import { type Asset, readAssets } from './assets.ts';
import type { Language } from './language.ts';
import { type ReverseProxy, readProxy, refuseOpen } from './open-server.ts';
import { Problem, writeProblem } from './problem.ts';
import type { ServedCorpusOptions } from './served/options.ts';
import { ServedCorpus } from './served-corpus.ts';

/** How a corpus is served. */
export interface ServeOptions extends ServedCorpusOptions {
  /** Without a proxy, an address of this machine only. */
  host: string;
  /** The reverse proxy through which others come in; if omitted, only this machine is let in. */
  proxy?: ReverseProxy;
  /** 0 takes a free one. */
  port: number;
  version: string;
  /** Milliseconds in which the head of a request, and the whole of it, must arrive. If omitted, 10 and 60 seconds. */
  patience?: { head: number; whole: number };
  /** If omitted, those that were built with the program. */
  assets?: readonly Asset[];
  /** Language of people who ask for none; if omitted, Japanese. */
  language?: Language;
  onFault?: (error: unknown) => void;
}

/** A server that listens. */
export interface Serving {
  /** `http://127.0.0.1:8760/` */
  address: string;
  corpus: ServedCorpus;
  /** Answers what was asked, takes nothing more, and ends. */
  close: () => Promise<void>;
  closed: Promise<void>;
}

/**
 * Serves the pages and the API.
 * @throws {CorpusError} if the corpus cannot be opened
 * @throws {MissingAssets} if the pages' scripts were not built
 * @throws {OpenServer} if others than this machine could reach it without a login
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const {
    host,
    proxy,
    port,
    version,
    patience = { head: 10_000, whole: 60_000 },
    assets = readAssets(),
    language = 'ja',
    onFault,
  } = options;
  refuseOpen(host, proxy);
  const corpus = new ServedCorpus(options);
  await corpus.open();
  const app = makeApp({
    corpus,
    assets,
    version,
    language,
    ...(proxy && { proxy: readProxy(proxy) }),
    ...(onFault && { onFault }),
  });
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      connectionsCheckingInterval: Math.min(1000, patience.head),
      maxHeaderSize: 16_384,
    },
  }) as Server;
  server.on('clientError', answerClientError);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  const closed = new Promise<void>((resolve) => void server.once('close', resolve));
  const close = async () => {
    server.close();
    server.closeIdleConnections();
    const force = setTimeout(() => server.closeAllConnections(), 5000);
    await closed;
    clearTimeout(force);
    await corpus.close();
  };
  const name = host.includes(':') ? `[${host}]` : host;
  return { address: `http://${name}:${own}/`, corpus, close, closed };
}

/** What node found wrong before the app saw the request. */
const clientFaults: Readonly<Record<string, Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new Problem(408, 'The request took too long to arrive; send it again.'),
  HPE_HEADER_OVERFLOW: new Problem(431, 'The head of the request is too long.'),
};

function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  // An answer that has begun cannot be taken back.
  if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const problem = clientFaults[error.code ?? ''] ?? new Problem(400, 'The request is no HTTP request.');
  const body = writeProblem(problem, '', 'ja');
  const text = JSON.stringify(body);
  socket.end(
    [
      `HTTP/1.1 ${body.status} ${body.title}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${Buffer.byteLength(text)}`,
      'Connection: close',
      '',
      text,
    ].join('\r\n'),
  );
}
