import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { prefix } from '../route-path.ts';
import { type BodyType, bodyTypes, type Endpoint } from './endpoint.ts';

/** The description of the API: OpenAPI 3.1. */
export type ApiDescription = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What is wrong and what to do'),
  instance: z.string(),
  issues: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
});

/** Describes endpoints as OpenAPI 3.1. */
export function describeApi(
  app: OpenAPIHono,
  endpoints: readonly Endpoint[],
  version: string,
): ApiDescription {
  for (const { method, path, summary, description, answer, ...asked } of endpoints) {
    const { parameters, query, body, bodyType = 'json' } = asked;
    app.openAPIRegistry.registerPath({
      method,
      path: `${prefix}${path}`,
      summary,
      ...(description !== undefined && { description }),
      request: {
        ...(parameters && { params: parameters }),
        ...(query && { query }),
        ...(body && { body: { required: true, content: describeBody(body, bodyType) } }),
      },
      responses: {
        [answer.status ?? 200]: {
          description: answer.description,
          content: { 'application/json': { schema: refer(answer.name) } },
        },
        default: {
          description: 'Why the request cannot be answered',
          content: { 'application/problem+json': { schema: refer('Problem') } },
        },
      },
    });
  }
  const description = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'yakkan',
      version,
      description:
        'Documents, clauses, search, comparison, checks and rules of a corpus of standard terms (約款).',
    },
  });
  return { ...description, components: { ...description.components, schemas: describeTypes(endpoints) } };
}

const place = '#/components/schemas/';

function refer(name: string): { $ref: string } {
  return { $ref: place + name };
}

/** Types of the answers as JSON Schema, the dialect of OpenAPI 3.1: by zod itself, which knows types that hold themselves. */
function describeTypes(
  endpoints: readonly Endpoint[],
): NonNullable<NonNullable<ApiDescription['components']>['schemas']> {
  const types = z.registry<{ id: string }>();
  types.add(problem, { id: 'Problem' });
  for (const { answer } of endpoints)
    if (!types.has(answer.schema)) types.add(answer.schema, { id: answer.name });
  const { schemas } = z.toJSONSchema(types, { uri: (id) => place + id, unrepresentable: 'any' });
  const text = JSON.stringify(schemas).replaceAll(`${place}__shared#/$defs/`, `${place}__shared/$defs/`);
  const named = Object.entries(JSON.parse(text) as Record<string, Record<string, unknown>>);
  return Object.fromEntries(named.map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}

function describeBody(body: z.ZodObject, type: BodyType) {
  const types = type === 'either' ? [bodyTypes.form, bodyTypes.json] : [bodyTypes[type]];
  return Object.fromEntries(types.map((name) => [name, { schema: body }]));
}
