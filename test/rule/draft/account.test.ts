import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YakkanDocument } from '../../../src/model/yakkan-document.ts';
import { readDocuments } from '../../../src/parse.ts';
import { listSentences } from '../../../src/rule/deadline/rule-sentence.ts';
import { draftRules } from '../../../src/rule/draft/draft-rules.ts';
import type { RuleDraft } from '../../../src/rule/draft/rule-draft.ts';
import { writeDrafts } from '../../../src/rule/draft/write-draft.ts';
import { isShared, listShared, titleFor } from '../../block/shared-folder.ts';
import { parseArticles } from '../parse-with-norms.ts';

/** Words that narrow or shift what a sentence says; each must be carried or told. */
const limiting = /場合|とき(?=は|に)|限り|除き|かかわらず|ごとに|翌月|毎月|翌営業日|別に定め|原則として/g;

/** What of the words of a draft's sentences is neither in it nor told. */
function listLost(draft: RuleDraft, model: YakkanDocument): string[] {
  const { form, nodes, account } = draft;
  const lost: string[] = [];
  const file = writeDrafts([draft]);
  const questions = (form.draft?.questions ?? []).join('\n');
  const abouts = Object.values(form.inputs).map(({ about }) => about);
  for (const { as, words } of account) {
    const told =
      as === 'input' ? abouts.includes(words) : as === 'question' ? questions.includes(words) : true;
    if (!told || !file.includes(`「${words.trim()}」`.replace(/\n/g, '\n# '))) lost.push(`${as}: ${words}`);
  }
  const [main] = nodes;
  const sentence = listSentences(model).find(({ leaf }) => leaf.id === main);
  if (!sentence) return [`no sentence ${main}`];
  for (const { index, 0: word } of sentence.text.matchAll(limiting))
    if (!account.some(({ at }) => at.leaf === main && index >= at.start && index < at.end))
      lost.push(`word: ${word} at ${index} of ${sentence.leaf.value}`);
  lost.push(...listUnsaid(sentence.text, draft));
  const declared = Object.values(form.parameters ?? {}).length + (form.unused ?? []).length;
  const held = listSentences(model).filter(({ leaf }) => nodes.includes(leaf.id));
  const quantities = held.flatMap((one) => one.quantities);
  if (declared < quantities.length) lost.push(`quantities: ${declared} of ${quantities.length}`);
  for (const { text, id } of quantities) {
    const isUsed = account.some(
      ({ as, at, words }) => as === 'computed' && words === text.trim() && at.leaf === main,
    );
    const isCovered = (form.unused ?? []).some(({ reason }) => reason !== '下書きでは使っていない。');
    if (!isUsed && !isCovered && !questions.includes(text.trim())) lost.push(`quantity: ${text} ${id}`);
  }
  for (const { status, text, kind, at } of model.references)
    if (
      status !== 'resolved' &&
      kind !== 'self' &&
      nodes.includes(at[0].leaf) &&
      !questions.includes(text.trim())
    )
      lost.push(`reference: ${text}`);
  const place = sentence.clause.children.findIndex((child) => 'value' in child && child.id === main);
  const next = sentence.clause.children[place + 1];
  if (next && 'value' in next && next.function === 'proviso' && next.id !== undefined)
    if (!nodes.includes(next.id) && !questions.includes(next.value.trim().slice(0, 40)))
      lost.push(`proviso: ${next.value}`);
  return lost;
}

/** Words of content in a row that stand in no entry of the account and in no name of the draft. */
function listUnsaid(text: string, { form, account, nodes }: RuleDraft): string[] {
  const taken = new Set<number>();
  for (const { at } of account)
    if (at.leaf === nodes[0]) for (let place = at.start; place < at.end; place++) taken.add(place);
  const open = [...text].map((sign, place) => (taken.has(place) ? ' ' : sign)).join('');
  const names = [form.title, ...Object.values(form.inputs).map(({ about }) => about)].join('\n');
  return [...open.matchAll(/[\p{Script=Han}\p{Script=Katakana}ー]{3,}/gu)]
    .filter(({ 0: words }) => !names.includes(words))
    .map(({ 0: words }) => `unsaid: ${words}`);
}

const pieces = [
  '会員は、',
  '当社は、',
  '前条の規定にかかわらず、',
  '第9条に基づき、',
  '消費者契約法第4条の規定により、',
  '会員が違反した場合は、',
  '当社が認めるときを除き、',
  '原則として、',
  '別に定める方法により、',
  '毎月25日までに',
  '翌月分の会費を',
  '翌月末日までに',
  '退会の日から14日以内に、',
  '更新日の1か月前までに、',
  '3営業日以内に',
  '月ごとに、',
  '料金の2割に相当する額を',
  '会員総数の3分の2以上の賛成で',
  '（法人の場合は30日以内に）',
  '正当な理由なく',
  '甲の指定する口座に振り込む方法により',
  '会員証を紛失した者は、',
  '年額又は総額が30万円を超える工事について、',
  '1,000円を支払う。',
  '返還するものとする。',
  '通知しなければならない。',
  'ただし、やむを得ない事由がある場合は、この限りでない。',
  'この場合において、手数料は500円とする。',
];

describe('what a clause says', () => {
  it('is in the draft or told, whatever words stand together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 9 }),
        async (words) => {
          const model = await parseArticles(['契約の期間は、締結の日から1年間とする。', words.join('')]);
          const lost = draftRules({ id: 'terms', model }).flatMap((draft) => listLost(draft, model));
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  }, 300_000);

  const files = isShared('examples/terms/')
    ? listShared('examples/terms/', /\.(?:md|txt)$/).slice(0, 40)
    : [];
  it.skipIf(files.length === 0)(
    titleFor('is in the drafts of real terms or told', 'examples/terms/'),
    async () => {
      for (const file of files.filter((_, place) => place % 10 === 3)) {
        const { documents } = await readDocuments(readFileSync(file), {
          name: file.pathname,
          norms: true,
        });
        const [model] = documents;
        const lost = draftRules({ id: 'terms', model }).flatMap((draft) => listLost(draft, model));
        expect(lost).toEqual([]);
      }
    },
    300_000,
  );
});
