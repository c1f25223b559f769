import { type CheckOptions, runChecks } from '../../src/check/run-checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { YakkanDocument } from '../../src/model/yakkan-document.ts';
import { parseFile } from '../../src/parse.ts';
import { loadMorphemes } from '../../src/text/dictionary/morpheme.ts';

/** Parses a text and runs checks on it as the command line does. */
export async function checkText(
  text: string,
  options: CheckOptions = {},
  name = 'terms.txt',
): Promise<{ findings: Finding[]; document: YakkanDocument }> {
  const document = await parseFile(new TextEncoder().encode(text), { name });
  const readMorphemes = await loadMorphemes();
  return { findings: runChecks(document, { source: text, readMorphemes, ...options }), document };
}

/** A text after the fixes of its findings. */
export function applyEdits(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ fix = [] }) => fix).toSorted((left, right) => right.start - left.start);
  return edits.reduce(
    (fixed, { start, end, text: words }) => fixed.slice(0, start) + words + fixed.slice(end),
    text,
  );
}
