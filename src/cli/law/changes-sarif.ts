import { basename, relative } from 'node:path';
import type { Corpus } from '../../corpus/open-corpus.ts';
import { readRevision } from '../../corpus/revision-source.ts';
import { lawChangeRules, toFinding } from '../../export/law/findings.ts';
import { type CheckedFile, toSarif } from '../../export/sarif.ts';
import type { LawChanges, TouchedClause } from '../../model/law-change.ts';
import type { Leaf } from '../../model/node.ts';
import type { Position } from '../../model/position.ts';
import { indexTree } from '../../model/tree-index.ts';
import { readSourceText } from '../../parse.ts';
import { placeInSource, startLines, toPoint } from '../../text/leaf-source.ts';
import { readVersion } from '../terminal/version.ts';

/** Writes the touched clauses as SARIF, each at the words in its file that cite or repeat the law. */
export async function writeSarif({ touched }: LawChanges, { documents }: Corpus): Promise<string> {
  const files: CheckedFile[] = [];
  for (const { id, revisions } of documents) {
    for (const { effective, path, model } of revisions) {
      const own = touched.filter((one) => one.document === id && one.revision === effective);
      if (own.length === 0) continue;
      const { document, tree } = await model();
      const value = await readSourceText(await readRevision(path), { name: basename(path) });
      const [index, lines] = [indexTree(tree), startLines(value)];
      const locate = ({ at: [place], node }: TouchedClause): Position => {
        const leaf = place && (index.byId.get(place.leaf) as Leaf | undefined);
        if (!leaf) return (index.byId.get(node) ?? tree).position;
        const offsets = placeInSource(leaf, { value, syntax: document.source.syntax });
        return {
          start: toPoint(offsets[place.start], lines),
          end: toPoint(offsets[place.end - 1] + 1, lines),
        };
      };
      const findings = own.map((one) => toFinding(one, locate(one)));
      files.push({ path: relative(process.cwd(), path), findings });
    }
  }
  return toSarif(files, lawChangeRules, readVersion());
}
