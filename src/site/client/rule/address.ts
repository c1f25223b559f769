/** A calculation that an address leads to: facts, readings, and the revision whose text is used. */
export interface SharedCalculation {
  given: Record<string, unknown>;
  options: Record<string, string>;
  revision?: string;
}

const mark = '#calculation=';
/** Longer addresses do not get through everywhere. */
const longest = 8000;

/** Writes a calculation as the last part of an address; nothing where it would be too long. */
export function writeCalculation(calculation: SharedCalculation): string | undefined {
  const part = mark + encodeURIComponent(JSON.stringify(calculation));
  return part.length <= longest ? part : undefined;
}

/** Reads a calculation from the last part of an address; nothing where there is none, or it is broken. */
export function readCalculation(hash: string): SharedCalculation | undefined {
  if (!hash.startsWith(mark) || hash.length > longest) return undefined;
  try {
    const { given, options, revision } = JSON.parse(decodeURIComponent(hash.slice(mark.length)));
    return {
      given: isRecord(given) ? given : {},
      options: isRecord(options)
        ? Object.fromEntries(Object.entries(options).map(([name, choice]) => [name, String(choice)]))
        : {},
      ...(typeof revision === 'string' && { revision }),
    };
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
