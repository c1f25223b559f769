/** One field of a request that cannot be used. */
export interface FieldIssue {
  /** Name of the field: `effective`, `given.due`. */
  field: string;
  reason: string;
}
