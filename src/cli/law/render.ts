import type { ArticleDescription, LawDescription } from '../../law/describe-law.ts';
import { writeArticle } from '../../law/provision.ts';

/** Prints what is known of a law, one fact a line. */
export function renderLaw(law: LawDescription): string {
  const { id, abbreviations, formerTitles, articles, repealed } = law;
  const former = formerTitles.map(({ title, until }) => (until ? `${title}（${until}まで）` : title));
  return lines([
    headOf(law),
    id && `  法令ID: ${id}`,
    abbreviations.length > 0 && `  略称: ${abbreviations.join('、')}`,
    former.length > 0 && `  以前の題名: ${former.join('、')}`,
    articles && `  本則: ${articles.count}条（最後は${writeArticle(articles.last)}）`,
    repealed && `  廃止: ${writeRepeal(repealed)}`,
    ...closing(law),
  ]);
}

/** Prints what is known of an article of a law. */
export function renderArticle(law: LawDescription, article: ArticleDescription, provision: string): string {
  const { state, caption, range, near, moved } = article;
  const cited = writeArticle(article.number);
  const says = {
    exists: caption === undefined ? `${cited}（見出しなし）` : `${cited}（${caption}）`,
    deleted: range
      ? `${writeArticle(range.from)}から${writeArticle(range.through)}まで 削除`
      : `${cited} 削除`,
    missing: `${cited}はありません。近くの条: ${(near ?? []).map((one) => writeArticle(one.number) + (one.caption ? `（${one.caption}）` : '')).join('、')}`,
    unknown: `${cited}について、表には何もありません`,
  }[state];
  const beyond = provision.replace(/^第?[^条]+条(?:の[0-9一二三四五六七八九十百]+)*/, '');
  return lines([
    headOf(law),
    `  ${says}`,
    beyond !== '' && state === 'exists' && `  ${beyond}の有無は、この表では分かりません`,
    law.repealed && `  廃止: ${writeRepeal(law.repealed)}`,
    moved && `  ${writeMoved(cited, moved)}`,
    ...closing(law),
  ]);
}

function headOf({ title, number }: LawDescription): string {
  return `${title}（${number}）`;
}

function writeRepeal({ on, successor }: NonNullable<LawDescription['repealed']>): string {
  const day = on === undefined ? '廃止済み' : `${on}まで`;
  return successor ? `${day}。後の法令: ${successor.title}（${successor.number}）` : day;
}

function writeMoved(cited: string, { to, caption, on }: NonNullable<ArticleDescription['moved']>): string {
  const since = on === undefined ? '' : `（${on}から）`;
  return `平成25年末の${cited}（${caption}）は、現在の${writeArticle(to)}です${since}`;
}

function closing({ address, asOf }: LawDescription): (string | undefined)[] {
  return [address && `  ${address}`, `  ${asOf}現在の表による`];
}

function lines(parts: readonly (string | false | undefined)[]): string {
  return `${parts.filter(Boolean).join('\n')}\n`;
}
