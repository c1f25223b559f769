import { findReferences } from '../src/inline/reference.ts';
import { indexTree } from '../src/model/tree-index.ts';
import { parseFile } from '../src/parse.ts';
import { resolveReferences } from '../src/resolve/reference-target.ts';

/*
 * How the time to find and link references grows with their number: tsx bench/references.ts
 * Prints milliseconds of processor time (the best of five) for 1, 2, 4 and 8 times a text, and the exponent of growth from 1 to 8 times.
 */
const texts: Readonly<Record<string, (times: number) => string>> = {
  '前項 in one sentence': (times) => article(1, `会員は、${'前項、'.repeat(1250 * times)}による。`),
  'articles by number': (times) =>
    Array.from({ length: 250 * times }, (_, at) =>
      article(at + 1, `会員は、${`第${at}条第1項及び第2項、前条並びに同条第1項、`.repeat(2)}による。`),
    ).join(''),
  'foreign names': (times) =>
    article(
      1,
      `会員は、${'個別契約第2条の罪又は第3条の罪、旧第4条、民法（第5条を除く。）第6条、同第7条、'.repeat(300 * times)}による。`,
    ),
  '同規程 with nothing before': (times) =>
    article(1, `会員は、${'同規程第2条、'.repeat(1250 * times)}による。`),
};

function article(number: number, text: string): string {
  return `第${number}条（条${number}）\n${text}\n2　会員は、届け出る。\n`;
}

// Warm code is what grows with the text alone.
for (const write of Object.values(texts)) await measure(write(8));

for (const [name, write] of Object.entries(texts)) {
  const times: number[] = [];
  for (const factor of [1, 2, 4, 8]) {
    const { best, found } = await measure(write(factor));
    times.push(best);
    console.log(`${name}\t${factor}×\t${found} references\t${best.toFixed(1)} ms`);
  }
  console.log(`${name}\texponent ${(Math.log(times[3] / times[0]) / Math.log(8)).toFixed(2)}`);
}

async function measure(text: string): Promise<{ best: number; found: number }> {
  const { tree } = await parseFile(new TextEncoder().encode(`見本規約\n${text}`), { name: 'terms.txt' });
  const index = indexTree(tree);
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    found = resolveReferences(index, findReferences(index)).length;
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return { best, found };
}
