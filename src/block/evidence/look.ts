import type { Line } from '../../model/line.ts';
import { markAnnouncedItems } from './announced-items.ts';
import { preferCaptions } from './articles/captions.ts';
import { findNumberedDivisions } from './articles/divisions.ts';
import { findArticleSystem } from './articles/find-system.ts';
import { findLoneHeadings } from './articles/lone-headings.ts';
import { markLongTitles } from './articles/long-titles.ts';
import { findLostUnits } from './articles/lost-unit.ts';
import { allTitle } from './articles/titled-form.ts';
import { findContents } from './contents/find-contents.ts';
import { markDefinitionLines } from './definition-lines.ts';
import { type Evidence, type LineEvidence, readEvidence } from './evidence.ts';
import type { Range } from './form.ts';
import { markLostCircled } from './lost-circled.ts';
import type { MendedLines } from './mend-lines.ts';
import { markAlternatives } from './part/alternatives.ts';
import { readClosing } from './part/closing.ts';
import { markContact } from './part/contact.ts';
import { markPageEnd } from './part/page-end.ts';
import { looksLikeDocumentTitle, readPart } from './part/part.ts';
import { markUnheaded } from './part/unheaded.ts';
import { formOf } from './profile.ts';
import { markSpacedRows } from './table/spaced-rows.ts';
import { isTitleLike } from './title.ts';

/** Reads what all lines of a document show, each by itself and in its place among the others. */
export function lookAtLines({ lines, decorated }: MendedLines, value: string): Evidence {
  const evidence = readEvidence(lines, value);
  markLostCircled(evidence.lines);
  markContents(evidence, decorated);
  markSpacedRows(evidence.lines);
  markArticles(evidence);
  preferAnnexes(evidence);
  preferCaptions(evidence.lines);
  markOwnTitle(evidence);
  dropRemarks(evidence);
  markTitles(evidence);
  markLongTitles(evidence.lines);
  markLoneHeadings(evidence);
  const first = evidence.lines.findIndex(({ forms }) => formOf(forms, 'article'));
  for (const [index, here] of evidence.lines.entries()) {
    // …を締結する。後日の証として…: before the first article, behind other words, it is the preamble's.
    const isPreamble = index < first && /。./.test(here.line.text);
    const closing = isPreamble ? undefined : readClosing(evidence.lines, index);
    const added = [readPart(evidence.lines, index), closing].filter((form) => form !== undefined);
    if (added.length > 0) here.forms = [...here.forms, ...added];
  }
  markAnnouncedItems(evidence.lines);
  markDefinitionLines(evidence.lines);
  markAlternatives(evidence.lines);
  markPageEnd(evidence.lines);
  markUnheaded(evidence.lines);
  markContact(evidence.lines);
  return evidence;
}

/** What belongs to a table of contents is nothing else. */
function markContents({ lines }: Evidence, decorated: ReadonlySet<Line>): void {
  for (const [start, end] of findContents(lines, decorated)) {
    for (let index = start; index < end; index++) {
      const here = lines[index];
      here.forms = [{ line: here.line, type: 'toc', body: here.line.text.length, strong: true }];
      here.taken = 1;
    }
  }
}

/** 【料金表】 over rows, behind the last article, is an annex and no caption. */
function preferAnnexes({ lines }: Evidence): void {
  const last = lines.findLastIndex(({ forms }) => formOf(forms, 'article'));
  for (const [index, here] of lines.entries())
    if (index > last && here.forms[1]?.type === 'appdx' && lines[index + 1]?.forms[0]?.type === 'row')
      here.forms = here.forms.slice(1);
}

/** Where no line before the 附則 says 第1条, other lines are the articles. */
function markArticles({ lines }: Evidence): void {
  const supplementary = lines.findIndex(({ forms }) => formOf(forms, 'supplProvision'));
  const main = supplementary < 0 ? lines : lines.slice(0, supplementary);
  if (main.some(({ forms }) => formOf(forms, 'article'))) {
    for (const found of [findLostUnits(main), findNumberedDivisions(main)])
      for (const [index, form] of found) lines[index].forms = [form];
    return;
  }
  for (const [index, form] of findArticleSystem(main)) {
    const here = lines[index];
    here.forms = [form, ...here.forms.filter(({ type }) => type === 'list' && form.type !== 'article')];
    here.taken = 1;
  }
}

/** Headings that carry no number, in a text whose articles do. */
function markLoneHeadings({ lines }: Evidence): void {
  for (const [index, form] of findLoneHeadings(lines)) {
    lines[index].forms = [form];
    lines[index].taken = 1;
  }
}

/** 別紙　特別補償規程: an annex that is a document of its own has its label in its title. */
function markOwnTitle({ lines }: Evidence): void {
  const first = lines.findIndex(({ forms }) => formOf(forms, 'article') || formOf(forms, 'heading'));
  // 【〇〇利用規約】: before the first article that is the title in brackets, not the caption of what follows.
  for (const before of lines.slice(0, Math.max(1, Math.min(first, mostBefore)))) {
    const bracket =
      before.forms[0]?.type === 'caption' ? /^[【＜《〈〔［[](.*).$/.exec(before.line.text) : null;
    if (!bracket || !looksLikeDocumentTitle(bracket[1])) continue;
    before.forms = [];
    before.taken = 1;
    return;
  }
  const [name, title] = lines;
  // `1 〇〇規定 当行が…`⏎`〇〇規定`: the name of a page, which begins with the title of the text.
  if (title && looksLikeDocumentTitle(title.line.text) && formOf(name.forms, 'list'))
    if (name.line.text.slice(name.forms[0].body).startsWith(title.line.text)) name.forms = [];
  // 様式第1号⏎〇〇契約書⏎第1条: what the form of a contract is called stands above it.
  for (const here of lines.slice(0, Math.min(first, mostBefore)))
    if (here.forms[0]?.type === 'appdx' && /^様式/.test(here.line.text)) here.forms = [];
  const here = lines.find(({ line }) => line.text !== '');
  const form = here && formOf(here.forms, 'appdx');
  if (!form || !looksLikeDocumentTitle(here.line.text.replace(/[\s　]/g, ''))) return;
  here.forms =
    here.line.role === 'heading' ? [{ line: here.line, type: 'title', body: 0, strong: true }] : [];
  here.taken = 1;
}

/** `（途中入会の者は月割とする）`⏎`第5条　役員`: a bracket before an article with a title of its own, where most have none before them. */
function dropRemarks({ lines }: Evidence): void {
  const articles = lines.flatMap((here, index) => {
    const form = formOf(here.forms, 'article');
    const before = lines[index - 1];
    const words = here.line.text.slice(form?.body);
    return form
      ? [
          {
            before,
            isNamed: formOf(before?.forms ?? [], 'caption'),
            own: !form.caption && isTitleLike(words),
          },
        ]
      : [];
  });
  const named = articles.filter(({ isNamed }) => isNamed);
  if (named.length * 2 < articles.length)
    for (const { before, own } of named) if (own) before.forms = before.forms.slice(1);
}

const fewestTitles = 3;
/** Lines among which the title stands. */
const mostBefore = 5;

/** Titles without brackets on the line before 第1条: they are told by standing before most of the articles. */
function markTitles({ lines }: Evidence): void {
  const places = lines.flatMap(({ forms }, index) => {
    const form = formOf(forms, 'article');
    return form?.marker && !form.caption && index > 0 ? [index - 1] : [];
  });
  const titles = places.filter((index) => isBareTitle(lines[index]));
  const terms = titles.filter((index) => lines[index].line.role === 'term');
  const few = terms.length === 0 && (titles.length < fewestTitles || titles.length * 5 < places.length * 3);
  for (const index of few ? firstOfCaptioned(lines) : titles) {
    const { line } = lines[index];
    const sign = /^[■□◆◇●○▼▶]\s*/.exec(line.text);
    lines[index].forms = [
      allTitle(lines[index], {
        type: 'caption',
        caption: [sign?.[0].length ?? 0, line.text.length],
        ...(sign && { ornament: [0, 1] as const satisfies Range }),
      }),
    ];
    lines[index].taken = 1;
  }
}

/**
 * `目的`⏎`第1条 …`⏎`（定義）`⏎`第2条 …`⏎`（範囲）`⏎`第3条 …`: the first line of all before the first article, where every other article
 * has a caption before it.
 */
function firstOfCaptioned(lines: readonly LineEvidence[]): number[] {
  const articles = lines.flatMap(({ forms }, index) => (formOf(forms, 'article') ? [index] : []));
  const others = articles.slice(1);
  const named = others.every((index) => lines[index - 1].forms[0]?.type === 'caption');
  const isFirst = articles[0] === 1 && !formOf(lines[1].forms, 'article')?.caption;
  return isFirst && named && others.length >= 2 && isBareTitle(lines[0]) ? [0] : [];
}

function isBareTitle({ line, forms }: LineEvidence): boolean {
  if (forms.length > 0 && forms[0].type !== 'title' && forms[0].marker?.kind !== 'bullet') return false;
  if (looksLikeDocumentTitle(line.text)) return false;
  return isTitleLike(line.text) && line.listDepth === 0 && line.role !== 'tableRow';
}
