// Reads what the test runs wrote into a folder, and says which tests failed and how many passed.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder] = process.argv.slice(2);
const runs = ['test', 'e2e', 'cluster']
  .map((name) => join(folder, `${name}.json`))
  .filter((path) => existsSync(path))
  .map((path) => JSON.parse(readFileSync(path, 'utf8')));

for (const file of runs.flatMap((run) => run.testResults)) {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  const path = relative('.', file.name);
  // A file that fails before its first test counts no failed test.
  if (file.status === 'failed' && failed.length === 0) console.log(`FAILED ${path}\n${file.message}`);
  for (const test of failed) console.log(`FAILED ${path} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
}
const sum = (name) => runs.reduce((total, run) => total + run[name], 0);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
