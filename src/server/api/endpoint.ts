import type { z } from '@hono/zod-openapi';
import type { Caller } from '../caller.ts';
import type { ServedCorpus } from '../served-corpus.ts';

/** What a response holds. */
export interface Answer {
  status?: 200 | 201 | 202;
  headers?: Readonly<Record<string, string>>;
  content: object;
}

/** What is asked, by where it stands in the request. */
export interface Asked<Path, Query, Body> {
  path: Path;
  query: Query;
  body: Body;
  caller: Caller;
  /** Aborted when the client goes away. */
  signal?: AbortSignal;
}

/** Kinds of bodies that a request may have. */
export const bodyTypes = { json: 'application/json', form: 'multipart/form-data' } as const;
export type BodyType = keyof typeof bodyTypes | 'either';

/** One thing that the API answers; the table of them makes both the routes and the description of the API. */
export interface Endpoint<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodObject = z.ZodObject,
> {
  method: 'get' | 'post';
  /** As in OpenAPI, without the prefix: `/documents/{id}`. */
  path: string;
  summary: string;
  description?: string;
  parameters?: Path;
  query?: Query;
  body?: Body;
  /** If omitted, JSON. */
  bodyType?: BodyType;
  /** What the answer holds; the name is that of its type in the description of the API. */
  answer: { description: string; name: string; schema: z.ZodType; status?: 200 | 201 };
  run: (corpus: ServedCorpus, asked: Asked<z.infer<Path>, z.infer<Query>, z.infer<Body>>) => Promise<Answer>;
}

/** Declares an endpoint with the types of what it is asked. */
export function defineEndpoint<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodObject = z.ZodObject,
>(endpoint: Endpoint<Path, Query, Body>): Endpoint {
  return endpoint as unknown as Endpoint;
}
