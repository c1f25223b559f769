import { isAmendingSentence } from './read-actions.ts';

/** A part of an instrument that amends one text. */
export interface AmendingArticle {
  /** 会員規程の一部を次のように改正する。 Absent where the amendment begins without it. */
  introduction?: string;
  /** Title of the text that it amends. */
  title?: string;
  /** Lines below the introduction, and the line of the first, from 1. */
  rows: string[];
  line: number;
}

const introduction =
  /^(?:第[0-9０-９一二三四五六七八九十百]+条(?:の[0-9０-９一二三四五六七八九十]+)?[\s　]*)?(.*?)の?(?:一部|全部)を(?:次のように|以下のとおり|次のとおり)(?:改正|変更|改定|修正)(?:する|します)。$/;
/** 会員規程を次のように改正する。 but not 第三条を次のように変更する。 */
function introducesOther(words: string): boolean {
  return otherIntroduction.test(words) && !isAmendingSentence(words);
}

const otherIntroduction = /(?:次のように|以下のとおり|次のとおり)(?:改正|変更|改定|修正)(?:する|します)。$/;

/**
 * Cuts an instrument at the sentences that introduce the amendment of a text: 第一条　会員規程の一部を次のように改正する。 What
 * follows a line 附則 at the margin is no part of it.
 */
export function splitInstrument(rows: readonly string[]): AmendingArticle[] {
  const articles: AmendingArticle[] = [{ rows: [], line: 1 }];
  let margin = Number.POSITIVE_INFINITY;
  for (const [index, row] of rows.entries()) {
    const words = row.trim();
    const indent = indentOf(row);
    const found = introduction.exec(words);
    const isFirst = articles.length === 1;
    if ((found && (isFirst || indent <= margin + 1)) || (isFirst && introducesOther(words))) {
      margin = Math.min(margin, indent);
      const title = found ? nameOf(found[1]) : undefined;
      articles.push({ introduction: words, ...(title && { title }), rows: [], line: index + 2 });
      continue;
    }
    const last = articles[articles.length - 1];
    if (
      /^[附付][\s　]*則$/.test(words) &&
      last.rows.some((one) => one.trim() !== '') &&
      endsInstrument(rows, index, indent, articles)
    )
      break;
    last.rows.push(row);
  }
  const [head, ...parts] = articles;
  if (parts.length === 0) return [head];
  return parts.map((part, index) => (index === 0 ? part : part));
}

/** An amending sentence, by its verb. */
const asking = /(?:改め|加え|削|付|とす|とし|繰り?[上下]げ|変更|追加)[^「」。]{0,4}。$/;

/** The 附則 of the instrument stands at its margin, or in the middle of the line; a quoted one is followed by sentences or stands in a quotation. */
function endsInstrument(
  rows: readonly string[],
  index: number,
  indent: number,
  articles: readonly AmendingArticle[],
): boolean {
  const own = articles[articles.length - 1].rows.map((row) => row.trim());
  const last = own.findLast((row) => asking.test(row)) ?? '';
  if (/次の附則[^。]*。$|附則として[^。]*。$|附則[^「」。]*を次のように[^。]*。$/.test(last)) return false;
  // A 目次 ends with the name of the 附則, of which nothing stands below.
  const next = rows.slice(index + 1).find((row) => row.trim() !== '') ?? '';
  const isListed = own.slice(own.lastIndexOf(last) + 1).some((row) => /^[附付][\s　]*則$/.test(row));
  if (
    /目次[^「」。]*次の[^「」。]*。$/.test(last) &&
    !isListed &&
    (next === '' || asking.test(next.trim()) || /^[附付][\s　]*則$/.test(next.trim()))
  )
    return false;
  const isWhole = /の全部を/.test(articles[articles.length - 1].introduction ?? '');
  // The 附則 of a text that is given out anew are its own, unless all of it stands deeper.
  if (isWhole)
    return articles[articles.length - 1].rows.every((row) => row.trim() === '' || indentOf(row) > indent);
  // Nothing but a 附則 is quoted with one.
  const quotesPart = /次の[^。]*(?:章|節|編|別表|様式)[^。]*。$/.test(last);
  return !quotesPart || indent === 0 || indent >= 3;
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length;
}

/** 会員規程（令和三年規程第二号） → 会員規程. */
function nameOf(words: string): string | undefined {
  const name = words
    .replace(/[（(][^（）()]*[）)]$/, '')
    .replace(/^.*?(?:、|により、?)/, '')
    .trim();
  return name === '' ? undefined : name;
}
