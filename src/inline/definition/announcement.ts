import type { Container } from '../../model/node.ts';
import type { Place } from '../../model/position.ts';
import { isContainer } from '../../model/tree-walk.ts';
import { foldWidth } from '../../text/width.ts';

/** That the items or the table below a clause define terms, and the words that limit where. */
export interface Announcement {
  scope?: { words: string; at: Place };
}

const speaksOfTerms = /用語|語句|言葉|文言|定義|意義|意味|略称/;
const pointsOn = /次の|以下|下記|次に|次表|下表|左の|左に|別表|各号|それぞれ|各々|とおり|通り/;
const namesDefinitions = /定義|用語/;
const scope = /^[ 、,]*(?<words>[^。、,]{1,40}?)(?:において|におきまして|では|で(?=使用|用い|利用|使う))/;

/**
 * Reads whether a clause announces definitions: `この約款においては、次の用語はそれぞれ次の意味で使用します。`, or only
 * `次のとおりとします。` in an article that is headed 用語の定義.
 * @param heading caption of the article that holds the clause
 */
export function readAnnouncement(clause: Container, heading: string): Announcement | undefined {
  for (const child of clause.children) {
    if (isContainer(child) || child.type !== 'sentence' || child.id === undefined) continue;
    const folded = foldWidth(child.value);
    if (!pointsOn.test(folded)) continue;
    if (!speaksOfTerms.test(folded) && !namesDefinitions.test(heading)) continue;
    const words = scope.exec(folded)?.groups?.words;
    if (words === undefined) return {};
    const start = folded.indexOf(words);
    return { scope: { words: words.trim(), at: { leaf: child.id, start, end: start + words.length } } };
  }
  return undefined;
}
