import type { Element } from 'hast';
import { h } from 'hastscript';
import { say } from '../say.ts';

/** Places at which a line may be meant to be several: behind a sentence, and before what looks like a label. */
const beginnings =
  /(?<=[。．)）」])\s*(?=[^\s。、）)」])|(?=第[0-9０-９〇一二三四五六七八九十百千]+[条章節項])/g;
const mostPlaces = 6;

/** Choices of where a line is split, each by the words with which the new one begins. */
export function splitChoices(text: string): Element[] {
  const places = [...text.matchAll(beginnings)].map(({ 0: space, index }) => index + space.length);
  const words = [...new Set(places.filter((at) => at > 0).map((at) => text.slice(at, at + 14).trim()))];
  return words
    .slice(0, mostPlaces)
    .map((begin) =>
      h('button', { type: 'button', role: 'menuitem', dataSplit: begin }, [
        say(`「${begin}」から別の行`, `A line begins with “${begin}”`),
      ]),
    );
}
