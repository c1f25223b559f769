import type { Message } from '../../model/message.ts';
import { holdsJapanese } from '../../text/width.ts';

const tag = /<\/?(?:p|h[1-6]|li|br|div|section|ol|ul|table|td)\b[^<>]*>/i;

/** The words in a JSON file. */
export interface JsonText {
  /** The strings in Japanese, in their order; as a page where they hold tags. */
  text: string;
  isPage: boolean;
  /** Says how many strings there are, and how many other values, which are no text. */
  told: Message;
}

/**
 * The text in the strings of a JSON file; nothing where a text is no JSON, holds no Japanese, or is a model of ours.
 * `[{"id": 3, "title": "第1条（目的）", "body": "会員は、…"}]` → 第1条（目的） and 会員は、… on lines of their own
 */
export function readJson(value: string): JsonText | undefined {
  if (!/^\s*[[{]/.test(value)) return undefined;
  let root: unknown;
  try {
    root = JSON.parse(value);
  } catch {
    return undefined;
  }
  if (typeof root === 'object' && root !== null && 'schemaVersion' in root && 'tree' in root)
    return undefined;
  const strings: string[] = [];
  let leftOut = 0;
  const stack: unknown[] = [root];
  while (stack.length > 0) {
    const one = stack.pop();
    if (typeof one === 'object' && one !== null) {
      for (const inner of Object.values(one).toReversed()) stack.push(inner);
    } else if (typeof one === 'string' && holdsJapanese(one)) strings.push(one);
    else leftOut++;
  }
  if (strings.length === 0) return undefined;
  const isPage = strings.some((string) => tag.test(string));
  const text = isPage
    ? strings.map((string) => (tag.test(string) ? string : `<p>${escapeTags(string)}</p>`)).join('\n')
    : strings.join('\n\n');
  const others = leftOut === 0 ? '' : `, and its ${leftOut} other values were left out`;
  const told: Message = {
    ruleId: 'strings-read',
    severity: 'info',
    reason: `The file is JSON: its ${strings.length} strings in Japanese were read in their order${others}.`,
  };
  return { text, isPage, told };
}

function escapeTags(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}
