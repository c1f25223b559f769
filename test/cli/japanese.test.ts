import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wantsJapanese } from '../../src/cli/terminal/speak.ts';
import { commandWords, sayJapanese } from '../../src/cli/terminal/words/say.ts';
import { isJapanese } from '../../src/text/words/translate.ts';
import { runWith } from './surface.ts';

const source = new URL('../../src/cli/', import.meta.url);
const nowhere = '/nowhere/at/all';

/** Command lines that are refused, each before anything is parsed. */
const refused = [
  'parse',
  `parse ${nowhere}`,
  'parse a.md --format nope',
  'parse a.md --nope',
  'parse a.md b.md',
  'pars',
  'show a.md',
  `show ${nowhere} 第1条`,
  `check ${nowhere}`,
  'check a.md --fail-on nope',
  `check --corpus ${nowhere}`,
  'diff a.md',
  `diff ${nowhere} ${nowhere}`,
  'compare a.md',
  'amend a.md b.md --format docx',
  'export a.md',
  'add a.md',
  'build --wait x',
  'search 解約 --limit 0',
  'search 解約 --norm nope',
  'search 解約 --engine opensearch',
  'history general-terms',
  'law nope',
  `graph --corpus ${nowhere}`,
  'playbook nope',
  `rule list --corpus ${nowhere}`,
  `rule draft ${nowhere}`,
  'rule solve nope',
  'rule nope',
  'serve --port x',
  'serve --host 0.0.0.0 --port 0',
  'serve --site https://x.example',
  'serve --behind-proxy zz --site https://x.example --port 0',
  'serve --behind-proxy 10.0.0.1 --site zzz --port 0',
  'serve --engine opensearch',
  'serve --lang fr',
  `serve --corpus ${nowhere} --port 0`,
  'mcp --port x',
  'lsp extra',
];

describe('refusals where the environment asks for Japanese', () => {
  it.each(refused)('yakkan %s', async (line) => {
    const { code, stderr } = await runWith(line.split(' '), { env: { LANG: 'ja_JP.UTF-8' } });
    expect(code).not.toBe(0);
    const lines = stderr.split('\n').filter((one) => one.trim() !== '' && !/^[\w./-]+$/.test(one));
    expect(lines.length).toBeGreaterThan(0);
    // What is an example of a command or a list of names is no sentence.
    const own = lines.map((one) => one.replace(/`[^`]*`|: [\w, -]+。?$|（[^）]*）|--[\w-]+ [\w.:/-]+/g, ''));
    expect(own.filter((one) => one.trim() !== '' && !isJapanese(one))).toEqual([]);
  });

  it('are in English where it does not', async () => {
    const { stderr } = await runWith(['parse'], { env: { LANG: 'en_GB.UTF-8' } });
    expect(stderr).toContain("error: missing required argument 'file'");
    expect(stderr).toContain('Run `yakkan --help`');
  });

  it('takes LC_ALL before LC_MESSAGES before LANG', () => {
    expect(wantsJapanese({ LANG: 'ja_JP.UTF-8' })).toBe(true);
    expect(wantsJapanese({ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' })).toBe(false);
    expect(wantsJapanese({ LANG: 'C', LC_MESSAGES: 'ja' })).toBe(true);
    expect(wantsJapanese({ LANG: 'javanese' })).toBe(false);
    expect(wantsJapanese({})).toBe(false);
  });

  it('keep the names of what they are about', () => {
    expect(sayJapanese('Port 80 may not be used; name one above 1023 with --port.\n')).toContain('80');
    for (const [english, japanese] of commandWords)
      for (const [name] of japanese.matchAll(/\{\w+\}/g)) expect(english).toContain(name);
  });

  it('says every refusal that the command line writes', () => {
    const sentences = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readSentences(readFileSync(new URL(file, source), 'utf8')));
    expect(sentences.length).toBeGreaterThan(30);
    expect(sentences.filter((one) => !isJapanese(sayJapanese(one)))).toEqual([]);
  });
});

/** The sentences that a file hands to a refusal, with a word for each name in them. */
function readSentences(text: string): string[] {
  const calls = text.matchAll(
    /(?:failWith|stderr\.write|InvalidArgumentError|\.error)\(\s*(?:'(?<plain>[A-Z-][^'\n]*)'|`(?<template>[A-Z-][^`]*(?:\\`[^`]*)*)`)/g,
  );
  return [...calls].flatMap(({ groups }) => {
    const written = (groups?.plain ?? groups?.template ?? '')
      .replace(/\\n$/, '')
      .replace(/\\`/g, '`')
      .replace(/\$\{where === .*$/, ' kept nothing back; remove it, or correct its clause. Its reason was: x')
      .replace(/\$\{[^}]*\}/g, 'x');
    return / \w+ /.test(written) ? [written] : [];
  });
}
