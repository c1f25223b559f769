import type { Json, JsonSchema } from './name-parts.ts';
import type { Docstrings } from './read-docstrings.ts';

/** Adds to each property of a schema what its docstring says. */
export function addDescriptions(schema: JsonSchema, docstrings: Docstrings | undefined): JsonSchema {
  if (!docstrings) return schema;
  const own = describe(schema, docstrings);
  return docstrings.text === undefined ? own : { ...own, description: docstrings.text };
}

function describe(schema: JsonSchema, docstrings: Docstrings): JsonSchema {
  const own: JsonSchema = { ...schema };
  if (own.properties)
    own.properties = Object.fromEntries(
      Object.entries(own.properties as { [key: string]: JsonSchema }).map(([key, value]) => [
        key,
        Object.hasOwn(docstrings.properties, key)
          ? addDescriptions(value, docstrings.properties[key])
          : value,
      ]),
    );
  for (const key of ['items', 'additionalProperties'])
    if (isSchema(own[key])) own[key] = describe(own[key], docstrings);
  for (const key of ['anyOf', 'allOf', 'oneOf'])
    if (Array.isArray(own[key])) own[key] = own[key].map((one) => describe(one as JsonSchema, docstrings));
  return own;
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
