import { CorpusError } from '../../corpus/corpus-error.ts';
import { checkDay } from '../../corpus/document-id.ts';
import { makeCitationGraph } from '../../corpus/graph/make-graph.ts';
import { openCorpus } from '../../corpus/open-corpus.ts';
import { toDot } from '../../export/graph/dot.ts';
import { toGraphml } from '../../export/graph/graphml.ts';
import type { CitationGraph } from '../../model/citation-graph.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface, writeAll } from '../terminal/surface.ts';
import { today } from '../terminal/today.ts';

const writers = {
  json: (graph: CitationGraph) => `${JSON.stringify(graph, null, 2)}\n`,
  graphml: toGraphml,
  dot: toDot,
};

/** `yakkan graph`: who cites whom. */
export async function runGraph(
  { corpus, format, asOf = today() }: { corpus: string; format: keyof typeof writers; asOf?: string },
  surface: Surface,
): Promise<ExitCode> {
  try {
    checkDay(asOf, '--as-of');
    const { documents } = await openCorpus(corpus);
    await writeAll(surface.stdout, [writers[format](await makeCitationGraph(documents, asOf))]);
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}
