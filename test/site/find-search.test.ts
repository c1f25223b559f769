import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { SearchHit } from '../../src/model/search-result.ts';
import { readState, toFilters, writeState } from '../../src/site/client/search/state.ts';
import { writeDataScript } from '../../src/site/data/data-script.ts';
import { facetGroups } from '../../src/site/page/search/facet-list.ts';
import { hitAddress, hitItem, markWords, searchNotes } from '../../src/site/page/search/search-hits.ts';
import { searchPage } from '../../src/site/page/search/search-page.ts';

const hit: SearchHit = {
  key: 'a@2026-04-01#art_1',
  document: 'a',
  title: '<b>約款</b>',
  revision: '2026-04-01',
  isCurrent: true,
  node: 'art_1__para_1',
  citation: '第1条第1項',
  caption: '<script>alert(1)</script>',
  chapters: ['第1章 <i>'],
  score: 1,
  snippet: { text: '𠮷野<https://x>の料金', highlights: [[2, 3]] },
  highlights: [],
};

const noFacets = { documents: [], revisions: [], chapters: [], norms: [], actors: [], facts: [] };

describe('a clause that was found', () => {
  it('shows the words of the texts as words, whatever they look like', () => {
    const html = toHtml(hitItem(hit, '../'));
    expect(html).not.toMatch(/<script|<i>|<b>|<https/);
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>');
  });

  it('leads to its place in its revision', () => {
    expect(hitAddress(hit)).toBe('documents/a/2026-04-01.html#art_1__para_1');
    expect(hitAddress({ ...hit, document: 'a b"', node: '条' })).toBe(
      'documents/a%20b%22/2026-04-01.html#%E6%9D%A1',
    );
  });

  it('says whether its revision is in force', () => {
    expect(toHtml(hitItem(hit, ''))).toContain('現行');
    expect(toHtml(hitItem({ ...hit, isCurrent: false }, ''))).toContain('is-old');
  });
});

describe('marks', () => {
  it('keep every character, in order, wherever the marks lie', () => {
    const mark = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(mark, { maxLength: 5 }), (text, marks) => {
        const shown = markWords(text, marks)
          .map((node) => (node.type === 'element' ? node.children[0] : node))
          .map((node) => (node?.type === 'text' ? node.value : ''));
        expect(shown.join('')).toBe(text);
      }),
    );
  });

  it('stand around the words that were found', () => {
    expect(toHtml(markWords('利用料金の額', [[2, 4]]) as never)).toBe('利用<mark>料金</mark>の額');
  });
});

describe('notes of a search', () => {
  it('tell what was given up, and offer other words', () => {
    const notes = searchNotes({
      relaxed: [
        { kind: 'phrase', text: 'a', reason: '' },
        { kind: 'word', text: '<b>', reason: '' },
        { kind: 'filter', text: 'norms', reason: '' },
      ],
      suggestions: [
        { word: '料今', instead: ['料金'] },
        { word: 'x', instead: [] },
      ],
    });
    const html = toHtml(notes as never);
    expect(notes).toHaveLength(4);
    expect(html).toContain('絞り込み「規範」');
    expect(html).toContain('data-instead="料金"');
    // Within quotes of an attribute `<` is a letter like others.
    expect(html.replace(/"[^"]*"/g, '')).not.toContain('<b>');
  });
});

describe('facets', () => {
  const chosen = { ...noFacets, norms: ['obligation'], actors: ['誰か'] };

  it('keep what is chosen where nothing is left of it', () => {
    const html = toHtml(facetGroups(noFacets, chosen) as never);
    expect(html).toMatch(/value="誰か" checked/);
    expect(html).toContain('義務');
  });

  it('fold many values and leave empty groups out', () => {
    const actors = Array.from({ length: 20 }, (_, place) => ({
      value: `a${place}`,
      label: `<a${place}>`,
      count: 1,
    }));
    const groups = facetGroups({ ...noFacets, actors }, noFacets);
    expect(groups).toHaveLength(1);
    const html = toHtml(groups as never);
    expect(html).toContain('ほか12');
    expect(html).not.toContain('<a1>');
  });
});

describe('the address of a search', () => {
  it('says the question and what is chosen, and reads it back', () => {
    const words = fc.string({ maxLength: 12 });
    const list = fc.array(words, { maxLength: 3 });
    const chosen = fc.record({
      documents: list,
      revisions: list,
      chapters: list,
      norms: list,
      actors: list,
      facts: list,
    });
    fc.assert(
      fc.property(words, chosen, (question, picked) => {
        const state = { question, chosen: picked };
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it('becomes filters', () => {
    const { chosen } = readState('?q=a&norm=obligation&has=hasDeadline&has=nothing');
    expect(toFilters(chosen)).toEqual({ norms: ['obligation'], hasDeadline: true });
  });
});

describe('the search page', () => {
  const html = toHtml(searchPage({ hasServer: false, documents: [] }));

  it('holds no script or style of its own', () => {
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=/);
  });

  it('names no part of the index, which is found by its names when something is asked', () => {
    expect(html).toContain('id="search"');
    expect(html).not.toMatch(/data-files|search-core/);
  });
});

describe('a data script', () => {
  it('gives its value to the page under its name', () => {
    const page: { self?: unknown; yakkanData?: Record<string, unknown> } = {};
    const value = { words: '𠮷</script>\u2028' };
    new Function('self', writeDataScript('a', value))(page);
    expect(page.yakkanData?.a).toEqual(value);
  });
});
