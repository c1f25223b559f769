import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const folder = makeTemporaryFolder();

function write(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const old = write('old.txt', '会則', '', '第1条　会費は、千円とする。', '第2条　会費は、月末までに納める。');
const first = write(
  'first.txt',
  '会則の一部を次のように改正する。',
  '第2条を第3条とし、第1条の次に次の1条を加える。',
  '　第2条　会費は、返還しない。',
);
const second = write('second.txt', '会則の一部を次のように改正する。', '第3条中「月末」を「十日」に改める。');
const ofFirst = write(
  'of-first.txt',
  '会則の一部を改正する規程の一部を次のように改正する。',
  '第2条を第3条とし、第1条の次に1条を加える改正規定中「返還しない」を「返還する」に改める。',
);
const both =
  '会則\n\n第1条　会費は、千円とする。\n第2条　会費は、返還しない。\n第3条　会費は、十日までに納める。\n';

describe('yakkan amend with amendments of one day', () => {
  it('applies each to the text that those before it leave', async () => {
    const { code, stdout } = await runWith(['amend', old, first, second]);
    expect([code, stdout]).toEqual([0, both]);
  });

  it('writes nothing where a later one does not fit, and names its file', async () => {
    const output = join(folder, 'none.txt');
    const { code, stderr } = await runWith(['amend', old, second, first, '-o', output]);
    expect([code, existsSync(output)]).toEqual([1, false]);
    expect(stderr).toContain('second.txt');
    expect(stderr).toContain('there is no 第3条');
  });

  it('says that an amendment fits only behind the other', async () => {
    const { code, stderr } = await runWith(['amend', old, first, '--beside', second]);
    expect(code).toBe(1);
    expect(stderr).toContain('does not fit the text as it stands');
    expect(stderr).toContain('name both in that order');
  });

  it('changes an amending text first that another amends', async () => {
    const { code, stdout } = await runWith(['amend', old, first, ofFirst, second]);
    expect([code, stdout]).toEqual([0, both.replace('返還しない', '返還する')]);
    const alone = await runWith(['amend', first, ofFirst]);
    expect(alone.stdout).toContain('　第2条　会費は、返還する。');
  });

  it('refuses an amendment of an amending text that it is not given', async () => {
    const { code, stdout, stderr } = await runWith(['amend', old, ofFirst]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('It amends another amending text, 会則の一部を改正する規程');
    expect((await runWith(['amend', old, ofFirst, first])).code).toBe(1);
    expect((await runWith(['amend', old, first, second, '--beside', second])).code).toBe(2);
  });
});
