import { type Growth, measure } from './growth/measure.ts';
import { patterns } from './growth/patterns.ts';
import { stages } from './growth/stages.ts';

/*
 * How the time of each stage and verb grows with the text, on kinds of text that grew faster once: CPU milliseconds at sizes that
 * double, and the exponent (1: as the text, 2: as its square). `npm run bench:growth [-- PATTERN…] [-- --stages parse,check]`;
 * exit code 1 where one is above 1.2.
 */

const highest = 1.2;

function describe(pattern: string, { stage, taken, exponent }: Growth): string {
  const last = taken.slice(-4);
  const sizes = `${`${last[0].factor}×`.padStart(6)} ${last.map(({ time }) => time.toFixed(0).padStart(7)).join('')}`;
  const found = exponent === undefined ? '   –' : exponent.toFixed(2);
  return `${`${pattern}: ${stage}`.padEnd(44)} ${sizes}  ${found}${isAbove(exponent) ? '  above' : ''}`;
}

function isAbove(exponent = 0): boolean {
  return exponent > highest;
}

const words = process.argv.slice(2);
const option = words.indexOf('--stages');
const [, list] = option < 0 ? [] : words.splice(option, 2);
const names = list?.split(',') ?? ['parse', ...Object.keys(stages)];
const chosen = patterns.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
let [above, told] = [0, 0];
console.log(`${'CPU ms'.padEnd(44)}   from, and at sizes that double   exponent`);
for (const pattern of chosen) {
  for (const growth of await measure(pattern, names)) {
    if (growth.exponent !== undefined) told++;
    if (isAbove(growth.exponent)) above++;
    console.log(describe(pattern.name, growth));
  }
}
console.log(`${chosen.length} patterns; ${told} exponents, ${above} above ${highest}.`);
process.exitCode = above > 0 ? 1 : 0;
