import { readNumeral } from '../../../text/numeral.ts';
import type { LineEvidence } from '../evidence.ts';
import { type ClassifiedLine, readBracket } from '../form.ts';
import { finish, skipSpace } from '../marker/marker.ts';
import type { ArticleSystem } from './system.ts';

const fewest = 3;

/** `1条　本会は、`⏎`2条　…`: articles whose 第 was lost, told by their count from 1; white space or a bracket stands behind each. */
export function readLostOrdinals(lines: readonly LineEvidence[]): ArticleSystem {
  const system: ArticleSystem = new Map();
  for (const [index, here] of lines.entries()) {
    if (here.line.listDepth > 0 || !here.line.text.slice(0, 8).includes('条')) continue;
    const numeral = readNumeral(here.line.text, 0);
    if (numeral?.value !== system.size + 1) continue;
    const at = skipSpace(here.line.text, numeral.end);
    if (here.line.text[at] !== '条' || !/^(?:[\s　（(【]|$)/.test(here.line.text.slice(at + 1))) continue;
    system.set(index, formOf(here, numeral.value, at + 1));
  }
  return system.size >= (numbersParagraphs(lines, system) ? fewest - 1 : fewest) ? system : new Map();
}

/** `1条 会員`⏎`1項 会員とは、`: whether a paragraph that is called one stands below each. */
function numbersParagraphs(lines: readonly LineEvidence[], system: ArticleSystem): boolean {
  return [...system.keys()].every((index) => lines[index + 1]?.forms[0]?.marker?.kind === 'paragraphWord');
}

function formOf({ line }: LineEvidence, value: number, end: number): ClassifiedLine {
  const marker = finish(line.text, 'article', { value }, end);
  const caption = readBracket(line.text, marker.body);
  const body = caption ? skipSpace(line.text, caption[1]) : marker.body;
  return { line, type: 'article', marker, ...(caption && { caption }), body, strong: true };
}
