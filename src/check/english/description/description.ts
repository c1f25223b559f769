/** What a check finds and why that matters, in English; with what stands behind it where the Japanese names it. */
export interface CheckDescription {
  finds: string;
  why: string;
  source?: string;
}

/** Descriptions by the id of the check. */
export type Descriptions = Readonly<Record<string, CheckDescription>>;
