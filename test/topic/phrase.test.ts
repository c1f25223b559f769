import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../src/topic/phrase.ts';

/** Which of the phrases stand in the sentence. */
function find(phrases: readonly string[], sentence: string): string[] {
  return compilePhrases(phrases)(sentence).map((place) => phrases[place]);
}

describe('phrases', () => {
  it('without hiragana stand whatever particles are between their characters', () => {
    expect(find(['秘密保持'], '受領者は、秘密を保持しなければならない。')).toEqual(['秘密保持']);
    expect(find(['取扱'], '個人情報の取り扱いは別に定める。')).toEqual(['取扱']);
  });

  it('do not reach over a mark', () => {
    expect(find(['秘密保持'], '秘密、保持')).toEqual([]);
  });

  it('with hiragana stand as they are written, whatever the width', () => {
    expect(find(['IDを管理'], '利用者はＩＤ を管理する。')).toEqual(['IDを管理']);
    expect(find(['責任を負わない'], '責任を負う。')).toEqual([]);
  });

  it('with … need their parts in this order', () => {
    expect(find(['規約…変更する'], '当社は、本規約の内容を変更することがある。')).toEqual(['規約…変更する']);
    expect(find(['規約…変更する'], '内容を変更するときの規約')).toEqual([]);
  });

  it('are found in every text without an error, each once and in order', () => {
    const anyPhrase = fc.string({
      minLength: 1,
      maxLength: 6,
      unit: fc.constantFrom('秘', '密', 'を', '…', 'ア', 'a', '、', '𠮷'),
    });
    fc.assert(
      fc.property(
        fc.array(anyPhrase, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('秘', '密', 'を', 'ア', 'A', '、', '𠮷') }),
        (phrases, text) => {
          const found = compilePhrases(phrases)(text);
          expect(found).toEqual([...new Set(found)].sort((left, right) => left - right));
          for (const [place, phrase] of phrases.entries())
            if (!phrase.includes('…') && text.toLowerCase().includes(phrase)) expect(found).toContain(place);
        },
      ),
    );
  });
});
