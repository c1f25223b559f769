// Writes a comment in Markdown: for each text of terms that differs from a base, what follows from the change and the 新旧対照表.
// node comment-changes.mjs BASE FOLDER
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const [base, folder] = process.argv.slice(2);
const yakkan = process.env.YAKKAN?.split(' ') ?? ['yakkan'];
/** A comment on GitHub holds 65,536 characters. */
const mostCharacters = 60_000;

const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] });
const changed = run('git', 'diff', '--name-only', '--diff-filter=M', `${base}...`, '--', folder)
  .split('\n')
  .filter((file) => /\.(?:md|txt|docx|pdf|html)$/.test(file));

const scratch = mkdtempSync(join(tmpdir(), 'terms-'));
const parts = changed.map((file) => {
  const old = join(scratch, basename(file));
  writeFileSync(old, execFileSync('git', ['show', `${base}:${file}`], { maxBuffer: 1e8 }));
  const compare = (...words) => run(yakkan[0], ...yakkan.slice(1), 'diff', old, file, ...words);
  const { changes, consequences } = JSON.parse(compare('--format', 'json'));
  const reasons = consequences.slice(0, 20).map(({ reason }) => `- ${reason}`);
  const table = compare('--format', 'table', '--as', 'markdown');
  return [`## ${file}`, `${changes.length} か所の変更`, reasons.join('\n'), table].filter(Boolean).join('\n\n');
});
rmSync(scratch, { recursive: true });

const comment = parts.length > 0 ? parts.join('\n\n') : '約款の変更はありません。';
const isLong = comment.length > mostCharacters;
console.log(isLong ? `${comment.slice(0, mostCharacters)}\n\n（以下は長いため省略しました。）` : comment);
