import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/inline/annotate.ts';
import type { Container } from '../../src/model/node.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { cpuTime } from '../cpu-time.ts';
import { growTree } from '../inline/tree.ts';

const digits = '甲乙丙丁戊己庚辛壬癸';
const name = (at: number) => `用${[...String(at)].map((digit) => digits[Number(digit)]).join('')}語`;

/** Definitions with as many uses, in the ways in which a look-up could grow with the square. */
const texts: Readonly<Record<string, (at: number, size: number) => string>> = {
  'each its own term': (at, size) =>
    `荷物（以下「${name(at)}」という。）を運ぶ。${name((at * 7) % size)}を送る。`,
  'one term in scopes of its own': () => '荷物（以下この条において「用語甲」という。）を運ぶ。用語甲を送る。',
  'one term again and again': () => '荷物（以下「用語甲」という。）を運ぶ。用語甲を送る。',
  'uses before the definitions': (at, size) =>
    at < size / 2
      ? '用語甲を送る。用語甲を送る。'
      : '荷物（以下「用語甲」という。）を運ぶ。荷物（以下「用語甲」という。）を運ぶ。',
  'a term for the next article': (at) =>
    `荷物（次条において「${name(at)}」という。）を運ぶ。${name(Math.max(0, at - 1))}を送る。`,
};

function time(tree: Container): number {
  const index = indexTree(tree);
  const start = cpuTime();
  resolve(index, annotate(index));
  return cpuTime() - start;
}

describe('definitions and their uses', () => {
  it.each(Object.entries(texts))('grow no faster than the text: %s', (_, write) => {
    const grow = (size: number) =>
      growTree(
        Object.fromEntries(
          Array.from({ length: size }, (__, at) => [`art_${at + 1}__para_1`, write(at, size)]),
        ),
      ).root;
    const [small, large] = [grow(300), grow(2400)];
    time(small);
    const least = (tree: Container) => Math.min(time(tree), time(tree), time(tree));
    const exponent = Math.log(least(large) / least(small)) / Math.log(8);
    // A square would be 2; the rest is for a machine that does other work at the same time.
    expect(exponent).toBeLessThan(1.5);
  });
});
