import { addText } from '../../corpus/build/add.ts';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { UnreadableSource } from '../../source/unreadable-source.ts';
import { failWith } from '../terminal/fail-with.ts';
import { ownOrigin } from '../terminal/origin.ts';
import { readInput, UnreadableInput } from '../terminal/read-input.ts';
import { reportMessages } from '../terminal/report.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';

interface AddChoices {
  document: string;
  effective?: string;
  title?: string;
  kind?: string;
  general?: string;
  replace?: boolean;
  corpus: string;
  quiet?: boolean;
  /** Whether to build at once; if omitted, no. */
  build?: boolean;
}

/** `yakkan add FILE --document ID`: takes a text into the corpus and says where it lies. */
export async function runAdd(
  path: string,
  { corpus, quiet, build = false, ...choices }: AddChoices,
  surface: Surface,
): Promise<ExitCode> {
  try {
    const { bytes, name } = await readInput(path, surface);
    const { state, effective, effectiveFrom, file, title, messages } = await addText(corpus, {
      bytes,
      name,
      ...choices,
      origin: ownOrigin(),
    });
    await reportMessages(messages, path, surface, quiet);
    const from = effectiveFrom === undefined ? '' : ` (「${effectiveFrom}」)`;
    const what = `${title ?? choices.document}, effective ${effective}${from}`;
    const text =
      state === 'already there'
        ? `Already there: ${what} (${file}).`
        : `${state === 'added' ? 'Added' : 'Replaced'} ${what} (${file}).`;
    surface.stdout.write(`${text}\n`);
    if (build) return await (await import('../build/build.ts')).runBuild({ corpus, wait: 60 }, surface);
    if (state !== 'already there') surface.stderr.write('Run `yakkan build` to make it searchable.\n');
    return exitCodes.done;
  } catch (error) {
    const isExpected =
      error instanceof CorpusError || error instanceof UnreadableInput || error instanceof UnreadableSource;
    if (!isExpected) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}
