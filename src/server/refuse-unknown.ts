import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { endpoints } from './api/endpoints.ts';
import { Problem } from './problem.ts';
import { methodsAt, prefix } from './route-path.ts';
import { refuseMethod } from './send.ts';

/** Sends a problem in the language that is asked for. */
export type Refuse = (context: Context, problem: Problem) => Response;

/** Refuses a method that a path does not take, with those that it takes. */
export function refuseMethods(app: OpenAPIHono, refuse: Refuse): ReturnType<typeof methodNotAllowed> {
  return methodNotAllowed({
    app,
    onMethodNotAllowed: (context, methods) => {
      const own = methodsAt(context.req.path, endpoints);
      return refuseMethod(context, own.length > 0 ? own : methods, refuse);
    },
  });
}

/** Refuses to read what is no endpoint, or one that is only written to. */
export function refuseUnknown(context: Context, refuse: Refuse): Response {
  const own = methodsAt(context.req.path, endpoints);
  if (own.length > 0) return refuseMethod(context, own, refuse);
  throw new Problem(
    404,
    `The API has nothing at ${context.req.path}; ${prefix}/openapi.json says what it has.`,
  );
}
