import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { prefix } from '../route-path.ts';
import { type BodyType, bodyTypes, type Endpoint, refusals, tags } from './endpoint.ts';

/** The description of the API: OpenAPI 3.1. */
export type ApiDescription = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What is wrong and what to do, in the language that was asked for'),
  instance: z.string(),
  issues: z
    .array(z.object({ field: z.string(), name: z.string().optional(), reason: z.string() }))
    .optional(),
});

/** What the description says beside the endpoints. */
export interface ApiFacts {
  version: string;
  /** Where people reach it; if omitted, where the description lies. */
  site?: string;
}

/** Describes endpoints as OpenAPI 3.1. */
export function describeApi(
  app: OpenAPIHono,
  endpoints: readonly Endpoint[],
  { version, site = '/' }: ApiFacts,
): ApiDescription {
  for (const endpoint of endpoints) {
    const { method, path, operationId, tag, summary, description, answer, alsoAnswers } = endpoint;
    const { parameters, query, body, bodyType = 'json' } = endpoint;
    const given = {
      description: answer.description,
      content: { 'application/json': { schema: refer(answer.name) } },
    };
    app.openAPIRegistry.registerPath({
      method,
      path: `${prefix}${path}`,
      operationId,
      tags: [tag],
      summary,
      ...(description !== undefined && { description }),
      request: {
        ...(parameters && { params: parameters }),
        ...(query && { query }),
        ...(body && { body: { required: true, content: describeBody(body, bodyType) } }),
      },
      responses: {
        [answer.status ?? 200]: given,
        ...(alsoAnswers && { [alsoAnswers]: given }),
        ...Object.fromEntries(refusalsOf(endpoint).map((status) => [status, refuse(status)])),
        default: { description: 'Why the request cannot be answered', content: problemContent },
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
    servers: [{ url: site }],
    tags: Object.entries(tags).map(([name, about]) => ({ name, description: about })),
  });
  return { ...description, components: { ...description.components, schemas: describeTypes(endpoints) } };
}

const place = '#/components/schemas/';

type Status = keyof typeof refusals;

/** The statuses with which an endpoint may refuse, ascending. */
export function refusalsOf({ parameters, query, body, refuses = [] }: Endpoint): Status[] {
  const asks: Status[] = parameters || query || body ? [400] : [];
  const named: Status[] = parameters || query ? [404] : [];
  const sent: Status[] = body ? [413, 415, 422] : [];
  const all = [...asks, 403, ...named, ...sent, 503, ...refuses] as Status[];
  return [...new Set(all)].sort((left, right) => left - right);
}

const problemContent = { 'application/problem+json': { schema: refer('Problem') } };

function refuse(status: Status) {
  return {
    description: refusals[status],
    ...(status === 503 && {
      headers: { 'Retry-After': { schema: { type: 'integer' as const }, description: 'Seconds' } },
    }),
    content: problemContent,
  };
}

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
  const named = Object.entries(JSON.parse(text, mergePrefix) as Record<string, Record<string, unknown>>);
  return Object.fromEntries(named.map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}

/** A pair of the same is a list of two, which generators of clients know better than a tuple. */
function mergePrefix(_: string, value: unknown): unknown {
  const { prefixItems, ...schema } = (value ?? {}) as { prefixItems?: readonly unknown[]; items?: unknown };
  if (!Array.isArray(prefixItems) || schema.items !== false) return value;
  const kinds = new Set(prefixItems.map((one) => JSON.stringify(one)));
  return kinds.size === 1 ? { ...schema, items: prefixItems[0] } : value;
}

function describeBody(body: z.ZodObject, type: BodyType) {
  const types = type === 'either' ? [bodyTypes.form, bodyTypes.json] : [bodyTypes[type]];
  // JSON carries no file, and names one that was sent before.
  const { file, token, ...fields } = body.shape;
  const named = z.object({ ...fields, ...(token && { token: file ? token.unwrap() : token }) });
  const form =
    file && token ? body.openapi({ anyOf: [{ required: ['file'] }, { required: ['token'] }] }) : body;
  return Object.fromEntries(types.map((name) => [name, { schema: name === bodyTypes.json ? named : form }]));
}
