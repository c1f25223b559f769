import { describe, expect, it } from 'vitest';
import { writeAkomaNtoso } from '../../src/export/akoma-ntoso.ts';
import { indexTree } from '../../src/model/tree-index.ts';
import { laws, parseText, parseUrl, revisions } from './parsed-texts.ts';
import { cannotValidate, validateXml } from './validate-xml.ts';

const listIds = (xml: string) => [...xml.matchAll(/ eId="([^"]+)"/g)].map(([, id]) => id);

it.each(revisions)('%s: every id once, every word, and no reference into nothing', async (_, url) => {
  const document = await parseUrl(url);
  const xml = writeAkomaNtoso(document);
  const ids = listIds(xml);
  const known = new Set(ids);
  expect(known.size).toBe(ids.length);
  const { byId, sentences } = indexTree(document.tree);
  expect([...byId.keys()].filter((id) => !known.has(id))).toEqual([]);
  const targets = [...xml.matchAll(/ (?:href|from|upTo|refersTo)="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(50);
  expect(targets.filter((id) => !known.has(id))).toEqual([]);
  const words = xml.replace(/<[^>]*>/g, '').replace(/\s/g, '');
  for (const { sentence } of sentences)
    expect(words).toContain(
      sentence.value.replace(/\s/g, '').replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;'),
    );
});

describe.skipIf(cannotValidate)(`against the schema ${cannotValidate ?? ''}`, () => {
  it('the corpus, the laws and odd texts are valid', async () => {
    const files: string[] = [];
    for (const [, url] of [...revisions, ...laws]) files.push(writeAkomaNtoso(await parseUrl(url)));
    for (const text of [
      '甲とします。\n',
      '規約\n\n目次\n第1章 総則\n\n第1章 総則\n第1条（<&">）\n\u0001 ]]> 𠮷 とします。\n区分\t額\n種別\t1円\nとします。\n別紙\n1 甲\n',
      '規約\n\n私たちは、次のとおり定めます。\n\n第1条（目的）\n次のとおり。\n(1) 甲\nとします。\n(2) 乙\n',
    ])
      files.push(writeAkomaNtoso(await parseText(text)));
    expect(validateXml('akomantoso30-lenient.xsd', files)).toBe('');
  }, 90_000);
});

it('marks definitions, references, provisos and dates', async () => {
  const text =
    '規約\n\n第1条（定義）\n申込者（以下「会員」といいます。）は、第2条第1項に従います。ただし、2026年4月1日までは除きます。\n\n第2条（届出）\n会員は、届け出ます。\n';
  const xml = writeAkomaNtoso(await parseText(text));
  const [, term] = /<def refersTo="#(def_[0-9a-f]{8})">会員<\/def>/.exec(xml) ?? [];
  expect(xml).toContain(`<TLCTerm eId="${term}"`);
  expect(xml).toContain('<ref href="#art_2__para_1">第2条第1項</ref>');
  expect(xml).toContain('<date date="2026-04-01">2026年4月1日');
  expect(xml).toContain('<span eId="art_1__para_1__sent_2" class="proviso">');
});
