import { defineCheck } from '../define-check.ts';

const announces = /次の|次に|以下|下記|左の|各号|のとおり|の通り|これら|掲げる|列記|[:：]\s*$/;

/** 当社は、契約を解除することができる。 (1) … (2) … */
export const numberingListUnannounced = defineCheck({
  id: 'numbering-list-unannounced',
  family: 'numbering',
  severity: 'info',
  finds: '柱書に「次の各号」などの言葉がないのに号が続く規定。',
  why: '号と柱書の関係（いずれか、すべて）が読み取れません。',
  examples: {
    failing: [
      {
        text: '第1条（解除）\n当社は、会員に通知して契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n',
      },
    ],
    passing: [
      {
        text: '第1条（解除）\n当社は、次のいずれかに該当するときは、契約を解除することができる。\n(1) 支払を停止したとき\n(2) 破産したとき\n',
      },
    ],
  },
  *run({ index }) {
    for (const owner of index.containers) {
      if (owner.type !== 'paragraph') continue;
      const items = owner.children.filter(({ type }) => type === 'item');
      const sentences = owner.children.filter(({ type }) => type === 'sentence');
      if (items.length < 2 || sentences.length === 0) continue;
      if (sentences.some((sentence) => 'value' in sentence && announces.test(sentence.value))) continue;
      const [first] = sentences;
      if (!('value' in first) || first.id === undefined) continue;
      yield {
        node: owner.id,
        at: [{ leaf: first.id, start: 0, end: first.value.length }],
        reason: '号が続きますが、柱書に「次の各号」などの言葉がありません。号との関係を書いてください。',
      };
    }
  },
});
