/** Decoded XML of a part, and how it is written back. */
export interface PartXml {
  xml: string;
  /** Bytes of a changed XML in the encoding of the part. */
  encode: (xml: string) => Uint8Array;
}

/** Decodes a part: UTF-8, or UTF-16 with a mark; nothing where the bytes are not of that encoding throughout. */
export function decodePart(bytes: Uint8Array): PartXml | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const hasMark = encoding !== 'utf-8' || (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  try {
    const xml = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { xml, encode: (changed) => encode(`${hasMark ? '\ufeff' : ''}${changed}`, encoding) };
  } catch {
    return undefined;
  }
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}

const closing = /<\/(?:([\w.-]+):)?[\w.-]+\s*>(?:\s|<!--(?:(?!-->)[\s\S])*-->)*$/;
const empty = /<((?:([\w.-]+):)?[\w.-]+)((?:\s[^<>]*)?)\/>(?:\s|<!--(?:(?!-->)[\s\S])*-->)*$/;

/**
 * Adds children at the end of the outermost element.
 * @param write gets the prefix of that element with its colon, or nothing where it has none
 */
export function appendChildren(xml: string, write: (prefix: string) => string): string | undefined {
  const end = closing.exec(xml);
  if (end) return xml.slice(0, end.index) + write(end[1] ? `${end[1]}:` : '') + xml.slice(end.index);
  const whole = empty.exec(xml);
  if (!whole) return undefined;
  const [, name, prefix, attributes] = whole;
  const children = write(prefix ? `${prefix}:` : '');
  return `${xml.slice(0, whole.index)}<${name}${attributes}>${children}</${name}>`;
}

/** Writes a text as XML; characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replace(/[<>&"]/g, (sign) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;' })[sign] ?? '&quot;');
}
