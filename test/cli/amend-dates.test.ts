import { writeFileSync } from 'node:fs';
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

const text = [
  '会則',
  '',
  '第1条　会費は、千円とする。',
  '第2条　届出は、書面による。',
  '第3条　細則は、別に定める。',
];
const old = write('old.txt', ...text);
const sentences = [
  '　第1条中「千円」を「二千円」に改める。',
  '　第2条中「書面」を「書面又は電磁的方法」に改める。',
];

function amendment(name: string, ...supplement: string[]): string {
  return write(name, '会則の一部を次のように改正する。', ...sentences, '', '　　　附　則', ...supplement);
}

const two = amendment(
  'two.txt',
  '１　この規程は、令和七年四月一日から施行する。ただし、第二条の改正規定は、令和七年十月一日から施行する。',
  '２　施行の日前の会費については、なお従前の例による。',
);

describe('an amendment with two days', () => {
  it('is applied whole, and that is told', async () => {
    const { code, stdout, stderr } = await runWith(['amend', old, two]);
    expect([code, stdout.includes('電磁的方法')]).toEqual([0, true]);
    expect(stderr).toContain('第二条の改正規定 is in force from 令和七年十月一日');
  });

  it.each([
    ['2025-03-31', false, false],
    ['2025-04-01', true, false],
    ['2025-10-01', true, true],
  ])('is applied as it is in force on %s', async (day, isFirst, isSecond) => {
    const { code, stdout } = await runWith(['amend', old, two, '--as-of', day]);
    expect([code, stdout.includes('二千円'), stdout.includes('電磁的方法')]).toEqual([0, isFirst, isSecond]);
  });

  it('may list its parts', async () => {
    const path = amendment(
      'listed.txt',
      '（施行期日）',
      '第一条　この規程は、令和七年四月一日から施行する。ただし、次の各号に掲げる規定は、当該各号に定める日から施行する。',
      '一　第一条及び第二条の改正規定　令和八年四月一日',
    );
    const { stdout } = await runWith(['amend', old, path, '--as-of', '2025-12-01']);
    expect(stdout).toBe(`${text.join('\n')}\n`);
  });

  it('is refused for a day where a part has none that is known', async () => {
    const path = amendment(
      'unknown.txt',
      'この規程は、令和七年四月一日から施行する。ただし、第二条の改正規定は、別に定める日から施行する。',
    );
    const { code, stdout, stderr } = await runWith(['amend', old, path, '--as-of', '2025-12-01']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('別に定める日');
    expect((await runWith(['amend', old, path])).code).toBe(0);
  });

  it('says nothing where there is one day', async () => {
    const path = amendment('one.txt', 'この規程は、令和七年四月一日から施行する。');
    expect((await runWith(['amend', old, path])).stderr).not.toContain('in force');
  });
});

describe('numbers that are given before they are given up', () => {
  const added = ['　　第2条　会費は、返還しない。'];

  it('are told', async () => {
    const path = write(
      'early.txt',
      '会則の一部を次のように改正する。',
      '　第2条を第3条とする。',
      '　第3条を第4条とし、第1条の次に次の1条を加える。',
      ...added,
    );
    const { code, stderr } = await runWith(['amend', old, path]);
    expect(code).toBe(0);
    expect(stderr).toContain('another clause still has the number 第3条');
  });

  it('are not told where the outer one comes first, or all are moved at once', async () => {
    for (const sentence of ['第3条を第4条とし、第2条を第3条とし', '第2条から第3条までを1条ずつ繰り下げ']) {
      const path = write(
        'order.txt',
        '会則の一部を次のように改正する。',
        `　${sentence}、第1条の次に次の1条を加える。`,
        ...added,
      );
      const { code, stderr } = await runWith(['amend', old, path]);
      expect([code, stderr.includes('still has')]).toEqual([0, false]);
    }
  });
});
