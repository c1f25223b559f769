import type { z } from '@hono/zod-openapi';
import type { Caller } from '../caller.ts';
import type { Language } from '../language.ts';
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
  /** In which people are answered. */
  language: Language;
  /** Aborted when the client goes away. */
  signal?: AbortSignal;
}

/** Kinds of bodies that a request may have. */
export const bodyTypes = { json: 'application/json', form: 'multipart/form-data' } as const;
export type BodyType = keyof typeof bodyTypes | 'either';

/** What operations are about. */
export const tags = {
  documents: 'Documents, revisions and clauses',
  search: 'Questions in everyday words',
  study: 'Comparison and checks',
  rules: 'What clauses say, computed',
  notes: 'What people wrote beside clauses',
  intake: 'Adding, changing, withdrawing, and the journal of it',
} as const;

/** Why a request is refused, by status. */
export const refusals = {
  400: 'The request is not written as it should be; `issues` names the fields',
  403: 'The request came from elsewhere, or nobody is logged in',
  404: 'What is asked for is not there',
  405: 'That method is not possible here',
  409: 'Another text of that day is there already',
  410: 'The file is not held any more; send it again',
  413: 'The body is too long',
  415: 'The body is of a type that is not taken',
  422: 'The text, the facts or the change cannot be used',
  503: 'Another process writes the corpus, or too much is waiting; ask again after `Retry-After` seconds',
} as const;

/** One thing that the API answers; the table of them makes both the routes and the description of the API. */
export interface Endpoint<
  Path extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodObject = z.ZodObject,
> {
  method: 'get' | 'post' | 'patch';
  /** As in OpenAPI, without the prefix: `/documents/{id}`. */
  path: string;
  /** Name of the operation in clients that are made from the description. */
  operationId: string;
  /** What it is about. */
  tag: keyof typeof tags;
  summary: string;
  description?: string;
  parameters?: Path;
  query?: Query;
  body?: Body;
  /** If omitted, JSON. */
  bodyType?: BodyType;
  /** What the answer holds; the name is that of its type in the description of the API. */
  answer: { description: string; name: string; schema: z.ZodType; status?: 200 | 201 };
  /** Another status with the same content. */
  alsoAnswers?: 200;
  /** Statuses of refusals beside those that every request may get. */
  refuses?: readonly (keyof typeof refusals)[];
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
