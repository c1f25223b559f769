import { expect, it } from 'vitest';
import { checks } from '../../src/check/check-table.ts';
import { describeInEnglish } from '../../src/check/english/description/describe.ts';
import { cutSentences, toEnglishReason } from '../../src/check/english/to-english.ts';
import { describedChecks } from '../../src/cli/check/playbook.ts';
import { checkText } from './check-text.ts';

it('has English for every sentence that the failing examples are told', { timeout: 180_000 }, async () => {
  const untold = new Set<string>();
  for (const check of checks) {
    if (check.family === 'corpus') continue;
    for (const { text } of check.examples.failing) {
      const { findings } = await checkText(text, { checks: [check] });
      for (const sentence of findings.flatMap(({ reason }) => cutSentences(reason)))
        if (toEnglishReason(sentence) === sentence) untold.add(`${check.id}: ${sentence}`);
    }
  }
  expect([...untold]).toEqual([]);
});

it('says a reason sentence by sentence, and leaves what it has no English for', () => {
  expect(toEnglishReason('「差押、」が重なっています。一つにしてください。')).toBe(
    '「差押、」 stands twice. Leave one.',
  );
  expect(toEnglishReason('「(」に対して「）」で閉じられています。幅をそろえてください。')).toBe(
    '「(」 is closed by 「）」. Use one width.',
  );
  expect(toEnglishReason('知らない文。')).toBe('知らない文。');
});

it('describes every check in English, with a source where it has one', () => {
  const bare = describedChecks.filter((check) => {
    const told = describeInEnglish(check.id);
    return !told || (told.source === undefined) !== (check.source === undefined);
  });
  expect(bare.map(({ id }) => id)).toEqual([]);
  expect(describeInEnglish('house-words')).toBeUndefined();
  expect(describeInEnglish('toString')).toBeUndefined();
});
