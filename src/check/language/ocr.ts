import type { TreeIndex } from '../../model/tree-index.ts';
import { foldWidth } from '../../text/width.ts';
import { type Draft, defineCheck } from '../define-check.ts';
import { placeOf, scanSentences } from '../scan-sentences.ts';
import { formerForms } from './variant-characters.ts';

/** Kangxi and CJK radicals look like the characters that are meant. */
const radicals = /[\u2e80-\u2fdf]+/g;

/** ⽤語 with the radical ⽤; 收容 */
export const languageOcr = defineCheck({
  id: 'language-ocr',
  family: 'language',
  severity: 'warning',
  finds: '文字の読み取りや変換の誤り（部首の文字、旧字体、文字化け）。',
  why: '見た目は同じでも別の文字であり、検索しても見つかりません。',
  examples: {
    failing: [
      {
        text: '第1条（⽬的）\nこの規約は、利⽤の条件を定める。\n',
        quotes: ['⽤'],
      },
      {
        text: '第1条（目的）\n利⽤者は、利⽤の⽇に⽣じた料⾦を⽀払う。\n',
        quotes: ['⽤'],
        fixed: '第1条（目的）\n利用者は、利用の日に生じた料金を支払う。\n',
      },
      {
        text: '第1条（設備）\n設備は、建物に收容する。\n',
        quotes: ['收'],
        fixed: '第1条（設備）\n設備は、建物に収容する。\n',
      },
      { text: '第1条（設備）\n設備は、建物に\ufffd容する。\n', quotes: ['\ufffd'] },
    ],
    passing: [{ text: '第1条（設備）\n設備は、髙﨑ビルに収容する。\n' }],
  },
  *run({ index }) {
    yield* findRadicals(index);
    for (const found of scanSentences(index, /[\ufffd\ue000-\uf8ff]+/g)) {
      const reason = '読み取れない文字（文字化け）があります。原本と照らして改めてください。';
      yield { node: found.node, at: [placeOf(found)], severity: 'error', reason };
    }
    for (const found of scanSentences(index, formerForms.pattern)) {
      const right = formerForms.now.get(found.words) ?? found.words;
      yield {
        node: found.node,
        at: [placeOf(found)],
        reason: `「${found.words}」は旧字体です。「${right}」の誤りでないか確かめてください。`,
        fix: [{ at: placeOf(found), text: right }],
      };
    }
  },
});

/** More of them come from the font of the file and not from who wrote it. */
const most = 4;

/** Each radical where there are few, one finding with all corrections where there are many. */
function* findRadicals(index: TreeIndex): Generator<Draft> {
  const all = [...scanSentences(index, radicals)].map((found) => {
    const right = foldWidth(found.words);
    const fix = right === found.words ? [] : [{ at: placeOf(found), text: right }];
    return { found, right, fix };
  });
  if (all.length > most) {
    const [{ found }] = all;
    const reason = `「${found.words}」など部首を表す文字が${all.length}か所にあります。正しい文字に改めてください。`;
    yield { node: found.node, at: [placeOf(found)], reason, fix: all.flatMap(({ fix }) => fix) };
    return;
  }
  for (const { found, right, fix } of all) {
    const instead = fix.length > 0 ? `「${right}」に改めてください。` : '正しい文字に改めてください。';
    const reason = `「${found.words}」は部首を表す文字です。${instead}`;
    yield {
      node: found.node,
      at: [placeOf(found)],
      severity: 'error',
      reason,
      ...(fix.length > 0 && { fix }),
    };
  }
}
