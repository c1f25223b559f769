import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ReadLine } from '../../../model/correction.ts';
import { choices, readingNames } from '../../../text/reading-names.ts';
import { severityNames } from '../../../text/value-names.ts';
import { labelled, say } from '../say.ts';

/** A line of the text with how it was read. */
export interface PreviewLine extends ReadLine {
  line: number;
  node?: string;
}

/** What the server read from a file. */
export interface Preview {
  /** By which the file is stored without being sent again. */
  token: string;
  format: string;
  title?: string;
  effectiveDate?: string;
  /** The words that the day was read from. */
  effectiveDateFrom?: { text: string; line?: number };
  proposed?: { id: string; kana: string };
  messages: readonly { severity: 'info' | 'warning' | 'error'; reason: string; line?: number }[];
  /** How much was read: articles, definitions, references …. */
  counts: Readonly<Record<string, number>>;
  lines: readonly PreviewLine[];
}

const countNames: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  articles: ['条', 'articles'],
  paragraphs: ['項', 'paragraphs'],
  items: ['号', 'items'],
  tables: ['表', 'tables'],
  definitions: ['定義', 'definitions'],
  references: ['引用', 'references'],
  unresolved: ['未解決の引用', 'unresolved references'],
  quantities: ['数値・期間', 'quantities'],
};

/** Readings that are less sure than this are to be looked at. */
const sure = 0.9;

/** Shows what was read: title, day with its words, counts, and messages. */
export function addPreview(preview: Preview): Element[] {
  const { title, proposed, effectiveDate, effectiveDateFrom, counts, messages } = preview;
  return [
    h('p', { className: 'preview-title', lang: 'ja' }, [
      title ?? '（題名は読み取れませんでした）',
      ...(proposed ? [h('span', { className: 'preview-kana' }, proposed.kana)] : []),
    ]),
    h('p', { className: 'preview-day' }, [
      effectiveDate === undefined
        ? say('施行日は本文から読み取れませんでした。', 'The text does not say from when it holds.')
        : say(`施行日 ${effectiveDate}`, `Effective from ${effectiveDate}`),
      ...(effectiveDateFrom
        ? [h('q', { lang: 'ja' }, effectiveDateFrom.text), ...toLine(effectiveDateFrom.line)]
        : []),
    ]),
    h(
      'ul',
      { className: 'coverage-sums' },
      Object.entries(counts)
        .filter(([name]) => name in countNames)
        .map(([name, count]) => h('li', [say(...countNames[name]), ' ', h('strong', String(count))])),
    ),
    counts.articles + counts.paragraphs + counts.items === 0
      ? h('p', { className: 'find-warning', role: 'alert' }, [
          say(
            '条・項・号を読み取れませんでした。条文のないファイルは保存できません。下の行で、どれが条や項かを示してください。',
            'No clause was read. Say below which lines are articles or paragraphs.',
          ),
        ])
      : h('p', { className: 'find-hint' }, [
          say(`読み取りの指摘 ${messages.length}件`, `${messages.length} messages`),
        ]),
    h(
      'ul',
      { className: 'preview-messages' },
      messages.map(({ severity, reason, line }) =>
        h('li', { className: `is-${severity}` }, [
          h('span', { className: `badge is-${severity}` }, [say(...severityNames[severity])]),
          ...toLine(line),
          ` ${reason}`,
        ]),
      ),
    ),
  ];
}

/** A button that leads to a line. */
function toLine(line: number | undefined): ElementContent[] {
  if (line === undefined) return [];
  return [
    ' ',
    h('button', { type: 'button', className: 'to-line', dataLine: String(line) }, [
      say(`${line}行目`, `line ${line}`),
    ]),
  ] as ElementContent[];
}

/** Every line of the text as it stands, with what it was read as; a button says what it is where that is wrong. */
export function sourceLines({ title, lines, messages }: Preview): Element[] {
  const told = new Map<number, string[]>();
  for (const { line, reason, severity } of messages)
    if (line !== undefined && severity !== 'info') told.set(line, [...(told.get(line) ?? []), reason]);
  return lines.map(({ line, text, as, certainty = 1, corrected = false, node }, place) => {
    const reasons = told.get(line) ?? [];
    const isDoubtful = certainty < sure || reasons.length > 0;
    // A title without marks of its own is read as words of the text.
    const isTitle = as === 'text' && node === 'root' && text.trim() === title;
    const [ja, en] = readingNames[isTitle ? 'title' : as];
    const classes = [...(isDoubtful ? ['is-doubtful'] : []), ...(corrected ? ['is-corrected'] : [])];
    return h(
      'li',
      {
        className: classes,
        dataLine: String(line),
        dataPlace: String(place),
        ...(node !== undefined && { dataNode: node }),
      },
      [
        h('span', { className: 'line-number' }, String(line)),
        h('span', { className: `line-text is-${as}`, lang: 'ja' }, text),
        h(
          'button',
          {
            type: 'button',
            className: 'line-reading',
            ariaHasPopup: 'menu',
            ...labelled(`${line}行目は${ja}と読みました。違うときは選び直します`, `Line ${line}: ${en}`),
          },
          [
            ...(corrected ? [say('訂正: ', 'corrected: ')] : []),
            say(ja, en),
            ...(isDoubtful && !corrected ? [say('？', '?')] : []),
          ],
        ),
        ...reasons.map((reason) => h('span', { className: 'line-message' }, reason)),
      ],
    );
  });
}

/** The menu by which one says what a line is. */
export function readingMenu(): Element[] {
  return [
    h('p', { className: 'find-hint' }, [say('この行は', 'This line is')]),
    ...Object.entries(choices).map(([as, words]) =>
      h('button', { type: 'button', role: 'menuitem', dataAs: as }, [say(...words)]),
    ),
    h('label', { className: 'menu-number' }, [
      say('番号（誤記のとき）', 'Number, where misprinted'),
      h('input', { id: 'reading-number', inputMode: 'numeric', pattern: '[0-9]+(-[0-9]+)*', size: 6 }),
    ]),
    h('div', { id: 'split-places', role: 'group', ...labelled('行を分ける', 'Split the line') }),
    h('button', { type: 'button', role: 'menuitem', dataAs: '', className: 'menu-undo' }, [
      say('訂正を取り消す', 'Take the correction back'),
    ]),
  ];
}
