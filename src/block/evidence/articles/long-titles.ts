import type { LineEvidence } from '../evidence.ts';
import { formOf } from '../profile.ts';
import { isTitleLike } from '../title.ts';

const fewestTitles = 3;
const longestTitle = 60;

/** Words that no title ends with, or that part the subject of a sentence off. */
const goesOn = /。|[はがをも]、|(?:[はがをにでとのもへや、]|から|より)$/;

/**
 * `第3条 会員が届出を怠った場合における当社の取扱い及びその場合の料金の精算方法`⏎`当社は、…。`: where most articles have a title behind
 * their label, the long ones are titles too that are no sentence and that a line of its own follows.
 */
export function markLongTitles(lines: readonly LineEvidence[]): void {
  const worded = lines.flatMap(({ line, forms }, index) => {
    const form = formOf(forms, 'article');
    const words = form && !form.caption ? line.text.slice(form.body) : '';
    return form && words !== '' ? [{ form, words, index }] : [];
  });
  const long = worded.filter(({ words }) => !isTitleLike(words));
  const titles = worded.length - long.length;
  if (titles < fewestTitles || titles < long.length) return;
  for (const { form, words, index } of long) {
    const { ended, fill, line } = lines[index];
    if (ended || fill !== 'short' || line.end === 'soft' || words.length > longestTitle || goesOn.test(words))
      continue;
    const next = lines[index + 1];
    if (!next || next.line.continues || (next.forms[0] && next.forms[0].type !== 'list')) continue;
    form.caption = [form.body, line.text.length];
    form.body = line.text.length;
  }
}
