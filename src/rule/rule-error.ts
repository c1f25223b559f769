/** A rule, or what it is given, that cannot be used; its message says what, where and what to do. */
export class RuleError extends Error {
  override name = 'RuleError';
}

/** One fact that cannot be used. */
export interface FactIssue {
  /** Name of the fact: `due`, `changes.0.date`. */
  field: string;
  /** What people call it: 支払期日. */
  name?: string;
  /** Why it cannot be used and what would be right. */
  reason: string;
}

/** Facts of the wrong type, missing or impossible: wrong usage, not a failure of the rule. */
export class UnusableFacts extends RuleError {
  override name = 'UnusableFacts';
  readonly issues: readonly FactIssue[];

  constructor(rule: string, issues: readonly FactIssue[]) {
    super(
      `${rule} cannot use these facts: ${issues.map(({ field, reason }) => `${field}: ${reason}`).join(' ')}`,
    );
    this.issues = issues;
  }
}

/** A question that no data at hand answers, such as the holidays of a far year: the answer is unknown. */
export class UnansweredQuestion extends RuleError {
  override name = 'UnansweredQuestion';
}
