import type { Choice } from '../choice/choice.ts';
import { bearsCaption } from '../evidence/articles/lone-headings.ts';
import type { LineEvidence } from '../evidence/evidence.ts';
import { isTitleLike } from '../evidence/title.ts';

/** Words that a line of a table or of a form has, and no title: a colon, points that lead to a value. */
const led = /[：:…]|・・/;

/** A bracket that says that nothing stands here, and one that names a figure. */
const noTitle = /^.(?:規定なし|なし|以下余白)|図.$/;

/**
 * Whether a line was read as text of a clause and stands as a title does: a caption in brackets, or words alone between the end of a
 * sentence and a sentence, a list that begins or an article with a caption of its own, `…とします。`⏎`料金等について`⏎`・ 料金は…`.
 */
export function mayBeTitle({ action, index, place, form }: Choice, lines: readonly LineEvidence[]): boolean {
  const { line, forms, fill } = lines[index];
  const { text } = line;
  // Signs of a list before captions: - （目的）⏎本校は、…
  if (action === 'list' && form.marker?.kind === 'bullet')
    return (
      /^[（(【〔［[][^）)】〕］\]]{1,30}[）)】〕］\]]$/.test(text.slice(form.body)) &&
      isTitleLike(text.slice(form.body + 1, -1))
    );
  const own = action === 'text';
  if ((!own && action !== 'goesOn') || line.role === 'tableRow' || place?.at === 'remark') return false;
  if (text.length < 2 || !isTitleLike(text)) return false;
  const apart = lines[index - 1]?.ended;
  if (forms.some(({ type }) => type === 'caption'))
    return (apart || (own && !/^[（(]/.test(text))) && !noTitle.test(text);
  return own && apart === true && forms.length === 0 && fill === 'short' && opensBelow(text, index, lines);
}

/** Whether words that are no remark in brackets stand before what a title opens. */
function opensBelow(title: string, index: number, lines: readonly LineEvidence[]): boolean {
  if (led.test(title) || /^[（(]/.test(title)) return false;
  const next = lines[index + 1];
  return opensText(title, next) || (bearsCaption(next) && !lines[index - 1].announces);
}

/** Whether a line is a sentence, or begins a list; words apart from each other before a list are the heads of its columns. */
function opensText(title: string, here: LineEvidence | undefined): boolean {
  const form = here?.forms[0];
  if (form?.type !== 'list') return here?.ended === true && !form;
  return !/\s/.test(title) && (form.marker?.kind === 'bullet' || form.marker?.value === 1);
}
