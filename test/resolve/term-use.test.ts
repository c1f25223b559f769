import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../src/inline/definition.ts';
import type { Definition } from '../../src/model/annotation.ts';
import { resolveDefinitions } from '../../src/resolve/definition-scope.ts';
import { findTermUses } from '../../src/resolve/term-use.ts';
import { growTree } from '../inline/tree.ts';

function define(term: string, fields: Partial<Definition> = {}): Definition {
  return { id: `def_${term}`, term, kind: 'table', text: '', node: 'root', scope: 'root', at: [], ...fields };
}

/** A text with its uses in angle brackets: `<契約者>は`. */
function mark(text: string, ...definitions: (string | Definition)[]): string {
  const index = growTree({ art_1__para_1: text });
  const made = definitions.map((definition) =>
    typeof definition === 'string' ? define(definition) : definition,
  );
  const marked = findTermUses(index, made).toReversed();
  return marked.reduce(
    (result, { at: [{ start, end }] }) =>
      `${result.slice(0, start)}<${result.slice(start, end)}>${result.slice(end)}`,
    text,
  );
}

describe('a term', () => {
  it.each([
    ['契約者は、契約者に', ['契約者'], '<契約者>は、<契約者>に'],
    ['契約者回線と契約者', ['契約者', '契約者回線'], '<契約者回線>と<契約者>'],
    ['ＩＰアドレスと IP  アドレス', ['IP アドレス'], '<ＩＰアドレス>と <IP  アドレス>'],
    ['IPアドレスとＩＰ　アドレス', ['ＩＰアドレス'], '<IPアドレス>と<ＩＰ　アドレス>'],
    ['Absolute　Softwareの', ['Absolute Software'], '<Absolute　Software>の'],
    ['AbsoluteSoftwareの', ['Absolute Software'], 'AbsoluteSoftwareの'],
    ['ﾃﾞｰﾀは', ['データ'], '<ﾃﾞｰﾀ>は'],
    ['ﾃﾞｰﾀとﾃﾞｰﾀ線', ['データ線'], 'ﾃﾞｰﾀと<ﾃﾞｰﾀ線>'],
    ['ﾃﾚﾋﾞの', ['テレビ'], '<ﾃﾚﾋﾞ>の'],
    ['⽤語は', ['用語'], '<⽤語>は'],
    ['𠮷野家は、𠮷野家に', ['𠮷野家'], '<𠮷野家>は、<𠮷野家>に'],
  ])('%s', (text, terms, expected) => {
    expect(mark(text, ...terms)).toBe(expected);
  });
});

describe('the borders of words', () => {
  it.each([
    ['ルーターとルータ', ['ルータ'], 'ルーターと<ルータ>'],
    ['メガルータ', ['ルータ'], 'メガルータ'],
    ['ルータ・サーバ', ['ルータ', 'サーバ'], '<ルータ>・<サーバ>'],
    ['SSID、ID、IDs、ID番号', ['ID'], 'SSID、<ID>、IDs、<ID>番号'],
    ['P2とP22', ['P2'], '<P2>とP22'],
    ['契約者情報と契約者', ['契約者'], '<契約者>情報と<契約者>'],
    ['利用者の利用', ['利用'], '利用者の<利用>'],
    ['会員制と会員', ['会員'], '会員制と<会員>'],
    ['賃貸借契約と契約', ['契約'], '賃貸借契約と<契約>'],
    ['各契約者、当該契約者、元契約者', ['契約者'], '各<契約者>、当該<契約者>、元契約者'],
    ['第3営業日、翌営業日', ['営業日'], '第3<営業日>、翌<営業日>'],
    ['解約後当社は、担当社員', ['当社'], '解約後<当社>は、担当社員'],
    ['日本会議と本会', ['本会'], '日本会議と<本会>'],
    ['当社サービス', ['当社', 'サービス'], '<当社><サービス>'],
    ['電話サービス', ['サービス'], '電話サービス'],
    ['法第3条、同法、民法、法律、法', ['法'], '<法>第3条、同法、民法、法律、<法>'],
    ['甲及び乙は、甲乙間の、甲種', ['甲', '乙'], '<甲>及び<乙>は、<甲><乙>間の、甲種'],
  ])('%s', (text, terms, expected) => {
    expect(mark(text, ...terms)).toBe(expected);
  });
});

describe('the meaning of a use', () => {
  /** Uses as `node → definition`. */
  function useOf(texts: Record<string, string>, within: Record<string, string> = {}): string[] {
    const index = growTree(texts, {}, within);
    const definitions = resolveDefinitions(index, findDefinitions(index));
    return findTermUses(index, definitions).map(({ node, definition }) => `${node} → ${definition}`);
  }

  it('begins where 以下 stands', () => {
    expect(
      useOf({
        art_1__para_1: '契約者は、',
        art_2__para_1: '者（以下「契約者」という。）と契約者',
        art_3__para_1: '契約者は、',
      }),
    ).toEqual(['art_2__para_1 → def_1', 'art_3__para_1 → def_1']);
  });

  it('holds everywhere where nothing limits it', () => {
    expect(useOf({ art_1__para_1: '契約者は、', art_2__para_1: '「契約者」とは、者をいう。' })).toEqual([
      'art_1__para_1 → def_1',
    ]);
  });

  it('ends with its scope, and the narrower one wins', () => {
    const texts = {
      art_1__para_1: '「当社」とは、甲社をいう。',
      art_2__para_1: '当社（委託先を含み、以下この項において同じ。）と当社は、',
      art_2__para_2: '当社は、',
    };
    expect(useOf(texts)).toEqual(['art_2__para_1 → def_2', 'art_2__para_2 → def_1']);
  });

  it('is the one that was given last', () => {
    const texts = {
      suppl_1__para_1: '法（以下「新法」という。）により新法は、',
      suppl_2__para_1: '新法により、法（以下「新法」という。）は新法と',
    };
    expect(useOf(texts)).toEqual([
      'suppl_1__para_1 → def_1',
      'suppl_2__para_1 → def_1',
      'suppl_2__para_1 → def_2',
    ]);
  });

  it('is not that of a shorter term in a longer one that does not hold there', () => {
    const texts = {
      art_1__para_1: '「契約者」とは、者をいう。',
      art_2__para_1: '契約者等と契約者',
      art_3__para_1: '者（以下「契約者等」という。）',
    };
    expect(useOf(texts)).toEqual(['art_2__para_1 → def_1']);
  });

  it('goes through aliases', () => {
    const index = growTree({ art_1__para_1: '甲と発注者' });
    const uses = findTermUses(index, [define('甲', { aliases: ['発注者'] })]);
    expect(uses.map(({ id, definition }) => `${id} ${definition}`)).toEqual(['use_1 def_甲', 'use_2 def_甲']);
  });

  it('counts a row of a table as its node', () => {
    const index = growTree({ art_1__para_1__tbl_1__row_1__cell_1: '契約者の料金' });
    expect(findTermUses(index, [define('契約者')])[0].node).toBe('art_1__para_1__tbl_1__row_1');
  });

  it('is none without definitions, or of an empty term', () => {
    const index = growTree({ art_1__para_1: '契約者は、' });
    expect(findTermUses(index, [])).toEqual([]);
    expect(findTermUses(index, [define(' ')])).toEqual([]);
  });
});

describe('for any text', () => {
  const fragment = fc.constantFrom(
    '契約者',
    '契約',
    '者',
    'ルータ',
    'ー',
    'IP',
    ' ',
    '　',
    'ＩＰ',
    'アドレス',
    'ﾃﾞｰﾀ',
    '𠮷',
    '甲',
    '、',
    '。',
    '\r\n',
    'の',
    '1',
  );
  const phrase = fc.array(fragment, { maxLength: 20 }).map((parts) => parts.join(''));
  const term = fc.array(fragment, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));

  it('uses lie inside their sentences, in order, without overlap, and come out the same twice', () => {
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 4 }),
        fc.array(term, { maxLength: 5 }),
        (values, terms) => {
          const index = growTree(
            Object.fromEntries(values.map((value, place) => [`art_1__para_${place + 1}`, value])),
          );
          const definitions = terms.map((name, place) => define(name, { id: `def_${place}` }));
          const uses = findTermUses(index, definitions);
          const order = index.sentences.map(({ sentence }) => sentence.id);
          let last = -1;
          for (const { at } of uses) {
            const [{ leaf, start, end }] = at;
            const place = order.indexOf(leaf);
            const { value } = index.sentences[place].sentence;
            expect(place * 10_000 + start).toBeGreaterThanOrEqual(last);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(value.length);
            last = place * 10_000 + end;
          }
          expect(findTermUses(index, definitions)).toEqual(uses);
        },
      ),
      { numRuns: 300 },
    );
  });
});
