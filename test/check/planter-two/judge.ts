import { runChecks } from '../../../src/check/run-checks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { indexTree } from '../../../src/model/tree-index.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { parseFile } from '../../../src/parse.ts';
import { loadMorphemes } from '../../../src/text/dictionary/morpheme.ts';
import type { Planted } from './planted.ts';

const seen = new Map<string, Promise<string[]>>();

/** What the checks find in a text with a defect that they do not find in the clean one and that lies where the defect is. */
export async function findPlanted({ clean, text, place }: Planted): Promise<Finding[]> {
  const before = seen.get(clean) ?? proofRead(clean).then(({ findings }) => findings.map(nameOf));
  seen.set(clean, before);
  const known = new Set(await before);
  const { document, findings } = await proofRead(text);
  return findings.filter((finding) => !known.has(nameOf(finding)) && touches(finding, place, document));
}

/** Everything that is found in a text. */
export async function proofRead(text: string): Promise<{ document: YakkanDocument; findings: Finding[] }> {
  const document = await parseFile(new TextEncoder().encode(text), { name: 'terms.txt' });
  const readMorphemes = await loadMorphemes();
  return { document, findings: runChecks(document, { source: text, readMorphemes }) };
}

/** Tells findings from one another, whatever stands before them. */
function nameOf({ checkId, quote, reason }: Finding): string {
  return `${checkId} ${quote} ${reason}`;
}

/** Whether a finding, or a clause that it names beside its own, shares a character with a place. */
function touches(
  { position, related = [] }: Finding,
  [start, end]: Planted['place'],
  { tree }: YakkanDocument,
): boolean {
  const index = indexTree(tree);
  const others = related.flatMap((id) => index.byId.get(id)?.position ?? []);
  return [position, ...others].some((at) => at.start.offset < end && at.end.offset > start);
}
