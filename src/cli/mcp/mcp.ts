import { existsSync } from 'node:fs';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { today } from '../terminal/today.ts';
import { readVersion } from '../terminal/version.ts';

/** `yakkan mcp`: serves until its input ends or it is stopped. */
export async function runMcp(
  {
    corpus,
    http = false,
    port,
    engine,
    url,
  }: { corpus: string; http?: boolean; port: number; engine?: 'arrays' | 'opensearch'; url?: string[] },
  surface: Surface,
): Promise<ExitCode> {
  if (!existsSync(corpus)) {
    return failWith(
      `There is no corpus at ${corpus}; name its folder with --corpus, or make one with \`yakkan add FILE --document ID\`.`,
      surface,
      exitCodes.failed,
    );
  }
  if (engine === 'opensearch' && !url)
    return failWith(
      'Give the address of the cluster: --url https://search.example:9200',
      surface,
      exitCodes.wrongUsage,
    );
  const far =
    engine === 'opensearch' && url
      ? {
          openFarIndex: async () =>
            (await import('../../corpus/cluster/open-far-index.ts')).openFarIndex(url),
        }
      : {};
  const options = { corpus, readVersion, today, ...far };
  if (http) {
    const { serveMcp } = await import('../../mcp/http.ts');
    try {
      const { address, closed } = await serveMcp(options, port);
      surface.stderr.write(`Listening on ${address}\n`);
      await closed;
      return exitCodes.done;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      return failWith(`Port ${port} is in use; name another with --port.`, surface, exitCodes.failed);
    }
  }
  const [{ StdioServerTransport }, { makeServer }] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/stdio.js'),
    import('../../mcp/server.ts'),
  ]);
  const server = makeServer(options);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  return exitCodes.done;
}
