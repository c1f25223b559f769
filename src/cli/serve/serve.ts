import { CorpusError } from '../../corpus/corpus-error.ts';
import { MissingAssets } from '../../server/assets.ts';
import { OpenServer, type ReverseProxy } from '../../server/open-server.ts';
import { type Serving, serve } from '../../server/serve.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { today } from '../terminal/today.ts';
import { readVersion } from '../terminal/version.ts';
import { buildAside } from './build-aside.ts';
import { openBrowser } from './open-browser.ts';

/** Options of `yakkan serve`. */
export interface ServeVerbOptions {
  corpus: string;
  host: string;
  port: number;
  open?: boolean;
  lang: 'ja' | 'en';
  engine?: 'arrays' | 'opensearch';
  url?: string[];
  behindProxy?: string;
  site?: string;
  userHeader?: string;
}

/** Why an address cannot be listened on, by what the system says. */
const refusals: Readonly<Record<string, (options: ServeVerbOptions) => string>> = {
  EADDRINUSE: ({ port }) => `Port ${port} is in use; name another with --port, or 0 for a free one.`,
  EACCES: ({ port }) => `Port ${port} may not be used; name one above 1023 with --port.`,
  EADDRNOTAVAIL: ({ host }) =>
    `This machine has no address ${host}; leave --host out, or name one that it has.`,
  ENOTFOUND: ({ host }) =>
    `There is no address ${host}; leave --host out, or name one that this machine has.`,
};

/** `yakkan serve`: serves until it is stopped. */
export async function runServe(options: ServeVerbOptions, surface: Surface): Promise<ExitCode> {
  const { corpus, host, port, open = false } = options;
  let serving: Serving;
  if (!options.behindProxy && (options.site || options.userHeader))
    return failWith('--site and --user-header go with --behind-proxy.', surface, exitCodes.wrongUsage);
  const { engine, url } = options;
  if (engine === 'opensearch' && !url)
    return failWith(
      'Give the address of the cluster: --url https://search.example:9200',
      surface,
      exitCodes.wrongUsage,
    );
  const nodes = engine === 'opensearch' ? url : undefined;
  const proxy = readProxyOptions(options);
  try {
    serving = await serve({
      corpus,
      host,
      port,
      language: options.lang,
      ...(proxy && { proxy }),
      today,
      version: readVersion(),
      build: (how, signal) => buildAside(corpus, { ...how, ...(nodes && { nodes }) }, signal),
      ...(nodes && {
        openFarIndex: async () =>
          (await import('../../corpus/cluster/open-far-index.ts')).openFarIndex(nodes),
      }),
      onFault: (error) => surface.stderr.write(`${(error as Error)?.stack ?? String(error)}\n`),
    });
  } catch (error) {
    const refusal = refusals[(error as NodeJS.ErrnoException).code ?? ''];
    if (error instanceof OpenServer) return failWith(error.message, surface, exitCodes.wrongUsage);
    if (refusal) return failWith(refusal(options), surface, exitCodes.failed);
    if (!(error instanceof CorpusError || error instanceof MissingAssets)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
  const { close, closed } = serving;
  const address = proxy ? `${new URL(proxy.site).href} (${serving.address})` : serving.address;
  tellAddress(address, surface);
  const stop = () => void close();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (open) openBrowser(proxy?.site ?? address);
  // The index is built before the first question, if it must be.
  void serving.corpus.openIndex().catch(() => {});
  await closed;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  return exitCodes.done;
}

/** In Japanese for those who have no terminal; in English too where the environment asks no language. */
function tellAddress(address: string, surface: Surface): void {
  surface.stderr.write(`ブラウザーで開いてください（止めるにはCtrl+C）: ${address}\n`);
  if (!surface.say) surface.stderr.write(`Open in a browser (Ctrl+C stops): ${address}\n`);
}

function readProxyOptions({
  behindProxy,
  site = '',
  userHeader,
}: ServeVerbOptions): ReverseProxy | undefined {
  if (behindProxy === undefined) return undefined;
  const addresses = behindProxy.split(',').map((address) => address.trim());
  return { addresses, site, ...(userHeader !== undefined && { userHeader }) };
}
