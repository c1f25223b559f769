import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checks } from '../../src/check/check-table.ts';
import { checkReport } from '../../src/model/finding.ts';
import { copyCorpus } from '../corpus/copy-corpus.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const faulty =
  '会員規約\n\n第1条（目的）\nこの規約は、利用の条件を定める。\n第2条（適用）\n会員は、第9条の規定により届け出る。\n第4条（届出）\n会員は、住所を届け出る。\n第5条（通知）\n当社は、会員に通知する。\n';
/** A doubled 、 is corrected without looking. */
const fixable = '会員規約\n\n第1条（目的）\nこの規約は、、利用の条件を定める。\n';

let folder: string;
let file: string;
beforeEach(() => {
  folder = makeTemporaryFolder();
  file = write('terms.txt', faulty);
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const check = (...words: string[]) => runWith(['check', ...words]);

async function checkJson(...words: string[]) {
  const outcome = await check(...words, '--format', 'json');
  return { ...outcome, reports: checkReport.array().parse(JSON.parse(outcome.stdout)) };
}

describe('yakkan check', () => {
  it('prints line, column, words and check of what it finds, and exits with 1 for errors', async () => {
    const { code, stdout } = await check(file);
    expect(code).toBe(1);
    expect(stdout).toMatch(/6:5-6:8\s+error\s.*「第9条」\s+reference-unresolved/);
    expect(stdout).toMatch(/7:1-7:4\s+warning\s.*「第4条」\s+numbering-gap/);
  });

  it('prints findings whose positions quote the file', async () => {
    const { reports } = await checkJson(file);
    expect(reports).toHaveLength(1);
    expect(reports[0].findings.map(({ checkId }) => checkId)).toEqual([
      'reference-unresolved',
      'numbering-gap',
    ]);
    for (const { quote, position } of reports[0].findings)
      expect(faulty.slice(position.start.offset, position.end.offset)).toBe(quote);
  });

  it('writes SARIF that names each check and place', async () => {
    const { stdout } = await check(file, '--format', 'sarif');
    const { version, runs } = JSON.parse(stdout);
    expect(version).toBe('2.1.0');
    expect(runs[0].columnKind).toBe('utf16CodeUnits');
    expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(checks.map(({ id }) => id));
    const [first] = runs[0].results;
    expect(first).toMatchObject({ ruleId: 'reference-unresolved', level: 'error' });
    expect(first.locations[0].physicalLocation.region).toMatchObject({
      startLine: 6,
      startColumn: 5,
      endColumn: 8,
    });
  });

  it('writes annotations for GitHub', async () => {
    expect((await check(file, '--format', 'github')).stdout).toMatch(
      /^::error file=.*terms\.txt,line=6,endLine=6,col=5,endColumn=8,title=reference-unresolved::/,
    );
  });

  it('fails on what it is told', async () => {
    const warning = write('gap.txt', faulty.replace('第9条', '第1条'));
    expect((await check(warning)).code).toBe(0);
    expect((await check(warning, '--fail-on', 'warning')).code).toBe(1);
    expect((await check(warning, '--fail-on', 'numbering-gap,date-era')).code).toBe(1);
    expect((await check(file, '--fail-on', 'never')).code).toBe(0);
    const refused = await check(file, '--fail-on', 'numbering-gasp');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/"numbering-gasp" is no severity and no check/);
  });

  it('takes severities and suppressions from the settings', async () => {
    const config = write(
      'settings.json',
      JSON.stringify({
        check: {
          severities: { 'numbering-gap': 'error' },
          suppressions: [{ check: 'reference-unresolved', clause: '第2条', reason: '別冊にあるため' }],
        },
      }),
    );
    const { reports, code } = await checkJson(file, '--config', config);
    expect(reports[0]).toMatchObject({
      suppressed: 1,
      findings: [{ checkId: 'numbering-gap', severity: 'error' }],
    });
    expect(code).toBe(1);
  });

  it.each([
    ['{', /settings\.json is not JSON/],
    ['{"check": {"severities": {"numbering-gap": "fatal"}}}', /check\.severities\.numbering-gap/],
    ['{"check": {"severities": {"numbering-gasp": "off"}}}', /"numbering-gasp" that is not there/],
    ['{"check": {"suppressions": [{"check": "numbering-gap"}]}}', /check\.suppressions\.0\.reason/],
  ])('says what is wrong with the settings %s', async (content, message) => {
    const { code, stderr, stdout } = await check(file, '--config', write('settings.json', content));
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('leaves out what a baseline holds, though the lines shift, and no more', async () => {
    const baseline = join(folder, 'baseline.json');
    expect((await check(file, '--write-baseline', baseline)).code).toBe(0);
    const { reports, code } = await checkJson(file, '--baseline', baseline);
    expect(reports[0]).toMatchObject({ findings: [], known: 2 });
    expect(code).toBe(0);
    write('terms.txt', faulty.replace('\n\n', '\n\n前文\n\n').replace('会員に通知', '第8条により会員に通知'));
    const changed = await checkJson(file, '--baseline', baseline);
    expect(changed.reports[0].findings.map(({ quote }) => quote)).toEqual(['第8条']);
    expect((await check(file, '--baseline', write('none.json', '[]'))).stderr).toMatch(
      /is not what --write-baseline writes/,
    );
  });

  it('corrects what is mechanical, keeps the original, and keeps encoding and line ends', async () => {
    const bytes = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode(fixable.replaceAll('\n', '\r\n')),
    ]);
    const path = write('fix.txt', bytes);
    const { reports, stderr } = await checkJson(path, '--fix');
    expect(reports[0].fixed).toBeGreaterThan(0);
    expect(stderr).toContain('fix.txt.orig');
    expect(readFileSync(path, 'utf8')).toBe(
      `\ufeff${fixable.replace('、、', '、').replaceAll('\n', '\r\n')}`,
    );
    expect(new Uint8Array(readFileSync(`${path}.orig`))).toEqual(bytes);
    await check(path, '--fix');
    expect(readdirSync(folder).filter((name) => name.includes('.orig'))).toEqual(['fix.txt.orig']);
  });

  it('keeps no copy of what git holds', async () => {
    const path = write('fix.txt', fixable);
    const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'ignore' });
    git('init');
    git('add', 'fix.txt');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '-m', 'a');
    await check(path, '--fix');
    expect(readFileSync(path, 'utf8')).not.toBe(fixable);
    expect(existsSync(`${path}.orig`)).toBe(false);
  });

  it('says what it cannot read and goes on with the other files', async () => {
    const { code, stderr, stdout } = await check(join(folder, 'none.txt'), file);
    expect(code).toBe(1);
    expect(stderr).toMatch(/there is no such file/);
    expect(stdout).toContain('numbering-gap');
    expect((await check()).stderr).toMatch(/Name the files to check/);
  });

  it('lists the checks', async () => {
    expect((await check('--list')).stdout).toContain('numbering-gap  warning\n');
    const { stdout } = await check('--list', '--lang', 'en');
    expect(stdout).toContain('numbering-gap  warning\n  Numbers of articles, paragraphs or items that jump.');
    expect(stdout.replace(/「[^」]*」/g, '')).not.toMatch(/[。、]/);
  });

  it('compares the documents of a corpus', async () => {
    const corpus = copyCorpus();
    expect(await check('--corpus', corpus)).toMatchObject({
      code: 0,
      stdout: expect.not.stringMatching(/warning|error/),
    });
    const revision = join(corpus, 'mobile-terms/revisions/2026-04-01.md');
    const text = readFileSync(revision, 'utf8');
    writeFileSync(revision, text.replace('一般規程第十二条', '一般規程第九十二条'));
    const { reports } = await checkJson('mobile-terms', '--corpus', corpus);
    expect(reports[0].findings).toMatchObject([{ checkId: 'corpus-reference-missing', severity: 'error' }]);
    expect((await check('none-terms', '--corpus', corpus)).stderr).toMatch(/has no document none-terms/);
  });
});
