/** One field of a request that cannot be used. */
export interface FieldIssue {
  /** Name of the field: `effective`, `given.due`. */
  field: string;
  /** What people call it, where it is none of our own fields: 支払期日. */
  name?: string;
  reason: string;
}
