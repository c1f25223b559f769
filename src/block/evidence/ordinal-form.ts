import type { Line } from '../../model/line.ts';
import { afterReference, type ClassifiedLine, particleAfterSpace, type Range, readBracket } from './form.ts';
import { type Marker, skipSpace } from './marker/marker.ts';
import { isDeleted } from './title.ts';

const headingLength = 80;

/** Says whether 第1章, 第3条 or 第2項 at the start of a line labels it, or refers to a provision. */
export function classifyOrdinal(line: Line, text: string, marker: Marker): ClassifiedLine | undefined {
  const heading = line.role === 'heading';
  const body = marker.body;
  if (marker.kind === 'paragraphWord') {
    const caption = readBracket(text, body);
    const rest = skipSpace(text, caption ? caption[1] : body);
    if (!heading && (marker.gap === 'none' || afterReference.test(text.slice(body, body + 12))))
      return undefined;
    return {
      line,
      type: 'list',
      marker,
      ...(caption && rest === text.length && { caption }),
      body: rest,
      strong: heading,
    };
  }
  if (marker.kind === 'article') {
    const bracket = readBracket(text, body);
    // 第2条(1)号又は(2)号: a mere number is no caption.
    const caption =
      bracket && !/^[(（]\s*[0-9０-９一二三四五六七八九十]+\s*[)）]$/.test(text.slice(...bracket))
        ? bracket
        : undefined;
    const rest = skipSpace(text, caption ? caption[1] : body);
    if (caption && isDeleted(text.slice(body))) return { line, type: 'article', marker, body, strong: true };
    if (rest === text.length)
      return { line, type: 'article', marker, ...(caption && { caption }), body: rest, strong: true };
    const gap = caption ? rest > caption[1] : marker.gap !== 'none';
    const following = text.slice(rest, rest + 12);
    if (!heading && (gap ? particleAfterSpace.test(following) : afterReference.test(following)))
      return undefined;
    if (heading && isDeleted(text.slice(body))) return { line, type: 'article', marker, body, strong: true };
    if (heading)
      return {
        line,
        type: 'article',
        marker,
        caption: caption ?? [body, text.length],
        body: caption ? rest : text.length,
        strong: true,
      };
    if (!gap && !caption && !/^[.．:：]/.test(following)) {
      return { line, type: 'article', marker, body: rest, strong: false };
    }
    return { line, type: 'article', marker, ...(caption && { caption }), body: rest, strong: gap };
  }
  if (text.length > headingLength || text.endsWith('。')) return undefined;
  if (marker.gap === 'none' && !heading && afterReference.test(text.slice(body, body + 12))) return undefined;
  if (marker.gap === 'space' && !heading && particleAfterSpace.test(text.slice(body, body + 12)))
    return undefined;
  return {
    line,
    type: 'heading',
    marker,
    ...(body < text.length && { caption: [body, text.length] as Range }),
    body: text.length,
    strong: true,
  };
}
