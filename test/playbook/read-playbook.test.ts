import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../src/corpus/playbook/read-playbook.ts';
import { listPlaybooks, readPlaybookText } from '../../src/corpus/playbook-files.ts';

/** `line:column reason` of each mistake. */
function problemsOf(text: string): string[] {
  return (readPlaybook(text).problems ?? []).map(({ line, column, reason }) => `${line}:${column} ${reason}`);
}

describe('the file of a playbook', () => {
  it.each(listPlaybooks())('%s is read without a mistake', (id) => {
    expect(problemsOf(readPlaybookText(id))).toEqual([]);
    expect(readPlaybook(readPlaybookText(id)).playbook?.id).toBe(id);
  });

  it('may describe topics of its own', () => {
    const { playbook } = readPlaybook(
      'id: house\nname: 当社の手本\nclauses:\n  - topic: { name: 蜜蜂, captions: [蜜蜂], words: [巣箱] }\n',
    );
    expect(playbook?.clauses).toEqual([
      { topic: { name: '蜜蜂', captions: ['蜜蜂'], words: ['巣箱'] }, need: 'required' },
    ]);
  });

  it.each([
    [
      'a key that is misspelt',
      'id: a\nname: b\nclauses:\n  - topik: scope\n',
      ['4:12 「topik」というキーは使えません。「topic」ではありませんか。'],
    ],
    [
      'a topic that is not there',
      'id: a\nname: b\nclauses:\n  - topic: anti-social\n',
      [
        '4:12 「anti-social」という話題はありません。「anti-social-forces」ではありませんか。自分の話題は、name、captions、wordsで書きます。',
      ],
    ],
    [
      'a kind that is not there',
      'id: a\nname: b\nkinds: [novel]\nclauses:\n  - topic: scope\n',
      [expect.stringMatching(/^3:9 「novel」という種類はありません。使える値: terms-of-service、/)],
    ],
    [
      'a value that is not there',
      'id: a\nname: b\nclauses:\n  - topic: scope\n    need: must\n',
      ['5:11 "must"は使えません。使える値: required、recommended。'],
    ],
    ['no clauses', 'id: a\nname: b\nclauses: []\n', ['3:10 一つ以上書きます。']],
    ['broken YAML', 'id: a\nname: "b\n', [expect.stringContaining('YAMLとして読めません')]],
    [
      'an empty file',
      '',
      [expect.stringContaining('これを書く必要があります'), expect.anything(), expect.anything()],
    ],
  ])('tells %s, with line and column', (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });
});
