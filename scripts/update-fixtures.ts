/**
 * Rewrites the expected trees of test/fixtures/block and the tables of test/fixtures/diff from what is written now. Reading the
 * diff is a duty.
 *
 * Usage: npm run fixtures [-- NAME…]; without names, all of them.
 */
import { writeFileSync } from 'node:fs';
import { listFixtures, writeTrees } from '../test/block/fixture-cases.ts';
import { fileOf, listTableCases, readCase, writeCase } from '../test/diff/table-cases.ts';

if (process.env.CI) throw new Error('Fixtures are rewritten by hand, never in CI.');
const wanted = new Set(process.argv.slice(2));
for (const { name, file, bytes, tree } of listFixtures()) {
  if (wanted.size === 0 || wanted.has(name)) writeFileSync(tree, await writeTrees(bytes, file));
}
for (const name of listTableCases()) {
  if (wanted.size > 0 && !wanted.has(name)) continue;
  for (const [file, text] of Object.entries(await writeCase(await readCase(name))))
    writeFileSync(fileOf(name, file), text);
}
