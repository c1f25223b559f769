import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { readAlike } from '../../../src/diff/lines/read-alike.ts';
import type { Container, Node } from '../../../src/model/node.ts';
import { indexTree } from '../../../src/model/tree-index.ts';
import { isContainer } from '../../../src/model/tree-walk.ts';
import { parseFile } from '../../../src/parse.ts';
import { editArticles, type MadeArticle, makeRandom, readArticles } from '../generate-revision.ts';
import { type LineStyle, lineStyles, renderLines } from './render-lines.ts';

const corpus = new URL('../../../corpus/general-terms/revisions/2026-04-01.md', import.meta.url);
const runs = Number(process.env.YAKKAN_RUNS ?? 8);

const parse = (text: string, name = 'a.txt') => parseFile(new TextEncoder().encode(text), { name });
const fold = (text: string): string => text.replace(/\s+|^[・-]\s*|[*]/g, '');

function ownWords({ children }: Container): string {
  return fold(children.map((child) => (isContainer(child) ? '' : child.value)).join(''));
}

/** What a reader sees: lines that came, went or read otherwise; where one went to is left out. */
async function eventsOf(before: ReturnType<typeof renderLines>, after: ReturnType<typeof renderLines>) {
  const [old, young] = [await parse(before.text, before.name), await parse(after.text, after.name)];
  const compared = readAlike(old, young);
  const [left, right] = [indexTree(compared.old.tree), indexTree(compared.new.tree)];
  const wordsIn = (tree: typeof left, ids: readonly string[]) =>
    ids.map((id) => {
      const node = tree.byId.get(id) as Container;
      return node.caption === undefined ? ownWords(node) : fold(node.caption);
    });
  const whole = (tree: typeof left, id: string, isFree: (id: string) => boolean): string[] => {
    const list = (node: Node): string[] => {
      if (!isContainer(node) || !isFree(node.id)) return [];
      return [...wordsIn(tree, [node.id]), ...node.children.flatMap(list)].filter((words) => words !== '');
    };
    return list(tree.byId.get(id) as Container);
  };
  const { changes, map } = diffDocuments(old, young);
  const come = new Set(map.filter((pair) => pair.old === null).map((pair) => pair.new));
  const gone = new Set(map.filter((pair) => pair.new === null).map((pair) => pair.old));
  return changes.flatMap(({ kinds, old: from, new: to }): string[] => {
    if (kinds.includes('inserted'))
      return whole(right, to[0], (id) => come.has(id)).map((words) => `+ ${words}`);
    if (kinds.includes('deleted'))
      return whole(left, from[0], (id) => gone.has(id)).map((words) => `- ${words}`);
    if (from.length > 1 || to.length > 1)
      return [`${wordsIn(left, from).join(' & ')} → ${wordsIn(right, to).join(' & ')}`];
    const [was, is] = [wordsIn(left, from)[0], wordsIn(right, to)[0]];
    return was === is ? [] : [`${was} → ${is}`];
  });
}

function truthOf(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  edited: readonly MadeArticle[],
): string[] {
  const origins = new Map<string, string[]>();
  for (const { paragraphs } of edited) for (const { key, from } of paragraphs) origins.set(key, from);
  const parts = new Map<string, string[]>();
  for (const [key, from] of origins)
    if (key.startsWith('part')) parts.set(from[0], [...(parts.get(from[0]) ?? [from[0]]), key]);
  const wordsOf = (keys: readonly string[], side: ReadonlyMap<string, string>) =>
    keys.map((key) => fold(side.get(key) ?? '')).join(' & ');
  const used = new Set<string>();
  const events: string[] = [];
  for (const [key, words] of after) {
    if (key.startsWith('part')) continue;
    const sources = [key, ...(origins.get(key) ?? [])].filter((source) => before.has(source));
    for (const source of sources) used.add(source);
    const was = wordsOf(sources, before);
    if (sources.length === 0) events.push(`+ ${fold(words)}`);
    else if (parts.has(key)) events.push(`${was} → ${wordsOf(parts.get(key) ?? [], after)}`);
    else if (was !== fold(words)) events.push(`${was} → ${fold(words)}`);
  }
  for (const [key, words] of before) if (!used.has(key)) events.push(`- ${fold(words)}`);
  return events;
}

describe('texts without numbers', () => {
  let articles: MadeArticle[];
  beforeAll(async () => {
    articles = readArticles((await parseFile(readFileSync(corpus), { name: 'a.md' })).tree).slice(0, 32);
  });

  it.each(lineStyles)(
    'set as %s are compared as they were edited, with F1 ≥ 0.95',
    async (style: LineStyle) => {
      const total = { wanted: 0, found: 0, right: 0 };
      const misses: string[] = [];
      for (let seed = 1; seed <= runs; seed++) {
        const random = makeRandom(seed * 31 + 5);
        const base = articles.slice(0, 16);
        const { articles: edited } = editArticles(base, {
          count: 1 + Math.floor(random() * 6),
          random,
          stock: articles.slice(16),
        });
        const [before, after] = [renderLines(base, style), renderLines(edited, style)];
        const wanted = new Set(truthOf(before.words, after.words, edited));
        const found = new Set(await eventsOf(before, after));
        total.wanted += wanted.size;
        total.found += found.size;
        for (const event of found) {
          if (wanted.has(event)) total.right++;
          else misses.push(`${seed} surplus ${event}`);
        }
        misses.push(
          ...[...wanted].filter((event) => !found.has(event)).map((event) => `${seed} missing ${event}`),
        );
      }
      const f1 = (2 * total.right) / (total.wanted + total.found);
      expect(total.wanted).toBeGreaterThan(runs);
      expect(f1, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('say nothing where nothing changed', async () => {
    for (const style of lineStyles) {
      const made = renderLines(articles.slice(0, 8), style);
      expect(await eventsOf(made, made)).toEqual([]);
    }
  });
});

describe('what no clause holds', () => {
  const text = (day: string) =>
    `利用規約\n\n最終更新日：${day}\n\n第1条（目的）\nこの規約は、利用の条件を定める。\n\n第2条（届出）\n利用者は、住所を届け出る。\n`;

  it('is compared too', async () => {
    const { changes } = diffDocuments(await parse(text('2025年4月1日')), await parse(text('2026年4月1日')));
    expect(changes).toMatchObject([{ kinds: ['edited'], old: ['root__note_1'], new: ['root__note_1'] }]);
    expect(changes[0].runs?.filter(({ kind }) => kind !== 'same').map(({ text: words }) => words)).toEqual([
      '2025年',
      '2026年',
    ]);
  });
});

it('lists each word of a text once, whatever it is read as', async () => {
  const line = fc.constantFrom(
    'ご利用にあたって',
    '・退会したとき。',
    'お客様は、次の事項に同意します。',
    '（１）電話',
    '■お問い合わせ',
    '',
    '当社は、情報を利用します。また、第三者に提供しません。',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 14 }), async (lines) => {
      const document = await parse(`ご案内\n\n${lines.join('\n')}\n`);
      const { new: young } = readAlike(document, { ...document });
      const words: string[] = [];
      const visit = (node: Node): void => {
        if (!isContainer(node)) words.push(node.value);
        else {
          words.push(node.label ?? '', node.caption ?? '');
          node.children.forEach(visit);
        }
      };
      const sorted = (tree: Container): string => {
        words.length = 0;
        visit(tree);
        return words
          .filter((own) => own !== '')
          .toSorted()
          .join('\n');
      };
      expect(sorted(young.tree)).toBe(sorted(document.tree));
    }),
    { numRuns: 40 },
  );
});
