import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { runWith } from './surface.ts';

const folder = 'test/fixtures/playbook';
const [nda, work] = [join(folder, 'nda.txt'), join(folder, 'outsourcing.txt')];

it('sets a text beside a standard text, in text and as JSON', async () => {
  const { code, stdout } = await runWith(['compare', nda, work, '--no-norms']);
  expect(code).toBe(0);
  expect(stdout).toContain('秘密保持契約書と業務委託契約書の比較');
  expect(stdout).toContain('■ 標準にあり、当方にない条');
  const json = JSON.parse((await runWith(['compare', nda, work, '--no-norms', '--format', 'json'])).stdout);
  expect(json).toMatchObject({ format: 'yakkan-compare', ours: { kind: '秘密保持契約' } });
});

it('tells the format of the table by the name of the file', async () => {
  const output = join(makeTemporaryFolder(), 'table.html');
  const { code, stderr } = await runWith(['compare', nda, work, '--no-norms', '-o', output]);
  expect([code, stderr]).toEqual([0, expect.stringContaining('Wrote')]);
  expect(readFileSync(output, 'utf8')).toMatch(/^<!doctype html>/);
});

it.each([
  [['compare', nda, work, '--format', 'docx'], 2, /name a file/],
  [['compare', nda, 'nothing.txt'], 1, /nothing\.txt/],
  [
    ['check', nda, '--playbook', 'novel'],
    1,
    /There is no playbook "novel": name one of articles-of-association/,
  ],
  [['playbook', 'novel'], 2, /There is no playbook "novel"/],
])('refuses %j', async (words, code, message) => {
  const outcome = await runWith(words);
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).toMatch(message);
});

it('proof-reads with a playbook, and prints playbooks', async () => {
  const { stdout } = await runWith(['check', nda, '--playbook', 'outsourcing']);
  expect(stdout).toContain('「業務委託契約の手本」は当てはめていません');
  expect((await runWith(['playbook'])).stdout).toContain('nda  秘密保持契約の手本');
  expect((await runWith(['playbook', 'nda'])).stdout).toMatch(/^id: nda\n/);
  expect((await runWith(['playbook', '--topics'])).stdout).toContain(
    'anti-social-forces  反社会的勢力の排除',
  );
});
