import { CorpusError } from '../../corpus/corpus-error.ts';
import { addAct } from '../../corpus/law/add-act.ts';
import { listActs } from '../../corpus/law/list-acts.ts';
import { UnreadableSource } from '../../source/unreadable-source.ts';
import { failWith } from '../terminal/fail-with.ts';
import { ownOrigin } from '../terminal/origin.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';

interface AddLawChoices {
  corpus: string;
  effective?: string;
  replace?: boolean;
  quiet?: boolean;
}

/** `yakkan add --law FILE`: takes acts into the corpus, each under its law number id. */
export async function runAddLaw(
  path: string,
  { corpus, effective, replace, quiet = false }: AddLawChoices,
  surface: Surface,
): Promise<ExitCode> {
  try {
    const files = await listActs(path);
    let failed = 0;
    for (const file of files) {
      try {
        const added = await addAct(corpus, file, {
          replace,
          origin: ownOrigin(),
          ...(effective !== undefined && { effective }),
        });
        if (!quiet) surface.stdout.write(tell(added));
      } catch (error) {
        if (!isExpected(error)) throw error;
        failed++;
        surface.stderr.write(`${file.name}: ${error.message}\n`);
      }
    }
    if (failed < files.length)
      surface.stderr.write('Run `yakkan build` to link the citations of your documents to them.\n');
    return failed > 0 ? exitCodes.failed : exitCodes.done;
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return failWith(error.message, surface, exitCodes.failed);
  }
}

const states = { added: 'Added', replaced: 'Replaced', 'already there': 'Already there:' } as const;

function tell({
  state,
  title,
  id,
  effective,
  effectiveFrom,
  file,
}: Awaited<ReturnType<typeof addAct>>): string {
  const from = effectiveFrom === undefined ? '' : ` (「${effectiveFrom}」)`;
  return `${states[state]} ${title ?? id}, effective ${effective}${from} (${file}).\n`;
}

function isExpected(error: unknown): error is Error {
  return error instanceof CorpusError || error instanceof UnreadableSource;
}
