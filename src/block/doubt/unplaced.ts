import type { SourceText } from '../../model/line.ts';
import { endsSentence } from '../../text/sentence.ts';
import type { Choice } from '../choice/choice.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { ClassifiedLine } from '../evidence/form.ts';
import { mayBeOrdinal, readOrdinalLabel } from '../evidence/marker/ordinal.ts';
import type { Doubt } from './doubt.ts';

/** Lists the lines that look like 第N条, 第N章, 別表N or 附則 and were read as text. */
export function listUnplaced(choices: readonly Choice[], { lines }: Evidence): Doubt[] {
  const unplaced: Doubt[] = [];
  const articles = new Set(
    choices.flatMap(({ action, form }) => (action === 'article' ? form.marker?.value : [])),
  );
  for (const { action, index } of choices) {
    if (action === 'row')
      for (const cell of lines[index].line.cells ?? [])
        if (holdsArticle(cell, articles)) unplaced.push({ words: cell, kind: 'place' });
    if (action !== 'text' && action !== 'goesOn' && action !== 'note') continue;
    const form = lines[index].forms.find(isLabel);
    if (!form) continue;
    const before = lines[index - 1];
    const cut = action === 'goesOn' && before !== undefined && !before.ended && before.fill !== 'short';
    // A pointer that a wrap put at the start of a line has neither a caption nor a wide space.
    if (cut && !form.caption && form.marker?.gap !== 'wideSpace') continue;
    unplaced.push({ words: form.line, kind: cut ? 'open' : action === 'text' ? 'order' : 'place' });
  }
  return unplaced;
}

/** `第3条 会員は、…。` in a cell: an article with its sentence whose number no article of the text has. */
function holdsArticle({ text }: SourceText, articles: ReadonlySet<number | undefined>): boolean {
  const label = mayBeOrdinal(text) && endsSentence(text) ? readOrdinalLabel(text) : undefined;
  return label?.kind === 'article' && label.gap !== 'none' && !articles.has(label.value);
}

function isLabel({ type, strong }: ClassifiedLine): boolean {
  return (
    strong && (type === 'article' || type === 'heading' || type === 'supplProvision' || type === 'appdx')
  );
}
