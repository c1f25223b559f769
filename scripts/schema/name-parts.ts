/** JSON Schema as plain data. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonSchema = { [key: string]: Json };

/**
 * Gives every object and every list of values inside a schema a name of its own, so that programs made from it have classes
 * `ReferenceStatus` and not `Status2`: of the property `status` of `Reference`.
 */
export function nameParts(schema: JsonSchema, name: string): JsonSchema {
  const parts: JsonSchema = {};
  const known = (schema.$defs ?? {}) as { [key: string]: JsonSchema };
  const { $defs: _, ...root } = schema;
  const named = visit(root, name, parts, true);
  for (const [part, definition] of Object.entries(known)) parts[part] = visit(definition, part, parts, true);
  const sorted = Object.fromEntries(
    Object.entries(parts)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      // Some programs look for names here and not among the keys.
      .map(([title, part]) => [title, { title, ...(part as JsonSchema) }]),
  );
  return { ...named, ...(Object.keys(sorted).length > 0 && { $defs: sorted }) };
}

function visit(schema: JsonSchema, name: string, parts: JsonSchema, isNamed = false): JsonSchema {
  const own: JsonSchema = { ...schema };
  if (own.properties)
    own.properties = Object.fromEntries(
      Object.entries(own.properties as { [key: string]: JsonSchema }).map(([key, value]) => [
        key,
        visit(value, name + capitalise(key), parts),
      ]),
    );
  for (const key of ['items', 'additionalProperties'])
    if (isSchema(own[key])) own[key] = visit(own[key], name, parts);
  for (const key of ['anyOf', 'allOf', 'oneOf'])
    if (Array.isArray(own[key])) own[key] = nameMembers(own[key] as JsonSchema[], name, parts);
  if (isNamed || !isPart(own)) return own;
  const { description, default: usual, ...part } = own;
  parts[name] = part;
  return {
    $ref: `#/$defs/${name}`,
    ...(description !== undefined && { description }),
    ...(usual !== undefined && { default: usual }),
  };
}

function isPart({ enum: values, type, properties }: JsonSchema): boolean {
  return values !== undefined || (type === 'object' && properties !== undefined);
}

/** Of a choice among several forms the one that is an object is `…Object`; several of them are counted. */
function nameMembers(members: readonly JsonSchema[], name: string, parts: JsonSchema): JsonSchema[] {
  const isOnly = members.filter(isPart).length === 1;
  return members.map((one, at) => {
    const suffix = !isPart(one) ? '' : isOnly ? (one.enum ? 'Value' : 'Object') : String(at + 1);
    return visit(one, name + suffix, parts);
  });
}

function isSchema(value: Json | undefined): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `status` → Status, `$schema` → Schema. */
export function capitalise(key: string): string {
  return key.replace(/^\$/, '').replace(/^./, (first) => first.toUpperCase());
}
