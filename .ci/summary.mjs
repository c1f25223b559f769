// Reads what the steps wrote into a folder, and says what failed and how many tests passed.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const [folder, ...failedSteps] = process.argv.slice(2);
const runs = ['test', 'test:e2e', 'test:cluster']
  .map((name) => join(folder, `${name}.json`))
  .filter((path) => existsSync(path))
  .map((path) => JSON.parse(readFileSync(path, 'utf8')));

for (const name of failedSteps) {
  const log = stripVTControlCharacters(readFileSync(join(folder, `${name}.log`), 'utf8'));
  // An error outside of every test fails a run that counts no failed test.
  const [, ...errors] = log.split(/^(?=.*Unhandled (?:Error|Rejection|Errors))/m);
  console.log(`FAILED ${name}\n${(errors.length > 0 ? errors.join('') : log).slice(-3000)}`);
}
for (const file of runs.flatMap((run) => run.testResults)) {
  const failed = file.assertionResults.filter((test) => test.status === 'failed');
  const path = relative('.', file.name);
  // A file that fails before or after its tests counts no failed test.
  if (file.status === 'failed' && failed.length === 0) console.log(`FAILED ${path}\n${file.message}`);
  for (const test of failed) console.log(`FAILED ${path} > ${test.fullName}\n${test.failureMessages.join('\n')}`);
}
const sum = (name) => runs.reduce((total, run) => total + run[name], 0);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
