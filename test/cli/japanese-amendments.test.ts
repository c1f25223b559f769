import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayJapanese } from '../../src/cli/terminal/words/say.ts';
import { isJapanese } from '../../src/text/words/translate.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const folder = makeTemporaryFolder();
const sources = ['diff/amendment/', 'cli/amend/'].map(
  (path) => new URL(`../../src/${path}`, import.meta.url),
);

function write(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** What a file says of an amendment, with a word for each name in it. */
function readReasons(text: string): string[] {
  const calls = text.matchAll(
    /(?:AmendmentRefused|Inexpressible|refuse|reason:|\?|:)\(?\s*(?:(?:change|\w+\.id),\s*)?(?:'(?<plain>[^'\n]*)'|`(?<template>[^`]*)`)/g,
  );
  return [...calls].flatMap(({ groups }) => {
    const written = (groups?.plain ?? groups?.template ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'x');
    return /[a-z]+ [a-z]+ [a-z]+/.test(written.replace(/「[^」]*」/g, '')) ? [written] : [];
  });
}

describe('what is told of an amendment where the environment asks for Japanese', () => {
  it('has words for every reason', () => {
    const reasons = sources.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .flatMap((file) => readReasons(readFileSync(new URL(file, folder), 'utf8'))),
    );
    expect(reasons.length).toBeGreaterThan(50);
    const said = (reason: string) => [reason, `Line 1: 「x」: ${reason}.`].map((one) => sayJapanese(one));
    expect(reasons.filter((reason) => !said(reason).some(isJapanese))).toEqual([]);
  });

  it('says why a sentence cannot be applied, with the sentence and the clause', async () => {
    const old = write('old.txt', '会則', '', '第1条　会費は、千円とする。', '第2条　届出は、書面による。');
    const amendment = write(
      'bad.txt',
      '会則の一部を次のように改正する。',
      '第2条中「郵便」を「電磁的方法」に改める。',
    );
    const { code, stderr } = await runWith(['amend', old, amendment], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(code).toBe(1);
    expect(stderr).toContain(
      '2行目「第2条中「郵便」を「電磁的方法」に改める。」: 第2条に「郵便」という字句がありません。',
    );
  });

  it('names the clause that cannot be written, and shows what stands there', async () => {
    const lines = [
      '# 規程',
      '',
      '## 第1条（対象）',
      '### 一項',
      '次の者とする。',
      '### 二項',
      '別に定める。',
      '',
    ];
    const old = write('old.md', ...lines);
    const young = write('young.md', ...lines.toSpliced(5, 0, '### 一項の二', '総会で定める。'));
    const { code, stderr } = await runWith(['diff', old, young, '--format', 'amendment'], {
      env: { LANG: 'ja_JP.UTF-8' },
    });
    expect(code).toBe(1);
    expect(stderr).toContain('第1条');
    expect(stderr).not.toMatch(/art_|root|\["/);
    expect(isJapanese(stderr)).toBe(true);
  });
});
