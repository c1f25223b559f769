import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const subjects = ['契約者', '当社', '利用者', '指定事業者', '申込者', '代理人', '会員', '受託者'];
const objects = [
  '利用料金',
  '端末設備',
  '申込書',
  '利用契約',
  '電気通信回線',
  '損害',
  '個人情報',
  '通知',
  '保証金',
  '届出',
];
const acts = [
  '支払うものとします',
  '届け出なければなりません',
  '変更することができます',
  '提供しないことがあります',
  '返還するものとします',
  '確認するものとします',
  '開示してはなりません',
  '保存しなければなりません',
];
const captions = [
  '目的',
  '適用範囲',
  '申込み',
  '承諾',
  '料金',
  '支払',
  '遅延損害金',
  '利用停止',
  '解除',
  '免責',
  '通知',
  '変更',
];

/** A generator of numbers that gives the same for the same seed (mulberry32). */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

/** One invented sentence: 当社は、利用料金その123を翌月45日までに支払うものとします。 */
export function makeSentence(random: (below: number) => number): string {
  const pick = (list: readonly string[]) => list[random(list.length)];
  return `${pick(subjects)}は、${pick(objects)}第${random(997)}種及び${pick(objects)}を${1 + random(60)}日以内に${pick(acts)}。`;
}

/** An invented text of `articles` articles with five clauses each; one in ten cites the document `cites`. */
export function makeTerms(
  seed: number,
  articles: number,
  { title, cites }: { title: string; cites?: string },
): string {
  const random = makeRandom(seed);
  const lines = [title, ''];
  for (let article = 1; article <= articles; article++) {
    lines.push(`第${article}条（${captions[random(captions.length)]}その${article}）`);
    lines.push(`${makeSentence(random)}ただし、前条の場合はこの限りでありません。`);
    lines.push(`２　${makeSentence(random)}`);
    const other =
      cites !== undefined && random(10) === 0 ? `${cites}第${1 + random(articles)}条に従い、` : '';
    lines.push(`３　${other}次の各号の場合は、第１項に定めるところによります。`);
    lines.push(`(1)　${makeSentence(random)}`, `(2)　${makeSentence(random)}`, '');
  }
  return lines.join('\n');
}

/** Writes a corpus of invented documents; each cites the one before. */
export function writeCorpus(folder: string, documents: number, articles = 28): void {
  const titleOf = (place: number) => `第${place}号サービス利用規程`;
  for (let place = 0; place < documents; place++) {
    const own = join(folder, `terms-${place}`);
    mkdirSync(join(own, 'revisions'), { recursive: true });
    const before = place > 0 ? { cites: titleOf(place - 1) } : {};
    const text = makeTerms(place, articles, { title: titleOf(place), ...before });
    writeFileSync(join(own, 'revisions/2024-04-01.txt'), text);
    writeFileSync(
      join(own, 'document.yaml'),
      `id: ${own.split('/').at(-1)}\ntitle: ${titleOf(place)}\nrevisions:\n  - { effective: 2024-04-01, file: revisions/2024-04-01.txt }\n`,
    );
  }
}
