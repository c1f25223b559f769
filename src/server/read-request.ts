import type { Context } from 'hono';
import type { z } from 'zod';
import { type BodyType, bodyTypes, type Endpoint } from './api/endpoint.ts';
import type { FieldIssue } from './field-issue.ts';
import { Problem } from './problem.ts';

/**
 * Reads what an endpoint is asked from a request.
 * @throws {Problem} 400, 413 or 415 if it cannot be used
 */
export async function readRequest(context: Context, endpoint: Endpoint): Promise<Record<string, unknown>> {
  const { parameters, query, body, bodyType = 'json' } = endpoint;
  return {
    path: parameters && validate(parameters, context.req.param(), 'path'),
    query: query && validate(query, readQuery(context, query), 'query'),
    body: body && validate(body, await readBody(context, bodyType), 'body'),
  };
}

/** A field that stands there once is a word, and several times a list. */
function readQuery(context: Context, query: z.ZodObject): Record<string, string | string[]> {
  const asked = Object.entries(context.req.queries());
  const unknown = asked.filter(([name]) => !Object.hasOwn(query.shape, name));
  if (unknown.length > 0) {
    throw makeInvalid(
      'query',
      unknown.map(([field]) => ({
        field,
        reason: `is not known; there are ${Object.keys(query.shape).join(', ')}`,
      })),
    );
  }
  return Object.fromEntries(asked.map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

async function readBody(context: Context, type: BodyType): Promise<unknown> {
  const accepted = type === 'either' ? [bodyTypes.form, bodyTypes.json] : [bodyTypes[type]];
  const given = context.req.header('content-type')?.split(';')[0].trim().toLowerCase();
  if (given === undefined || !accepted.some((one) => one === given)) {
    const expected = accepted.join(' or ');
    throw new Problem(415, `The body must be ${expected}${given ? `, and is ${given}` : ''}.`, {
      headers: { accept: accepted.join(', ') },
    });
  }
  return given === bodyTypes.json ? readJson(context) : readForm(context);
}

async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Problem(400, `The body is no JSON: ${(cause as Error).message}.`, { cause });
  }
}

async function readForm(context: Context): Promise<unknown> {
  let form: FormData;
  try {
    form = await context.req.formData();
  } catch (cause) {
    // A body that is too long ends here as well.
    if (cause instanceof Problem) throw cause;
    throw new Problem(400, 'The body is no complete multipart/form-data; send the form again.', { cause });
  }
  return Object.fromEntries(form);
}

function validate(schema: z.ZodObject, value: unknown, where: string): unknown {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw makeInvalid(
    where,
    read.error.issues.map(({ path, message }) => ({ field: path.join('.') || where, reason: message })),
  );
}

function makeInvalid(where: string, issues: readonly FieldIssue[]): Problem {
  const shown = issues.slice(0, 20);
  const words = shown.map(({ field, reason }) => `${field}: ${reason}`).join('; ');
  return new Problem(400, `The ${where} cannot be used. ${words}.`, { issues: shown });
}
