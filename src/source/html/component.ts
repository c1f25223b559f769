import type { Element } from 'hast';
import { holdsJapanese } from '../../text/width.ts';
import type { HtmlReading } from './reading.ts';

/** Attributes in which a component is told what it shows above its words. */
const titles = ['title', 'heading', 'header', 'caption'] as const;
const deepest = 6;

/** An element that a program defines: its name holds a hyphen, as no element of HTML does. */
export function isComponent({ tagName }: Element): boolean {
  return tagName.includes('-');
}

/** Reads what a component shows: its title as a heading, and its words below. */
export function readComponent(reading: HtmlReading, element: Element): void {
  const { writer } = reading;
  writer.endBlock();
  const title = titleOf(element);
  if (title !== undefined) {
    reading.titled = Math.min(deepest, reading.titled + 1);
    writer.headingDepth = reading.titled;
    writer.addWords(title);
    writer.endBlock();
    writer.headingDepth = 0;
  }
  reading.readNodes(element);
  writer.endBlock();
  if (title !== undefined) reading.titled--;
}

function titleOf({ properties }: Element): string | undefined {
  for (const name of titles) {
    const value = properties[name];
    if (typeof value === 'string' && holdsJapanese(value)) return value.trim();
  }
  return undefined;
}
