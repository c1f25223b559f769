import type { Element } from 'xast';
import { x } from 'xastscript';
import type { LawElement } from '../../model/law-element.ts';
import { cleanText } from './words.ts';

/** Attributes as XML can hold them. */
export function cleanAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, cleanText(value)]));
}

interface OpenElement {
  step: LawElement;
  element: Element;
}

/** Elements around the children of one node; what two children share is written once. */
export class Wrappers {
  private readonly top: Element;
  private open: OpenElement[] = [];

  constructor(top: Element) {
    this.top = top;
  }

  /** The innermost of a chain of elements, opened as far as it is not open already. */
  enter(chain: readonly LawElement[]): Element {
    let shared = 0;
    while (shared < chain.length && isSame(this.open[shared]?.step, chain[shared])) shared++;
    this.open = this.open.slice(0, shared);
    for (const [at, step] of chain.slice(shared).entries()) {
      const element = this.begin(step);
      // A 項 that is quoted may print no number; its element is there all the same.
      if (step.name === 'Paragraph' && chain[shared + at + 1]?.name !== 'ParagraphNum')
        element.children.push(x('ParagraphNum'));
    }
    return this.open.at(-1)?.element ?? this.top;
  }

  /** Begins an element below the open ones. */
  begin(step: LawElement): Element {
    const element = x(step.name, cleanAttributes(step.attributes ?? {}));
    (this.open.at(-1)?.element ?? this.top).children.push(element);
    this.open.push({ step, element });
    return element;
  }
}

function isSame(left: LawElement | undefined, right: LawElement): boolean {
  return left !== undefined && left.name === right.name && (left.index ?? 1) === (right.index ?? 1);
}
