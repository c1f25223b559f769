import { makeRandom, makeSentence } from '../../../bench/corpus/make-terms.ts';
import { inheritLineage } from '../../../src/corpus/lineage/inherit.ts';
import type { LineageTable } from '../../../src/corpus/lineage/lineage-table.ts';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { parseFile } from '../../../src/parse.ts';

/** A clause of a generated text, by what it truly is. */
interface Made {
  truth: string;
  caption: string;
  paragraphs: { truth: string; words: string }[];
}

/** A generated revision: the text, and what its clauses truly are, by id. */
export interface MadeRevision {
  text: string;
  truth: ReadonlyMap<string, string>;
}

/** What happens between two revisions. */
export type Change = 'insert' | 'remove' | 'move' | 'reword' | 'caption' | 'paragraph' | 'split';
export const allChanges: readonly Change[] = [
  'insert',
  'remove',
  'move',
  'reword',
  'caption',
  'paragraph',
  'split',
];

const themes = [
  '申込み',
  '料金',
  '通知',
  '解除',
  '保証',
  '届出',
  '免責',
  '端末',
  '期間',
  '譲渡',
  '管轄',
  '委託',
];

/** Makes a series of revisions of one text by random changes whose truth is known. */
export function makeSeries(
  seed: number,
  count: number,
  changes: readonly Change[] = allChanges,
): MadeRevision[] {
  const random = makeRandom(seed);
  let made = 0;
  const paragraph = () => ({ truth: `p${made++}`, words: makeSentence(random) });
  const article = (): Made => ({
    truth: `a${made++}`,
    caption: `${themes[random(themes.length)]}の${themes[random(themes.length)]}その${made}`,
    paragraphs: Array.from({ length: 1 + random(3) }, paragraph),
  });
  const articles = Array.from({ length: 12 }, article);
  const revisions = [render(articles)];
  while (revisions.length < count) {
    const change = changes[random(changes.length)];
    const place = random(articles.length);
    const chosen = articles[place];
    if (change === 'insert') articles.splice(place, 0, article());
    else if (change === 'remove' && articles.length > 8) articles.splice(place, 1);
    else if (change === 'move') articles.splice(random(articles.length), 0, ...articles.splice(place, 1));
    else if (change === 'caption') chosen.caption = `改めた${chosen.caption}`.slice(0, 20);
    else if (change === 'paragraph')
      chosen.paragraphs.splice(random(chosen.paragraphs.length + 1), 0, paragraph());
    else if (change === 'reword') {
      const one = chosen.paragraphs[random(chosen.paragraphs.length)];
      one.words = one.words.replace(/\d+日/, `${61 + random(30)}日`);
    } else if (change === 'split' && chosen.paragraphs.length > 2) {
      const rest = chosen.paragraphs.splice(chosen.paragraphs.length - 1);
      articles.splice(place + 1, 0, { ...article(), paragraphs: rest });
    }
    revisions.push(render(articles));
  }
  return revisions;
}

function render(articles: readonly Made[]): MadeRevision {
  const truth = new Map<string, string>();
  const lines = ['試験規約'];
  for (const [place, { truth: own, caption, paragraphs }] of articles.entries()) {
    truth.set(`art_${place + 1}`, own);
    lines.push(`第${place + 1}条（${caption}）`);
    for (const [at, paragraph] of paragraphs.entries()) {
      truth.set(`art_${place + 1}__para_${at + 1}`, paragraph.truth);
      lines.push(at === 0 ? paragraph.words : `${at + 1}　${paragraph.words}`);
    }
  }
  return { text: `${lines.join('\n')}\n`, truth };
}

export const readText = (text: string): Promise<YakkanDocument> =>
  parseFile(new TextEncoder().encode(text), { name: 'a.txt' });

/** Follows the lineages of a series. */
export async function followSeries(texts: readonly string[]): Promise<LineageTable[]> {
  const tables: LineageTable[] = [];
  let before: { model: YakkanDocument; table: LineageTable } | undefined;
  for (const text of texts) {
    const model = await readText(text);
    const table = inheritLineage(before, model);
    tables.push(table);
    before = { model, table };
  }
  return tables;
}

/** How many clauses keep what they are from one revision to the next: same truth and same lineage, or neither. */
export function rateSeries(
  revisions: readonly MadeRevision[],
  tables: readonly LineageTable[],
): { right: number; all: number; wrong: string[] } {
  let [right, all] = [0, 0];
  const wrong: string[] = [];
  for (let at = 1; at < revisions.length; at++) {
    const was = new Map(
      [...revisions[at - 1].truth].map(([id, truth]) => [truth, tables[at - 1].clauses[id]]),
    );
    const lineages = new Map(
      [...revisions[at - 1].truth].map(([id, truth]) => [tables[at - 1].clauses[id], truth]),
    );
    for (const [id, truth] of revisions[at].truth) {
      const lineage = tables[at].clauses[id];
      const isRight = was.has(truth) ? was.get(truth) === lineage : !lineages.has(lineage);
      all++;
      if (isRight) right++;
      else wrong.push(`${at} ${id} ${truth}`);
    }
  }
  return { right, all, wrong };
}
