import { type BuildSummary, buildCorpus } from '../corpus/build.ts';
import { CorpusError } from '../corpus/corpus-error.ts';
import { makeIndexBuilder } from '../corpus/index-corpus.ts';
import { UnusableRules } from '../corpus/load-rules.ts';
import { failWith } from './fail-with.ts';
import { makeProgress } from './progress.ts';
import { type ExitCode, exitCodes, type Surface } from './surface.ts';
import { readVersion } from './version.ts';

/** `yakkan build`: brings `.yakkan/` of the corpus up to date. */
export async function runBuild(
  { corpus, force = false, json = false }: { corpus: string; force?: boolean; json?: boolean },
  surface: Surface,
): Promise<ExitCode> {
  const progress = makeProgress(surface);
  try {
    const summary = await buildCorpus(corpus, {
      version: readVersion(),
      force,
      index: await makeIndexBuilder(corpus),
      onStep: ({ done, total, what }) => progress.show(`${done}/${total} ${what}`),
    });
    progress.clear();
    surface.stdout.write(json ? `${JSON.stringify(summary)}\n` : describe(summary));
    return exitCodes.done;
  } catch (error) {
    progress.clear();
    if (!(error instanceof CorpusError || error instanceof UnusableRules)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}

function describe({ documents, revisions, parsed, linked, indexed, notes }: BuildSummary): string {
  const done =
    parsed + linked === 0 && !indexed
      ? 'nothing changed'
      : `${parsed} parsed, ${linked} linked, index ${indexed ? 'written' : 'unchanged'}`;
  return [...notes, `Built ${documents} documents with ${revisions} revisions: ${done}.`]
    .map((line) => `${line}\n`)
    .join('');
}
