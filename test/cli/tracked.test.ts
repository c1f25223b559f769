import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packDocx, paragraph, run } from '../source/docx-file.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const folder = makeTemporaryFolder();
const file = (name: string, content: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const tracked = file(
  '約款.docx',
  packDocx({
    body: `${paragraph('第1条（期限）')}<w:p>${run('利用者は、')}<w:del><w:r><w:delText>14</w:delText></w:r></w:del><w:ins>${run('30')}</w:ins>${run('日以内に返却する。')}</w:p>`,
  }),
);

describe('tracked changes of a Word document', () => {
  it('reads the side that parse asks for, and the final one without', async () => {
    expect((await runWith(['parse', tracked, '--tracked', 'original'])).stdout).toContain('14日以内');
    const { stdout, stderr } = await runWith(['parse', tracked]);
    expect(stdout).toContain('30日以内');
    expect(stderr).toContain('tracked-changes');
  });

  it('compares the two sides', async () => {
    const { code, stdout } = await runWith(['diff', tracked, '--tracked', '--no-norms']);
    expect(code).toBe(0);
    expect(stdout).toContain('[-14日-]{+30日+}');
  });

  it('refuses one file without --tracked, two with it, and what is no Word document', async () => {
    const text = file('規約.txt', '第1条（期限）\n利用者は、返却する。\n');
    expect(await runWith(['diff', tracked])).toMatchObject({ code: 2, stdout: '' });
    expect(await runWith(['diff', tracked, text, '--tracked'])).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = await runWith(['diff', text, '--tracked']);
    expect(code).toBe(1);
    expect(stderr).toContain('no Word document');
  });
});
