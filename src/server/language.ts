import type { Context } from 'hono';
import { fieldWords } from '../text/words/requests.ts';
import { isJapanese, toJapanese } from '../text/words/translate.ts';
import type { FieldIssue } from './field-issue.ts';

/** Languages in which people are answered. */
export type Language = 'ja' | 'en';

/**
 * The language that a request asks for: that of the first range of Accept-Language, by weight, which is one of ours.
 * @param usual where it asks for none, or for any
 */
export function languageOf(context: Context, usual: Language): Language {
  const asked = (context.req.header('accept-language') ?? '').slice(0, 1000).split(',');
  const ranges = asked
    .map((range, place) => {
      const [tag, ...parameters] = range.trim().toLowerCase().split(';');
      const weight = parameters
        .map((one) => /^\s*q=([0-9.]+)$/.exec(one)?.[1])
        .find((one) => one !== undefined);
      return { tag: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), place };
    })
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight || left.place - right.place);
  const [first] = ranges.filter(({ tag }) => tag === 'ja' || tag === 'en');
  return (first?.tag as Language | undefined) ?? usual;
}

/** What a refusal says where its own words are not in the catalogue, by status. */
const general: Readonly<Record<number, string>> = {
  400: '送られた内容に誤りがあります。',
  403: 'この操作は許されていません。',
  404: 'お探しのものはありません。',
  405: 'この操作はここではできません。',
  408: '時間がかかりすぎたため、中断しました。',
  409: '今ある内容と合わないため、できませんでした。',
  410: '読み取った結果の保存期間が過ぎました。もう一度お試しください。',
  413: '送られた内容が大きすぎます。',
  415: 'この形式は使えません。',
  422: 'この内容では処理できません。',
  431: '送られた内容の見出し部分が長すぎます。',
  500: 'プログラムの不具合のため、処理できませんでした。',
  503: 'いまは処理できません。しばらくしてからもう一度お試しください。',
};

/** What statuses are called. */
const titles: Readonly<Record<number, string>> = {
  400: '入力の誤り',
  403: '許可されていません',
  404: '見つかりません',
  405: 'できない操作です',
  408: '時間切れ',
  409: '重複しています',
  410: '期限切れ',
  413: '大きすぎます',
  415: '使えない形式です',
  422: '処理できません',
  431: '長すぎます',
  500: '不具合',
  503: '混み合っています',
};

/** A refusal in Japanese; no word of it is English, an id, or where something lies. */
export function tellInJapanese(
  status: number,
  detail: string,
  issues: readonly FieldIssue[],
): {
  title: string;
  detail: string;
  issues: FieldIssue[];
} {
  const told = issues.map((issue) => ({ ...issue, reason: reasonInJapanese(issue.reason) }));
  const words = toJapanese(detail) ?? general[status] ?? '処理できませんでした。';
  const named = told.map(({ field, name = fieldInJapanese(field), reason }) =>
    reason.includes(name) ? reason : `${name}: ${reason}`,
  );
  const own = words.replace(/。$/, '');
  return {
    title: titles[status] ?? '処理できません',
    detail:
      told.length === 0 || told.some(({ reason }) => own === reason)
        ? words
        : `${words}${named.join('、')}。`,
    issues: told,
  };
}

/** Messages of how a text was read, in a language. */
export function tellMessages<Told extends { reason: string }>(
  messages: readonly Told[],
  language: Language,
): Told[] {
  return messages.map((message) => {
    const words = language === 'ja' ? toJapanese(message.reason) : message.reason;
    return { ...message, reason: words ?? '読み取りに注意が必要です。原文と見比べてください。' };
  });
}

function reasonInJapanese(reason: string): string {
  return toJapanese(reason) ?? (isJapanese(reason) ? reason : '使えない値です');
}

/** `given.due` → 入力; a field of a rule has a name of its own there. */
function fieldInJapanese(field: string): string {
  const last = field.split('.').at(-1) ?? field;
  return (
    fieldWords[last] ?? fieldWords[field.split('.')[0]] ?? (/^[\x20-\x7e]*$/.test(field) ? '項目' : field)
  );
}
