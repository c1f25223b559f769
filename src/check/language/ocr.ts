import { foldWidth } from '../../text/width.ts';
import { defineCheck } from '../define-check.ts';
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
        text: '第1条（設備）\n設備は、建物に收容する。\n',
        quotes: ['收'],
        fixed: '第1条（設備）\n設備は、建物に収容する。\n',
      },
      { text: '第1条（設備）\n設備は、建物に\ufffd容する。\n', quotes: ['\ufffd'] },
    ],
    passing: [{ text: '第1条（設備）\n設備は、髙﨑ビルに収容する。\n' }],
  },
  *run({ index }) {
    for (const found of scanSentences(index, radicals)) {
      const right = foldWidth(found.words);
      const fix = right === found.words ? undefined : [{ at: placeOf(found), text: right }];
      const instead = fix ? `「${right}」に改めてください。` : '正しい文字に改めてください。';
      yield {
        node: found.node,
        at: [placeOf(found)],
        severity: 'error',
        reason: `「${found.words}」は部首を表す文字です。${instead}`,
        ...(fix && { fix }),
      };
    }
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
