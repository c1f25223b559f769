import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/check/run-checks.ts';
import { applySafeFixes } from '../../src/check/safe-fixes.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parseFile } from '../../src/parse.ts';

const read = (text: string) => parseFile(new TextEncoder().encode(text), { name: 'terms.txt' });

/** A finding that offers other words for the first place where some stand. */
function offer(text: string, words: string, better: string): Finding {
  const start = text.indexOf(words);
  const point = { line: 1, column: 1, offset: start };
  return {
    checkId: 'language-notation',
    severity: 'warning',
    reason: '表記をそろえてください。',
    node: 'root',
    quote: words,
    position: { start: point, end: { ...point, offset: start + words.length } },
    fix: [{ start, end: start + words.length, text: better }],
  };
}

const text =
  '第1条（目的）\nこの規約は、通信役務（以下「本サービス」という。）の条件を定める。\n第2条（料金）\n会員は、第1条の本サービスの料金5,000円を、30日以内に支払うう。\n2 会員は、前項の料金を支払う。\n';

describe('the corrections that are made', () => {
  it.each([
    ['第1条の', '第2条の', 'a reference'],
    ['5,000円', '50,000円', 'an amount'],
    ['30日', '31日', 'a period'],
    ['「本サービス」', '「本役務」', 'a term'],
    ['2 会員', '会員', 'the tree'],
    ['前項', '前条', 'a relative reference'],
  ])('leave out %s → %s, which changes %s, and keep the others', async (words, better) => {
    const findings = [offer(text, '支払うう', '支払う'), offer(text, words, better)];
    const { text: after, fixed } = await applySafeFixes(text, findings, await read(text), read);
    expect(after).toBe(text.replace('支払うう', '支払う'));
    expect(fixed).toEqual([findings[0]]);
  });

  it('are those of a text with misread characters and other notations', async () => {
    const odd = `第1条（目的）\n会員又は利用者は、申し込む。会員又は家族は、届け出る。会員又は友人は、届け出る。利⽤者または家族は、料金をを支払う。\n`;
    const document = await read(odd);
    const { text: after } = await applySafeFixes(odd, runChecks(document, { source: odd }), document, read);
    expect(after).toContain('利用者又は家族は、料金を支払う。');
  });
});
