import { STATUS_CODES } from 'node:http';
import type { FieldIssue } from './field-issue.ts';
import { type Language, tellInJapanese } from './language.ts';

/** What is sent as problem+json (RFC 9457). */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  /** What is wrong with this request and what to do. */
  detail: string;
  /** Path of the request. */
  instance: string;
  issues?: readonly FieldIssue[];
}

/** A request that cannot be answered as it is; its message says why and what to do. */
export class Problem extends Error {
  override name = 'Problem';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly issues: readonly FieldIssue[];

  constructor(
    status: number,
    message: string,
    {
      headers = {},
      issues = [],
      ...options
    }: ErrorOptions & { headers?: Readonly<Record<string, string>>; issues?: readonly FieldIssue[] } = {},
  ) {
    super(message, options);
    this.status = status;
    this.headers = headers;
    this.issues = issues;
  }
}

/** Writes a problem as it is sent: 404 → `{"type":"about:blank","title":"見つかりません","status":404,…}`. */
export function writeProblem(
  { status, message, issues: found }: Problem,
  instance: string,
  language: Language,
): ProblemBody {
  const english = { title: STATUS_CODES[status] ?? 'Error', detail: message, issues: found };
  const { title, detail, issues } = language === 'ja' ? tellInJapanese(status, message, found) : english;
  return {
    type: 'about:blank',
    title,
    status,
    detail,
    instance,
    ...(issues.length > 0 && { issues }),
  };
}
