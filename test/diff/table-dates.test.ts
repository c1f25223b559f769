import { expect, it } from 'vitest';
import { diffDocuments } from '../../src/diff/diff-documents.ts';
import { buildComparisonTable } from '../../src/diff/table/build-table.ts';
import { parseFile } from '../../src/parse.ts';

const old =
  '会員規程\n\n第1条（会費）\n会費は、月額千円とする。\n\n附則\nこの規程は、令和7年4月1日から施行する。\n';
const raised = old.replace('千円', '二千円');

async function headingsOf(before: string, after: string) {
  const [one, other] = await Promise.all(
    [before, after].map((text) => parseFile(new TextEncoder().encode(text), { name: 'a.txt' })),
  );
  return buildComparisonTable(one, other, diffDocuments(one, other), { hasDates: true }).headings;
}

it('dates the new text only where it says from when it is in force', async () => {
  expect(await headingsOf(old, raised)).toEqual({ old: '現行（令和7年4月1日施行）', new: '改正案' });
  const dated = `${raised}\n附則（令和8年3月1日改正）\nこの規程は、令和8年4月1日から施行する。\n`;
  expect(await headingsOf(old, dated)).toEqual({
    old: '現行（令和7年4月1日施行）',
    new: '改正案（令和8年4月1日施行）',
  });
});
