import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeSchemas } from '../scripts/schema/make-schemas.ts';

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

  it('names the parts of the model by what they are', () => {
    const { $defs } = JSON.parse(schemas['document.schema.json']);
    expect(Object.keys($defs)).toEqual(
      expect.arrayContaining(['ReferenceStatus', 'QuantityKind', 'NormModality']),
    );
    const counted = Object.keys($defs).filter((name) => /\d|^_/.test(name));
    expect(counted).toEqual([]);
    expect($defs.Reference).toMatchObject({
      title: 'Reference',
      description: expect.stringContaining('引用'),
    });
  });

  it.each(Object.keys(schemas))(
    '%s has an id and a title that stay, and says of every property what it is',
    (name) => {
      const schema = JSON.parse(schemas[name]);
      expect(schema.$id).toMatch(/^urn:yakkan:schema:[a-z-]+:\d+$/);
      expect(schema.title).toMatch(/^[A-Z][A-Za-z]+$/);
      const untold: string[] = [];
      const visit = (part: unknown, path: string): void => {
        if (typeof part !== 'object' || part === null) return;
        const { properties = {} } = part as { properties?: Record<string, { description?: string }> };
        for (const [key, property] of Object.entries(properties))
          if (!property.description) untold.push(`${path}.${key}`);
        for (const [key, value] of Object.entries(part))
          visit(value, key === 'properties' ? path : `${path}.${key}`);
      };
      visit(schema, schema.title);
      // A docstring in src/model before the property is what is missing.
      expect(untold).toEqual([]);
      const values = JSON.stringify(schema).match(/"properties":\{[^{}]*\{[^{}]*"enum"/g);
      expect(values).toBeNull();
    },
  );
});
