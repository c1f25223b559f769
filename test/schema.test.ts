import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSchemas } from '../scripts/document-schema.ts';

const folder = new URL('../schema/', import.meta.url);
const schemas = makeSchemas();

describe('schema/', () => {
  it.each(Object.keys(schemas))('%s is what `npm run schema` writes', (name) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(schemas[name]);
  });

  it('holds nothing else', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(schemas).toSorted());
  });

  it('names the parts of the model, so that generated types have names', () => {
    const { $defs } = JSON.parse(schemas['document.schema.json']);
    expect(Object.keys($defs)).toEqual(
      expect.arrayContaining(['Container', 'Leaf', 'Reference', 'Position']),
    );
    expect(Object.keys($defs).filter((name) => name.startsWith('__'))).toEqual([]);
  });

  it('lets fields be added within a major version', () => {
    expect(schemas['document.schema.json']).not.toContain('"additionalProperties": false');
  });

  it('has no position in the compact schema', () => {
    expect(schemas['document.schema.json']).toContain('"labelPosition"');
    expect(schemas['compact-document.schema.json']).not.toMatch(/[pP]osition"/);
  });
});
