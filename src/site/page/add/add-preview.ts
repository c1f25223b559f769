import type { Element } from 'hast';
import { h } from 'hastscript';
import { say } from '../say.ts';

/** One line of an outline. */
export interface OutlineEntry {
  /** 0 for the outermost. */
  depth: number;
  label?: string;
  caption?: string;
}

/** What the server read from a file. */
export interface Preview {
  /** By which the file is stored without being sent again. */
  token: string;
  title?: string;
  effectiveDate?: string;
  outline: readonly OutlineEntry[];
  messages: readonly { severity: 'info' | 'warning' | 'error'; reason: string; line?: number }[];
  /** How much was read: articles, definitions, references …. */
  counts: Readonly<Record<string, number>>;
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
  messages: ['指摘', 'messages'],
};

const severityNames: Readonly<
  Record<Preview['messages'][number]['severity'], readonly [ja: string, en: string]>
> = {
  error: ['重要', 'error'],
  warning: ['注意', 'warning'],
  info: ['参考', 'note'],
};

const deepest = 5;

/** Shows what was read: title, counts, messages, outline. */
export function addPreview({ title, effectiveDate, counts, messages, outline }: Preview): Element[] {
  return [
    h('p', { className: 'preview-title', lang: 'ja' }, title ?? '（題名は読み取れませんでした）'),
    h('ul', { className: 'coverage-sums' }, [
      ...(effectiveDate === undefined
        ? []
        : [h('li', [say('施行日 ', 'effective '), h('strong', effectiveDate)])]),
      ...Object.entries(counts).map(([name, count]) => {
        const [ja, en] = countNames[name] ?? [name, name];
        return h('li', [say(ja, en), ' ', h('strong', String(count))]);
      }),
    ]),
    h('h3', [say(`読み取りの指摘（${messages.length}）`, `Messages (${messages.length})`)]),
    messages.length === 0
      ? h('p', { className: 'find-note' }, [say('指摘はありません。', 'None.')])
      : h(
          'ul',
          { className: 'preview-messages' },
          messages.map(({ severity, reason, line }) =>
            h('li', { className: `is-${severity}` }, [
              h('span', { className: `badge is-${severity}` }, [say(...severityNames[severity])]),
              ...(line === undefined ? [] : [say(`${line}行目 `, `line ${line} `)]),
              reason,
            ]),
          ),
        ),
    h('details', { open: outline.length <= 80 }, [
      h('summary', [say(`目次（${outline.length}）`, `Outline (${outline.length})`)]),
      outline.length === 0
        ? h('p', { className: 'find-warning' }, [
            say(
              '条や項を読み取れませんでした。約款の本文か、見出しが失われていないかを確かめてください。',
              'No clause was read; check that this is the text of terms.',
            ),
          ])
        : h(
            'ul',
            { className: 'preview-outline', lang: 'ja' },
            outline.map(({ depth, label, caption }) =>
              h(
                'li',
                { className: `indent-${Math.min(depth, deepest)}` },
                [label, caption].filter(Boolean).join('　'),
              ),
            ),
          ),
    ]),
  ];
}
