import type { Element } from 'xast';
import { x } from 'xastscript';

/** Characters that XML 1.0 cannot hold, not even escaped. */
const forbidden =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words as XML can hold them: what it cannot becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(forbidden, '\ufffd');
}

/** An element that holds only words. */
export function textElement(name: string, text: string, attributes: Record<string, string> = {}): Element {
  return x(name, attributes, text === '' ? [] : [cleanText(text)]);
}
