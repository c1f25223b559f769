import type { SearchUnit } from '../unit/unit.ts';
import type { SearchAnalyzer } from '../words/analyzer.ts';
import { listInitials } from '../words/initials.ts';
import { listBigrams, termClasses } from '../words/term-classes.ts';
import { addCount, type SearchField } from './field-counts.ts';

/** The terms of a unit with their packed counts, and how many words its fields hold. */
export interface UnitTerms {
  counts: Map<string, number>;
  bodyLength: number;
  captionLength: number;
}

/** Cuts a unit into the terms by which it is found. */
export function countTerms(unit: SearchUnit, analyzer: SearchAnalyzer): UnitTerms {
  const counts = new Map<string, number>();
  const lengths: Record<SearchField, number> = { body: 0, caption: 0, term: 0, path: 0 };
  const add = (term: string, field: SearchField) => counts.set(term, addCount(counts.get(term) ?? 0, field));
  const addText = (text: string, field: SearchField, terms: readonly string[] = []) => {
    for (const { term, kind } of analyzer.analyzeText(text, terms)) {
      if (kind === 'bigram') continue;
      if (kind === 'reading') add(termClasses.reading + term, field);
      else {
        add(term, field);
        lengths[field]++;
      }
    }
    for (const { term } of listInitials(text)) add(term, field);
  };

  let folded = '';
  for (const { field, value } of unit.leaves) {
    folded += analyzer.foldForPhrase(value).text;
    if (field !== 'caption') addText(value, 'body', unit.facts.usedTerms);
    else if (!unit.caption.includes(value)) addText(value, 'caption');
  }
  for (const bigram of listBigrams(folded, true)) add(bigram, 'body');
  addText(unit.caption, 'caption', unit.facts.usedTerms);
  for (const bigram of listBigrams(analyzer.foldForPhrase(unit.caption).text, false)) add(bigram, 'caption');
  for (const term of unit.terms) addText(term, 'term', unit.terms);
  for (const { title } of unit.chapters) addText(title, 'path');
  addText(unit.title, 'path');
  for (const { key } of unit.citations) add(termClasses.citation + key, 'path');
  return { counts, bodyLength: lengths.body, captionLength: lengths.caption };
}
