import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import type { LawArticle } from '../src/law/known-law.ts';
import { readLawNumber } from '../src/text/law-number.ts';
import { foldWidth } from '../src/text/width.ts';

/** What the table takes from an act in 法令標準XML. */
export interface Act {
  id: string;
  number: string;
  title: string;
  abbreviations: string[];
  articles: LawArticle[];
}

/** Elements of which each is read by itself; a <Ruby> within goes on. */
const fields: ReadonlySet<string> = new Set(['LawNum', 'LawTitle', 'ArticleCaption', 'Sentence']);

/**
 * Reads title, number, abbreviations and the articles of the main provision of an act. Its law id is the beginning of its
 * file's name, as the official law site names them: 412AC0000000061_20250401_….xml.
 */
export function readAct(xml: string, file: string): Act {
  const act: Act = {
    id: basename(file).split(/[_.]/)[0],
    number: '',
    title: '',
    abbreviations: [],
    articles: [],
  };
  const parser = new SaxesParser();
  const open: string[] = [];
  let text = '';
  let article: LawArticle | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    if (fields.has(name)) text = '';
    if (name === 'LawTitle') act.abbreviations = (attributes.Abbrev ?? '').split(',').filter(Boolean);
    const isOwn = open.includes('MainProvision') && !open.includes('NewProvision');
    if (name !== 'Article' || !isOwn) return;
    const [number, through] = attributes.Num.replaceAll('_', '-').split(':');
    article = { number, ...(through && { through }), caption: '', deleted: attributes.Delete === 'true' };
    act.articles.push(article);
  });
  parser.on('text', (piece) => {
    // The reading of a word in <Rt> is no part of it.
    if (open.at(-1) !== 'Rt') text += piece;
  });
  parser.on('closetag', ({ name }) => {
    open.pop();
    const words = text.trim();
    if (name === 'LawNum') act.number = readLawNumber(foldWidth(words), 0)?.number ?? words;
    else if (name === 'LawTitle') act.title = words;
    else if (name === 'Article') article = undefined;
    else if (name === 'ArticleCaption' && article && open.at(-1) === 'Article')
      article.caption = words.replace(/^[（(]|[）)]$/g, '');
    else if (name === 'Sentence' && article && article.caption === '' && words === '削除') {
      article.caption = words;
      article.deleted = true;
    }
  });
  parser.write(xml).close();
  return act;
}
