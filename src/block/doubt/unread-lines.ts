import { holdsJapanese } from '../../text/width.ts';
import type { Choice } from '../choice/choice.ts';
import type { Evidence, LineEvidence } from '../evidence/evidence.ts';
import { structural } from '../evidence/form.ts';
import { looksLikeDocumentTitle } from '../evidence/part/part.ts';
import { sliceText } from '../source-text.ts';
import type { Doubt } from './doubt.ts';
import { mayBeTitle } from './unread-title.ts';
import { watchDepths } from './unsure-depth.ts';

const fewestMembers = 3;
const longestMember = 160;
/** Lines among which a title may come again. */
const mostAhead = 200;

/** `…します。 2. 当社は`, `…します。 2 当社は`, `…します。②`, `…します。 - 当社は`: a number or the sign of a list behind a sentence in a line. */
const inner =
  /(?<=[^。]{6}。[\s　]*)(?:[0-9０-９]{1,2}(?:[.．、，)）][\s　]*(?![0-9０-９])|(?<=。[\s　]+..?)[\s　](?![年月日]))|[①-⑳]|(?<=[）)。][\s　])[-・•●][\s　]+)(?=[^\s　。]{4})/g;

const opensClause: ReadonlySet<string> = new Set(['article', 'heading', 'list', 'supplProvision']);

/** Where the reading stands: whether a clause has begun, and whether nothing is one any more. */
interface Stretch {
  begun: boolean;
  apart: boolean;
}

/** Lists what may be structure and was read as text, in the order of the text. */
export function listDoubts(choices: readonly Choice[], { lines }: Evidence): Doubt[] {
  const doubts: Doubt[] = [];
  const isPlain = !choices.some(({ action }) => action === 'article' || action === 'heading');
  let stretch: Stretch = { begun: isPlain, apart: false };
  let run: Choice[] = [];
  const changesDepth = watchDepths();
  let within = false;
  const close = (): void => {
    if (run.length >= fewestMembers) doubts.push({ words: lines[run[0].index].line, kind: 'members' });
    run = [];
  };
  for (const [at, choice] of choices.entries()) {
    if (structural.has(choice.action)) within = choice.action === 'article';
    stretch = behind(choice, stretch);
    if (stretch.apart) continue;
    const here = lines[choice.index];
    if (changesDepth(choice)) doubts.push({ words: here.line, kind: 'depth' });
    if (stretch.begun && choice.action === 'text' && mayBeMember(here, choice)) run.push(choice);
    else close();
    if (stretch.begun && (mayBeTitle(choice, lines) || (within && mayBeLost(choices, at, here))))
      doubts.push({ words: here.line, kind: 'title' });
    const named = stretch.begun || namesText(here, lines);
    if (named && isOwnText(choice, lines) && beginsWithNumber(here))
      doubts.push({ words: here.line, kind: 'number' });
    if (holdsWords.has(choice.action))
      for (const { index: at } of here.line.text.matchAll(inner))
        doubts.push({ words: sliceText(here.line, at, here.line.text.length), kind: 'within' });
    if (holdsWords.has(choice.action) && isUnparted(here))
      doubts.push({ words: here.line, kind: 'unparted' });
  }
  close();
  return doubts;
}

/** `第2条（種類）`⏎`…`⏎`（届出）`⏎`社員は、…。`: a caption before a paragraph, perhaps of an article whose number was lost. */
function mayBeLost(choices: readonly Choice[], at: number, { line }: LineEvidence): boolean {
  const next = choices[at + 1];
  if (choices[at].action !== 'caption' || !/^[（(]/.test(line.text)) return false;
  return next?.action === 'text' && next.place?.at === 'paragraph';
}

const holdsWords: ReadonlySet<string> = new Set(['text', 'goesOn', 'list', 'article']);

/** Whether a line is so long, and so full of gaps in place of 。 and 、, that its signs and line ends were lost. */
function isUnparted({ line: { text, role } }: LineEvidence): boolean {
  if (role === 'tableRow' || text.length < shortestUnparted || /[。、，]/.test(text)) return false;
  return holdsJapanese(text) && text.split(/[\s　]+/).length >= fewestGaps;
}

const [shortestUnparted, fewestGaps] = [120, 8];

function behind({ action, form }: Choice, { begun, apart }: Stretch): Stretch {
  const next = begun || opensClause.has(action);
  if (action === 'closing' || action === 'end') return { begun: next, apart: true };
  if (action === 'part') return { begun: next, apart: form.part === 'commentary' };
  return { begun: next, apart: apart && action !== 'article' && action !== 'heading' };
}

/** Whether a line was read as text, and is no rest of a sentence that a wrap cut. */
function isOwnText({ action, index, place }: Choice, lines: readonly LineEvidence[]): boolean {
  if (action === 'text') return place?.at !== 'remark';
  const before = lines[index - 1];
  return action === 'goesOn' && (before === undefined || before.ended || before.fill === 'short');
}

/** Whether a line before all clauses is a numbered title that does not come again without its number. */
function namesText({ line, forms }: LineEvidence, lines: readonly LineEvidence[]): boolean {
  const words = line.text.slice(forms[0]?.body ?? 0);
  return (
    looksLikeDocumentTitle(words) &&
    !lines.slice(0, mostAhead).some(({ line: other }) => other.text === words)
  );
}

/** Whether a line of text begins with a number as paragraphs, items and titles do. */
function beginsWithNumber({ forms }: LineEvidence): boolean {
  return forms.some(
    ({ type, marker, strong }) =>
      type === 'list' && strong && marker !== undefined && marker.kind !== 'bullet' && !marker.doubtful,
  );
}

/** Whether a line is short, no sentence, and stands on its own within a paragraph. */
function mayBeMember({ line, ended, fill }: LineEvidence, { place }: Choice): boolean {
  if (place?.at !== 'sentence' && place?.at !== 'paragraph' && place?.at !== 'hung') return false;
  if (!holdsJapanese(line.text) || /[：:]/.test(line.text)) return false;
  return line.role === 'text' && !ended && fill === 'short' && line.text.length <= longestMember;
}
