import type { Context } from 'hono';
import { mediaTypes } from '../site/site-page.ts';
import { hidePlaces } from './hide-places.ts';
import { type Language, languageOf } from './language.ts';
import { Problem, writeProblem } from './problem.ts';

/** Sends a file as it is. */
export function sendText(context: Context, content: string | Uint8Array, type: string): Response {
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  return context.body(typeof content === 'string' ? content : Uint8Array.from(content), 200, headers);
}

/** A page holds both languages; it says which one its reader asked for. */
export function sendPage(
  context: Context,
  content: string | Uint8Array,
  type: string,
  usual: Language,
): Response {
  if (type !== mediaTypes.html || typeof content !== 'string') return sendText(context, content, type);
  context.header('vary', 'Accept-Language');
  const isEnglish = languageOf(context, usual) === 'en';
  const page = isEnglish ? content.replace('<html lang="ja"', '<html lang="ja" data-language="en"') : content;
  return sendText(context, page, type);
}

/** Refuses a method, with those that are possible. */
export function refuseMethod(
  context: Context,
  methods: string[],
  refuse: (context: Context, problem: Problem) => Response,
): Response {
  const allow = methods.join(', ');
  const problem = new Problem(405, `${context.req.method} is not possible here; use ${allow}.`, {
    headers: { allow },
  });
  return refuse(context, problem);
}

/** A problem without where the corpus lies. */
export function hideIn({ status, message, headers, issues }: Problem, folder: string): Problem {
  return new Problem(status, hidePlaces(message, folder), { headers, issues });
}

/** Sends a problem in the language that is asked for. */
export function sendProblem(context: Context, problem: Problem, usual: Language): Response {
  const language = languageOf(context, usual);
  return context.body(
    JSON.stringify(writeProblem(problem, new URL(context.req.url).pathname, language)),
    problem.status as 400,
    {
      'content-type': 'application/problem+json',
      'content-language': language,
      vary: 'Accept-Language',
      ...problem.headers,
    },
  );
}
