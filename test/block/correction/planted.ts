import type { CorrectedReading, Correction } from '../../../src/model/correction.ts';

/** A line that is misread, in lines around it; `%2` stands for the number of the second article of the first revision. */
export interface Plant {
  name: string;
  /** The corrected line begins with ▶. */
  lines: readonly string[];
  as: CorrectedReading;
  number?: string;
}

const sentence = '会員は、その事項を本会に届け出なければならない。';

export const plants: readonly Plant[] = [
  { name: 'another sign for 第', lines: ['▶笫%2条（届出の方法）', sentence], as: 'article', number: '%2' },
  { name: 'a title like a particle', lines: ['▶第%2条に係る届出', sentence], as: 'article' },
  {
    name: 'a title like a clause of a sentence',
    lines: ['▶第%2条又は第%3条の特則', sentence],
    as: 'article',
  },
  { name: 'an English label', lines: ['▶Article %2 (Notice)', sentence], as: 'article', number: '%2' },
  { name: 'a question', lines: ['▶Q%2 退会はできますか', sentence], as: 'article', number: '%2' },
  { name: 'an article without a label', lines: ['▶特別会員の取扱いについて', sentence], as: 'article' },
  { name: 'a bare division', lines: ['▶会員の義務に関する規定', '第%2条（届出）', sentence], as: 'heading' },
  {
    name: 'a division like a pointer',
    lines: ['▶第2章に関する特則', '第%2条（届出）', sentence],
    as: 'heading',
  },
  { name: 'a division in large words', lines: ['▶◎会費', '第%2条（届出）', sentence], as: 'heading' },
  {
    name: 'a caption without brackets',
    lines: ['▶届出の方法及びその時期', '第%2条', sentence],
    as: 'caption',
  },
  {
    name: 'a pointer that a wrap put first',
    lines: ['第%2条（退会）', '会員は、前条の手続のほか', '▶第%3条（届出）　第1項の手続により退会する。'],
    as: 'goesOn',
  },
  {
    name: 'a number in brackets that is a note mark',
    lines: ['第%2条（届出）', sentence, '▶(1) 号の会員も同様とする。'],
    as: 'text',
  },
  {
    name: 'a word that begins with a letter',
    lines: ['第%2条（届出）', sentence, '▶ロ　ゴの入った書類による届出を含む。'],
    as: 'text',
  },
  { name: 'a word for an annex', lines: ['第%2条（料金）', '料金は次の表による。', '▶別表'], as: 'text' },
  {
    name: 'a page header',
    lines: ['第%2条（届出）', '会員は、その事項を', '▶みどり会員規約　第2版', '本会に届け出る。'],
    as: 'none',
  },
  {
    name: 'a page number',
    lines: ['第%2条（届出）', '会員は、その事項を', '▶3／12', '本会に届け出る。'],
    as: 'none',
  },
  { name: 'a stamp', lines: ['第%2条（届出）', sentence, '▶社外秘', '第%3条（退会）', sentence], as: 'none' },
  {
    name: 'an address of a page',
    lines: ['第%2条（届出）', sentence, '▶(3) https://example.jp/terms'],
    as: 'none',
  },
  {
    name: 'items without marks',
    lines: ['第%2条（届出）', '会員は、変わったものを届け出る。', '▶氏名及び生年月日', '住所'],
    as: 'item',
  },
  {
    name: 'an item that goes on with another mark',
    lines: ['第%2条（届出）', '会員は、次の事項を届け出る。', '(1) 氏名', '▶② 住所'],
    as: 'item',
  },
  {
    name: 'an item numbered like a paragraph',
    lines: [
      '第%2条（届出）',
      '会員は、次の事項を届け出る。',
      '▶２　住所を変更したときは、その住所を届け出るものとする。',
    ],
    as: 'item',
  },
  {
    name: 'an item below an item',
    lines: ['第%2条（届出）', '会員は、次の事項を届け出る。', '(1) 住所', '▶(2) 旧住所', '(2) 氏名'],
    as: 'subitem',
  },
  {
    name: 'a paragraph numbered like an item',
    lines: [
      '第%2条（届出）',
      '会員は、次の事項を届け出る。',
      '(1) 氏名',
      '▶(2) 前項の届出は、書面によるものとする。',
    ],
    as: 'paragraph',
  },
  {
    name: 'a paragraph behind its items',
    lines: ['第%2条（届出）', '会員は、次の事項を届け出る。', '(1) 氏名及び住所', '▶届出は、書面による。'],
    as: 'paragraph',
  },
  {
    name: 'other words for 附則',
    lines: ['第%2条（届出）', sentence, '▶附帯規定', '1　この規約は、公布の日から施行する。'],
    as: 'supplProvision',
  },
  {
    name: 'other words for 別表',
    lines: ['第%2条（届出）', sentence, '▶料金一覧', '1　月額　500円'],
    as: 'appdx',
  },
  {
    name: 'a numbered sentence that is a division',
    lines: ['▶2. 会員の義務', '第%2条（届出）', sentence],
    as: 'heading',
  },
  {
    name: 'an article that looks like an item',
    lines: ['▶(%2) 届出の方法', sentence],
    as: 'article',
  },
  { name: 'an article in Roman numbers', lines: ['▶Ⅱ　届出', sentence], as: 'article' },
  { name: 'a lead that is no caption', lines: ['▶（会員の証明）', '第%2条', sentence], as: 'text' },
  {
    name: 'a cell of a table',
    lines: ['第%2条（届出）', '会員は、次の事項を届け出る。', '▶(1)\t氏名\t生年月日'],
    as: 'item',
  },
  {
    name: 'the end of a text that goes on',
    lines: ['第%2条（届出）', '届出の期限は、10日', '▶以上', 'とする。'],
    as: 'goesOn',
  },
];

/** The text around a plant: of the first revision, or of a later one with an article and an item before it and all renumbered. */
export function textOf({ lines }: Plant, later: boolean): string {
  const shift = later ? 1 : 0;
  return [
    'みどり会員規約',
    '第1条（目的）',
    'この規約は、会員の利用の条件を定める。',
    ...(later ? ['第2条（定義）', 'この規約において、次の用語を用いる。', '(1) 会員　本会に入会した者'] : []),
    ...lines.map((line) => line.replace('▶', '')),
    '第%4条（雑則）',
    `この規約に定めのない事項は、${later ? '理事会で' : ''}別に定める。`,
    '附則',
    `この規約は、令和${later ? '7' : '6'}年4月1日から施行する。`,
  ]
    .join('\n')
    .replace(/%(\d)/g, (_, number) => String(Number(number) + shift))
    .concat('\n');
}

/** The planted line of a revision. */
export function lineOf({ lines }: Plant, later: boolean): string {
  const line = lines.find((one) => one.startsWith('▶')) ?? '';
  return line.slice(1).replace(/%(\d)/g, (_, number) => String(Number(number) + (later ? 1 : 0)));
}

/** The correction as a person makes it in the first revision. */
export function correctionOf(plant: Plant): Correction {
  const lines = textOf(plant, false).trimEnd().split('\n');
  const at = lines.indexOf(lineOf(plant, false));
  return {
    line: lines[at],
    as: plant.as,
    before: lines[at - 1],
    after: lines[at + 1],
    ...(plant.number && { number: plant.number.replace('%', '') }),
  };
}
