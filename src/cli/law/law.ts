import { describeArticle, describeLaw } from '../../law/describe-law.ts';
import { findNear, readLawCitation } from '../../law/read-citation.ts';
import { failWith } from '../terminal/fail-with.ts';
import { type ExitCode, exitCodes, type Surface } from '../terminal/surface.ts';
import { renderArticle, renderLaw } from './render.ts';

/** `yakkan law CITATION`: what the table of statutes says of a law or an article. */
export function runLaw(words: string, { format }: { format: 'text' | 'json' }, surface: Surface): ExitCode {
  const { laws, provision, article } = readLawCitation(words);
  const [law, ...others] = laws;
  if (!law) return failWith(explainUnknown(words), surface, exitCodes.failed);
  const described = describeLaw(law);
  const cited = article === undefined ? undefined : describeArticle(law, article);
  if (format === 'json') {
    const answer = {
      law: described,
      ...(provision !== '' && { provision }),
      ...(cited && { article: cited }),
      ...(others.length > 0 && { others: others.map(({ title, number }) => ({ title, number })) }),
    };
    surface.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    const text = cited ? renderArticle(described, cited, provision) : renderLaw(described);
    const same = others.map(({ title, number }) => `同じ名前の法令: ${title}（${number}）\n`);
    surface.stdout.write(text + same.join(''));
  }
  return cited?.state === 'missing' ? exitCodes.failed : exitCodes.done;
}

function explainUnknown(words: string): string {
  const near = findNear(words).map(({ title, number }) => `${title}（${number}）`);
  const hint =
    near.length > 0
      ? `near it are ${near.join('、')}`
      : 'write the title, an abbreviation, the number or the id';
  return `The table of statutes does not hold ${words}, which says nothing of whether it exists; ${hint}.`;
}
