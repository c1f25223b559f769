import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { diffDocuments } from '../src/diff/diff-documents.ts';
import { parseFile } from '../src/parse.ts';
import { loadMorphemes } from '../src/text/dictionary/morpheme.ts';
import {
  editArticles,
  type MadeArticle,
  makeRandom,
  readArticles,
  renderArticles,
} from '../test/diff/generate-revision.ts';

/*
 * How long two revisions take to be compared after they were parsed, as the text grows; a tenth of the articles of the new
 * revision is edited, put in, taken out or moved. Run it with `npm run bench:diff`.
 */

const laws = new URL('../../shared/examples/laws/', import.meta.url);
const sizes = [400_000, 1_300_000, 4_000_000];
const rounds = 3;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function readStock(): Promise<MadeArticle[]> {
  const articles: MadeArticle[] = [];
  for (const name of readdirSync(laws).filter((file) => file.endsWith('.terms.txt'))) {
    articles.push(...readArticles((await parseFile(readFileSync(new URL(name, laws)), { name })).tree));
  }
  return articles;
}

/** As many articles as make a text of a size; beyond the stock they return with other words. */
function takeArticles(stock: readonly MadeArticle[], bytes: number): MadeArticle[] {
  const taken: MadeArticle[] = [];
  for (let place = 0, length = 0; length < bytes; place++) {
    const article = structuredClone(stock[place % stock.length]) as MadeArticle;
    article.key = `${place}`;
    for (const [at, paragraph] of article.paragraphs.entries()) {
      paragraph.key = `${place}.${at}`;
      if (place >= stock.length) paragraph.text = `第${place}次の場合において、${paragraph.text}`;
      length += encode(paragraph.text).length + 8;
      for (const [count, item] of paragraph.items.entries()) {
        item.key = `${place}.${at}.${count}`;
        length += encode(item.text).length + 8;
      }
    }
    taken.push(article);
  }
  return taken;
}

if (!existsSync(laws)) {
  console.log('Skipped: the texts that are compared lie in ../shared/examples/laws, which is not there.');
} else {
  const stock = await readStock();
  const readMorphemes = await loadMorphemes();
  let first: { size: number; time: number } | undefined;
  for (const size of sizes) {
    const articles = takeArticles(stock, size);
    const { articles: edited } = editArticles(articles, {
      count: articles.length / 10,
      random: makeRandom(1),
      stock,
    });
    const [old, young] = await Promise.all(
      [articles, edited].map((made) => parseFile(encode(renderArticles(made).text), { name: 'a.txt' })),
    );
    const times: number[] = [];
    let changes = 0;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      changes = diffDocuments(old, young, { readMorphemes }).changes.length;
      times.push(performance.now() - start);
    }
    const [median] = times.toSorted((a, b) => a - b).slice(Math.floor(rounds / 2));
    first ??= { size, time: median };
    const exponent = Math.log(median / first.time) / Math.log(size / first.size);
    console.log(
      `${(size / 1000).toFixed(0)} KB  ${changes} changes  ${median.toFixed(0)} ms  first ${times[0].toFixed(0)} ms${size > first.size ? `  exponent ${exponent.toFixed(2)}` : ''}`,
    );
  }
}
