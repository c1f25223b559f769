import type { Line } from '../../model/line.ts';
import {
  afterReference,
  afterWideSpace,
  type ClassifiedLine,
  particleAfterSpace,
  type Range,
  readBracket,
} from './form.ts';
import { type Marker, skipSpace } from './marker/marker.ts';
import { isDeleted } from './title.ts';

const headingLength = 80;

/** Says whether 第1章, 第3条 or 第2項 at the start of a line labels it, or refers to a provision. */
export function classifyOrdinal(line: Line, text: string, marker: Marker): ClassifiedLine | undefined {
  if (marker.kind === 'paragraphWord') return classifyParagraphWord(line, text, marker);
  if (marker.kind === 'article') return classifyArticle(line, text, marker);
  return classifyHeading(line, text, marker);
}

/** The characters from which a particle behind a label can be told. */
function wordsAt(text: string, from: number): string {
  return text.slice(from, from + 12);
}

function classifyParagraphWord(line: Line, text: string, marker: Marker): ClassifiedLine | undefined {
  const heading = line.role === 'heading';
  const caption = readBracket(text, marker.body);
  const body = skipSpace(text, caption ? caption[1] : marker.body);
  if (!heading && (marker.gap === 'none' || afterReference.test(wordsAt(text, marker.body))))
    return undefined;
  const whole = caption && body === text.length;
  return { line, type: 'list', marker, ...(whole && { caption }), body, strong: heading };
}

/** 第2条(1)号又は(2)号: a mere number is no caption. */
const mereNumber = /^[(（]\s*[0-9０-９一二三四五六七八九十]+\s*[)）]$/;

function classifyArticle(line: Line, text: string, marker: Marker): ClassifiedLine | undefined {
  const { body } = marker;
  const bracket = readBracket(text, body);
  const caption = bracket && !mereNumber.test(text.slice(...bracket)) ? bracket : undefined;
  const rest = skipSpace(text, caption ? caption[1] : body);
  const captioned = caption && { caption };
  const article = { line, type: 'article', marker } as const;
  const deleted: ClassifiedLine = { ...article, body, strong: true };
  if (caption && isDeleted(text.slice(body))) return deleted;
  if (rest === text.length) return { ...article, ...captioned, body: rest, strong: true };
  if (line.role === 'heading') {
    if (isDeleted(text.slice(body))) return deleted;
    return {
      ...article,
      caption: caption ?? [body, text.length],
      body: caption ? rest : text.length,
      strong: true,
    };
  }
  const gap = caption ? rest > caption[1] : marker.gap !== 'none';
  const following = wordsAt(text, rest);
  // Behind a wide space stands typeset text: 第十四条　と畜者は、 begins with a noun.
  const typeset = marker.gap === 'wideSpace' && !caption;
  const particle = typeset ? afterWideSpace : gap ? particleAfterSpace : afterReference;
  if (particle.test(following)) return undefined;
  // `第71条(休業)会社は、`, `第5条:映像`: behind a caption or a colon that no particle follows, words are its own.
  const apart = caption ? !/^[*＊]/.test(following) : /[.．:：]$/.test(text.slice(0, marker.end));
  const strong = gap || apart;
  return { ...article, ...captioned, body: rest, strong };
}

function classifyHeading(line: Line, text: string, marker: Marker): ClassifiedLine | undefined {
  const { body } = marker;
  if (text.length > headingLength || text.endsWith('。')) return undefined;
  if (line.role !== 'heading') {
    const following = wordsAt(text, body);
    if (marker.gap === 'none' && afterReference.test(following)) return undefined;
    if (marker.gap === 'space' && particleAfterSpace.test(following)) return undefined;
  }
  return {
    line,
    type: 'heading',
    marker,
    ...(body < text.length && { caption: [body, text.length] as Range }),
    body: text.length,
    strong: true,
  };
}
