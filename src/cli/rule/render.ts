import type { RuleDescriptor, RuleResult } from '../../model/rule-descriptor.ts';
import { describeRule, type Rule } from '../../rule/index.ts';

/** Statuses of an answer, in Japanese. */
export const statusNames: Readonly<Record<RuleResult['status'], string>> = {
  met: '満たす',
  'not-met': '満たさない',
  value: '次のとおり',
  unknown: '判断できない',
  stale: '条文の文言が変わったため、計算していない',
};

/** Writes the answer and its reasons in Japanese. */
export function renderResult(result: RuleResult, rule: Rule): string {
  const revisions = Object.entries(result.revisions).map(([id, revision]) => `${id} ${revision}`);
  const lines = [
    `${result.title} (${result.rule})`,
    ...(revisions.length > 0 ? [`適用する改訂: ${revisions.join('、')}`] : []),
    `結論: ${statusNames[result.status]}`,
    ...renderValue(result.value, rule),
    ...(result.missing ?? []).map(({ fact, reason }) => `  ${fact}: ${reason}`),
    ...section('理由', renderTrace(result.trace)),
    ...section(
      '文言の読み方',
      result.options.map(({ name, about, choice, meaning, isDefault }) => {
        return `  ${about} → ${meaning} (${name}=${choice}${isDefault ? '、既定' : ''})`;
      }),
    ),
    ...section(
      '期間の数え方',
      result.conventions.map((convention) => `  ${convention}`),
    ),
    ...section('条文の変更への追随', [
      ...(result.moved ?? []).map(
        ({ document, from, to }) => `  ${document} ${from} → ${to} (番号だけの変更)`,
      ),
      ...(result.redirected ?? []).map(
        ({ document, citation }) =>
          `  ${document} ${citation}: 文言は同じだが、引用が別の規定を指すようになった。読み直しが要る。`,
      ),
      ...result.followed.map(({ parameter, pinned, current }) => `  ${parameter}: ${pinned} → ${current}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', heading, ...lines] : [];
}

function renderTrace(trace: RuleResult['trace']): string[] {
  return trace.flatMap(({ text, quotes }, index) => [
    `  ${index + 1}. ${text}`,
    ...quotes.map(({ citation, quote, at }) => {
      const places = at.map(({ leaf, start, end }) => `${leaf} ${start}–${end}`).join(', ');
      return `     ${citation}「${quote}」 [${places}]`;
    }),
  ]);
}

/** The fields of a value, each with its description where the rule's output has one. */
function renderValue(value: unknown, rule: Rule): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`  ${writeField(value)}`];
  }
  const labels = describeRule(rule).output.properties as Record<string, { description?: string }> | undefined;
  return Object.entries(value).map(
    ([name, field]) => `  ${labels?.[name]?.description ?? name}: ${writeField(field)}`,
  );
}

function writeField(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en-US');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Writes what a rule is. */
export function renderDescriptor(descriptor: RuleDescriptor): string {
  const { id, title, kind, parameters, options, unused, state } = descriptor;
  const citations = descriptor.implements.map(({ document, citation }) => {
    return document === descriptor.document ? citation : `${document} ${citation}`;
  });
  const lines = [
    `${title} (${id})`,
    `条文: ${citations.join('、')}`,
    `種類: ${kind}${state === undefined ? '' : `、状態: ${state}`}`,
    ...section('入力', renderProperties(descriptor.inputs)),
    ...section('出力', renderProperties(descriptor.output)),
    ...section(
      '本文から取る数値',
      parameters.map(({ name, citation, kind: wanted, value, quote }) => {
        return `  ${name}: ${citation} ${wanted}${value === undefined ? '' : ` = ${value} 「${quote}」`}`;
      }),
    ),
    ...section(
      '文言の読み方',
      options.flatMap(({ name, about, choices, default: preset }) => [
        `  ${name}: ${about}`,
        ...Object.entries(choices).map(
          ([choice, meaning]) => `    ${choice}${choice === preset ? ' (既定)' : ''}: ${meaning}`,
        ),
      ]),
    ),
    ...section(
      '使わない数値',
      unused.map(({ citation, kind: wanted, reason }) => `  ${citation} ${wanted}: ${reason}`),
    ),
    '',
    `例: ${descriptor.examples.length}件`,
  ];
  return `${lines.join('\n')}\n`;
}

function renderProperties(schema: Record<string, unknown>): string[] {
  const properties = (schema.properties ?? {}) as Record<string, { type?: string; description?: string }>;
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries(properties).map(([name, { type, description }]) => {
    const marks = [type, required.has(name) ? undefined : '任意'].filter(Boolean).join('、');
    return `  ${name}${marks && ` (${marks})`}${description === undefined ? '' : `: ${description}`}`;
  });
}
