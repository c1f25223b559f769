import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { toJson } from '../../src/export/json.ts';
import { parse } from '../../src/parse.ts';
import { readPlain } from '../../src/source/plain.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

const schemas = fileURLToPath(new URL('../../schema/', import.meta.url));
const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;
let folder: string;
beforeAll(() => {
  folder = makeTemporaryFolder();
  const text =
    '規約\n第１条（目的）\n契約者は、30日以内に前条の料金を支払う。\n第２条（解除）\n前条による。\n';
  writeFileSync(
    join(folder, 'terms.json'),
    toJson(parse(readPlain(text), { name: 'a.txt', sha256: '0'.repeat(64) })),
  );
});

const python = (...words: string[]) => execFileSync('python3', words, { cwd: folder, encoding: 'utf8' });

describe.skipIf(!isThere('datamodel-codegen'))(
  'Python classes made from the schemas (skipped without datamodel-code-generator)',
  () => {
    it.each(readdirSync(schemas))('%s gives classes with names that say what they are', (name) => {
      const target = `${name.split('.')[0].replaceAll('-', '_')}.py`;
      execFileSync(
        'datamodel-codegen',
        ['--input', schemas + name, '--input-file-type', 'jsonschema', '--output', target].concat([
          '--output-model-type',
          'pydantic_v2.BaseModel',
        ]),
        { cwd: folder, stdio: 'pipe' },
      );
      const classes =
        python('-c', `print(open(${JSON.stringify(target)}).read())`).match(/^class \w+/gm) ?? [];
      expect(classes.filter((one) => /\d{2,}$|^class Model/.test(one))).toEqual([]);
    });

    it('read what parse prints', () => {
      const program =
        'import json, document as d; m = d.YakkanDocument.model_validate(json.load(open("terms.json")))\n' +
        'print([r.status.value for r in m.references], m.quantities[0].value)';
      expect(python('-c', program).trim()).toBe("['unresolved', 'resolved'] P30D");
    });
  },
);

describe.skipIf(!isThere('quicktype'))('TypeScript made by quicktype (skipped without it)', () => {
  it('has names that say what they are', () => {
    const made = execFileSync(
      'quicktype',
      [
        '-s',
        'schema',
        '--src',
        join(schemas, 'document.schema.json'),
        '--lang',
        'typescript',
        '--just-types',
      ].concat(['--top-level', 'YakkanDocument']),
      { encoding: 'utf8' },
    );
    expect(made.match(/interface \w+/g)).toEqual(
      expect.arrayContaining(['interface YakkanDocument', 'interface Reference', 'interface TermUse']),
    );
    expect(made).not.toMatch(/interface (?:\w*\d|(?!Law)\w+Element)\b/);
  });
});
