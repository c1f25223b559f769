import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Container } from '../../src/model/node.ts';
import { type HeadingType, headingTypes } from '../../src/model/node-type.ts';
import { indexTree, type TreeIndex } from '../../src/model/tree-index.ts';
import { isContainer, walk } from '../../src/model/tree-walk.ts';
import { assertLossless } from './lossless.ts';
import { type ParsedSource, parseBytes } from './parse-source.ts';
import { isShared, listShared, shared, titleFor } from './shared-folder.ts';

const folder = 'seed/';

interface Facts {
  chapters: number;
  articles: number;
  paragraphsInMainProvision: number;
  itemsInMainProvision: number;
  definitionTableRows: number;
  definitionTableRowsCutByPageBreaks: number;
  supplProvisions: number;
  supplProvisionDates: string[];
  captions: Record<string, string>;
  chapterOfArticle: Record<string, string>;
}

describe.skipIf(!isShared(`${folder}facts.json`))(titleFor('the seed', folder), () => {
  let facts: Facts;
  let parsed: ParsedSource;
  let index: TreeIndex;
  const main: Container[] = [];

  beforeAll(async () => {
    facts = JSON.parse(readFileSync(new URL(`${folder}facts.json`, shared), 'utf8'));
    const [file] = listShared(folder, /\.txt$/);
    parsed = await parseBytes(readFileSync(file), file.pathname);
    const [{ tree }] = parsed.documents;
    index = indexTree(tree);
    for (const child of tree.children) {
      if (!isContainer(child) || child.type === 'supplProvision') continue;
      walk(child, (node) => {
        if (isContainer(node)) main.push(node);
      });
    }
  });

  const count = (type: string): number => main.filter((node) => node.type === type).length;

  it('has the chapters, articles, paragraphs, items and 附則 that facts.json counts', () => {
    expect(parsed.documents).toHaveLength(1);
    expect({
      chapters: count('chapter'),
      articles: count('article'),
      paragraphs: count('paragraph'),
      items: count('item'),
      supplProvisions: index.containers.filter((node) => node.type === 'supplProvision').length,
    }).toEqual({
      chapters: facts.chapters,
      articles: facts.articles,
      paragraphs: facts.paragraphsInMainProvision,
      items: facts.itemsInMainProvision,
      supplProvisions: facts.supplProvisions,
    });
  });

  it('has every caption', () => {
    const captions = Object.fromEntries(
      main.filter((node) => node.type === 'article').map((node) => [node.id, node.caption]),
    );
    expect(captions).toEqual(facts.captions);
  });

  it('has every article in its chapter', () => {
    const chapterOf = (id: string): string | undefined => {
      let at = index.parentOf.get(id);
      while (at && !headingTypes.includes((index.byId.get(at) as Container).type as HeadingType))
        at = index.parentOf.get(at);
      return at;
    };
    const chapters = Object.keys(facts.chapterOfArticle).map((id) => [id, chapterOf(id)]);
    expect(Object.fromEntries(chapters)).toEqual(facts.chapterOfArticle);
  });

  it('has every row of the definitions table whole, and a message for each that was cut', () => {
    const rows = main.filter((node) => node.type === 'tableRow' && !node.head);
    expect(rows).toHaveLength(facts.definitionTableRows);
    for (const { id, children } of rows) {
      const cells = children.map((cell) => (cell as Container).children.length);
      expect([id, cells.length, Math.min(...cells) > 0]).toEqual([id, 2, true]);
    }
    const joined = parsed.documents[0].messages.filter(({ ruleId }) => ruleId === 'table-row-joined');
    expect(joined).toHaveLength(facts.definitionTableRowsCutByPageBreaks);
  });

  it('has the 附則 word on the first block only, and a caption on each', () => {
    const blocks = index.containers.filter((node) => node.type === 'supplProvision');
    expect(blocks.map(({ id }) => id)).toEqual(facts.supplProvisionDates.map((_, at) => `suppl_${at + 1}`));
    expect(blocks.filter(({ label }) => label !== undefined).map(({ id }) => id)).toEqual(['suppl_1']);
    expect(blocks.filter(({ caption }) => !caption)).toEqual([]);
  });

  it('is lossless', () => {
    assertLossless(
      parsed.documents.map(({ tree }) => tree),
      parsed.source,
    );
  });
});
