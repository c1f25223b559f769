import { spawn } from 'node:child_process';
import { CorpusError } from '../../corpus/corpus-error.ts';

/** Words of standard error that are kept to say why a build failed. */
const mostWords = 2000;

/**
 * Builds a corpus in a process of its own, so that this one can answer meanwhile.
 * @param nodes addresses of the cluster that the index is copied to; if omitted, none
 * @param signal ends it: the last build stays as it is
 * @throws {CorpusError} if the build fails, with what it said
 */
export async function buildAside(
  corpus: string,
  { force, nodes = [] }: { force: boolean; nodes?: readonly string[] },
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const cluster =
    nodes.length > 0 ? ['--engine', 'opensearch', ...nodes.flatMap((url) => ['--url', url])] : [];
  const words = ['build', '--corpus', corpus, '--wait', '600', ...(force ? ['--force'] : []), ...cluster];
  // The same program, started in the same way.
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1], ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => void child.kill();
  process.once('exit', end);
  signal.addEventListener('abort', end);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-mostWords);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    signal.throwIfAborted();
    if (code !== 0) throw new CorpusError(said.trim() || `The build ended with exit code ${code}.`);
  } finally {
    process.off('exit', end);
    signal.removeEventListener('abort', end);
  }
}
