import type { Quantity } from '../../model/annotation.ts';
import type { Node } from '../../model/node.ts';
import { appendTo } from '../../text/collection/append-to.ts';
import { plainText } from '../../text/width.ts';
import type { ClauseScope } from './clause-scope.ts';
import { findValueWords } from './mask-quantity.ts';
import { listLeads } from './reference-leads.ts';

/** A stretch of a leaf that is replaced by what kind of thing stands there. */
export interface Mask {
  start: number;
  end: number;
  kind: string;
}

/**
 * Digest of a clause in which the values of the bound quantities do not count, and neither do width, white space and the
 * clause's own label: `その14日前までに` and `その 30 日前までに` have one digest, `その14日後までに` has another.
 * @returns 16 hex digits of the 64-bit FNV-1a hash: it tells edits apart, in a browser too, and protects from nobody
 */
export function digestClause({ nodes }: ClauseScope, bound: readonly Quantity[]): string {
  const masks = maskLeaves(bound);
  return hashWords(nodes.map((node) => wordsOf(node, masks, true)).join('\n'));
}

/**
 * The same digest with references by what they lead to: 第33条第1項 and, where an article was inserted before it, 第34条第1項
 * have one; 前条 that leads to another article than before has another.
 * @returns nothing where the text is at hand without its references
 */
export function digestMeaning(
  { nodes, source, leafIds }: ClauseScope,
  bound: readonly Quantity[],
): string | undefined {
  const leads = listLeads(source, leafIds);
  if (!leads) return undefined;
  const masks = new Map(maskLeaves(bound));
  for (const [leaf, own] of leads) masks.set(leaf, [...own, ...(masks.get(leaf) ?? [])]);
  return hashWords(nodes.map((node) => wordsOf(node, masks, true)).join('\n'));
}

function wordsOf(node: Node, masks: ReadonlyMap<string, Mask[]>, isCited = false): string {
  if (!('children' in node)) return plainText(maskWords(node.value, masks.get(node.id ?? '') ?? []));
  const label = isCited ? '' : plainText(node.label ?? '');
  return label + plainText(node.caption ?? '') + node.children.map((child) => wordsOf(child, masks)).join('');
}

/** Where in which leaves a value is masked. */
function maskLeaves(bound: readonly Quantity[]): ReadonlyMap<string, Mask[]> {
  const masks = new Map<string, Mask[]>();
  for (const quantity of bound) {
    const words = findValueWords(quantity);
    let passed = 0;
    for (const { leaf, start, end } of quantity.at) {
      const mask = {
        start: start + Math.max(0, words.start - passed),
        end: Math.min(end, start + words.end - passed),
        kind: quantity.kind,
      };
      if (mask.start < mask.end) appendTo(masks, leaf, mask);
      passed += end - start;
    }
  }
  return masks;
}

function maskWords(value: string, masks: readonly Mask[]): string {
  let text = '';
  let from = 0;
  // Of two that begin together the longer one counts.
  for (const { start, end, kind } of masks.toSorted(
    (left, right) => left.start - right.start || right.end - left.end,
  )) {
    if (start < from) continue;
    text += `${value.slice(from, start)}{${kind}}`;
    from = end;
  }
  return text + value.slice(from);
}

const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a, 64 bits, over UTF-8: `a` → `af63dc4c8601ec8c`. */
export function hashWords(words: string): string {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(words)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  return hash.toString(16).padStart(16, '0');
}
