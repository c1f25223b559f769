import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendDraft, writeInPlace } from '../../../src/diff/amendment/apply/apply-amendment.ts';
import { parseAmendment } from '../../../src/diff/amendment/read/parse-amendment.ts';
import { compareDraft } from '../../../src/diff/amendment/verify/compare-draft.ts';
import { writeAmendment } from '../../../src/diff/amendment/write/write-amendment.ts';
import { diffDocuments } from '../../../src/diff/diff-documents.ts';
import { isShared, listShared, titleFor } from '../../block/shared-folder.ts';
import { anyEdits, reviseTree } from './generate-edits.ts';
import { type ReadText, readFileText, readText, rereadInPlace } from './parse-plain.ts';
import { listTouched, type TouchedClause } from './untouched.ts';

/** Writes the amendment of a pair and applies it: what else it touches; nothing where it is refused, or all is written anew. */
function touch(old: ReadText, young: ReadText): TouchedClause[] | undefined {
  const { document } = old;
  const written = writeAmendment(document, young.document, diffDocuments(document, young.document), {
    reread: rereadInPlace(old),
    newSource: young.source,
  });
  if (!('text' in written)) return undefined;
  const draft = amendDraft(document, parseAmendment(written.text));
  if (draft.draft.children.some(({ type }) => type === 'block')) return undefined;
  const format = document.document.source.format === 'markdown' ? 'markdown' : 'plain';
  const amended = readText(writeInPlace(draft, document, old.source), format);
  const ids = compareDraft(draft.draft, amended.document.tree);
  if (!(ids instanceof Map)) throw new Error(`${ids.clause}: ${ids.found} instead of ${ids.expected}`);
  return listTouched(old, amended, ids);
}

const statute = [
  '会員規程',
  '',
  '　（目的）',
  '第一条　この規程は、会員について定める。',
  '　（会費）',
  '第二条　会員は、次の各号に掲げる会費を納める。',
  '　一　入会金',
  '  二　年会費  ',
  '２　 会費は、返還しない。',
  '第三条　細則は、　別に定める。',
  '',
  '附　則',
  '　この規程は、令和七年四月一日から施行する。',
  '',
].join('\n');

const markdown = [
  '# 情報提供約款',
  '',
  '1. **（定義等）**  ',
  '本約款で使用する語句の定義は、以下のとおりとします。',
  '\t1. 「会員」とは、契約した者をいいます。',
  '    2. **「利用料」とは、会員が支払うものをいいます。**',
  '',
  '',
  '1. **（料金）**  ',
  '料金は、月額千円とします。ただし、次のものを除きます。',
  '    * 送料',
  '    - 手数料',
  '',
  '1. **（協議）**  ',
  '疑義は、協議して定めます。',
  '',
].join('\n');

describe('what no instruction names', () => {
  it.each([
    ['plain', statute],
    ['markdown', markdown],
  ] as const)('keeps its bytes in %s text, whatever is edited beside it', (format, text) => {
    const old = readText(text, format);
    fc.assert(
      fc.property(anyEdits, (edits) => {
        expect(touch(old, readText(reviseTree(old.document.tree, edits))) ?? []).toEqual([]);
      }),
      { numRuns: 50, seed: 17 },
    );
  });

  const revisions = 'examples/revisions/';
  it.skipIf(!isShared(revisions))(titleFor('keeps its bytes in real revisions', revisions), async () => {
    for (const folder of ['selelab-kaisoku', 'tuqulore-shugyo']) {
      const files = listShared(`${revisions}${folder}/`, /\.md$/).toSorted();
      for (let at = 8; at < files.length; at += 5) {
        const [old, young] = await Promise.all([readFileText(files[at - 1]), readFileText(files[at])]);
        expect(touch(old, young) ?? [], `${files[at]}`).toEqual([]);
      }
    }
  });
});

it('takes lines along where their clause comes under another number', () => {
  const old = [
    '# 規程',
    '',
    '## 第1条　時間',
    '',
    '時間は、別に定める。',
    '',
    '1. 次に該当するときは、働いたものとする。',
    '\t1. 接続を任せているとき。',
    '\t2. 指示を*要しない*とき。',
    '',
  ].join('\n');
  const young = old
    .replace('時間は、別に定める。\n\n1. 次', '1. 時間は、別に定める。\n2. 次')
    .replace('該当', '当たる');
  const [before, after] = [readText(old, 'markdown'), readText(young, 'markdown')];
  const written = writeAmendment(
    before.document,
    after.document,
    diffDocuments(before.document, after.document),
    {
      reread: rereadInPlace(before),
    },
  );
  if (!('text' in written)) throw new Error(written.reason);
  const text = writeInPlace(amendDraft(before.document, parseAmendment(written.text)), before.document, old);
  expect(text.split('\n')).toEqual(expect.arrayContaining(young.split('\n').slice(4)));
});
