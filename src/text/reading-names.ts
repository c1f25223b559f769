import type { CorrectedReading, ReadLine } from '../model/correction.ts';

type Words = readonly [ja: string, en: string];

/** What a line can be, as people choose it, in the order of the menu. */
export const choices: Readonly<Record<CorrectedReading, Words>> = {
  article: ['条', 'article'],
  heading: ['章・節の見出し', 'heading'],
  caption: ['条の見出し', 'caption'],
  paragraph: ['項', 'paragraph'],
  item: ['号', 'item'],
  subitem: ['号の下（イロハなど）', 'subitem'],
  supplProvision: ['附則', 'supplementary provision'],
  appdx: ['別表・別紙', 'annex'],
  text: ['本文', 'text'],
  goesOn: ['前の行の続き', 'goes on'],
  none: ['本文でない（ページの見出しなど）', 'no part of the text'],
};

/** What lines were read as. */
export const readingNames: Readonly<Record<ReadLine['as'], Words>> = {
  ...choices,
  none: ['除外', 'left out'],
  title: ['題名', 'title'],
  row: ['表の行', 'row'],
  toc: ['目次', 'contents'],
  dated: ['改正附則', 'dated'],
  closing: ['締結文', 'closing'],
  part: ['別の部', 'part'],
  end: ['以上', 'end'],
  note: ['注記', 'note'],
  remark: ['備考', 'remark'],
};
