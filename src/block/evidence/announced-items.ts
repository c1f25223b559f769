import type { LineEvidence } from './evidence.ts';
import type { ClassifiedLine } from './form.ts';

/** Shape of the marker of a member that carries no sign. */
export const unsignedShape = 'bullet unmarked';

/** Words that announce members of a list: `次の各号のいずれかに該当する者は、…できません。` */
const announcing =
  /(?:次|以下|下記|左記?)[のに](?:各号|各事項|[^。]{0,24}(?:掲げる|定める|該当|いずれか|事項|場合|者|方|行為|書類|物品|事由|もの))[^。]*[。：:]$/;
/** Words behind which facts may stand as well, so that each member must end as one: `以下のとおりです。` */
const announcingAnything =
  /(?:次|以下|下記|左記?)[のに](?:とおり|通り|[^。]{1,16}(?:をもって|で)[^。]{0,6}(?:組織|構成))[^。]*[。：:]$/;
/** Ends of members that are sentences with 。 all the same. */
const endsAsMember = /(?:こと|とき|時|場合|もの|者|方|行為|事項|ため)(?:[（(][^（）()]*[）)])?$/;
const endsAsNoun = /(?:[一-龯々ァ-ヶーｦ-ﾟa-zA-Z0-9０-９）)」』等]|[一-龯々][みいきしりえけせ])$/;
/** Words that may announce as well: `以下の全てを満たす必要があります。`, behind which three members at least are wanted. */
const announcingLoosely = /(?:次|以下|下記|左記)の[^。]{1,40}。$/;
/** Words that announce in any sentence of a line. */
const announcingBefore = /(?:次|以下|下記|左記)の[^。]{1,40}。/;
/** A predicate, a label with its value (`電話　00-00`), a formula: no member of a list. */
const otherwise =
  /(?:ます|です|する|した|ない|れる|である|ません)[）)]?$|^[^：:]{1,16}(?<![0-9０-９])[：:]|^[^　]{1,12}　|[=＝×÷…\t]/;
const longestMember = 90;
const fewestMembers = 2;
/** Shorter lines behind words that seldom announce are cells: `用語`⏎`定義`. */
const shortestLoose = 7;

/**
 * Members of a list that carry no sign: short lines behind a sentence that announces them, each of which ends as a member
 * does. Where lines are wrapped, a short line may be the rest of a sentence, so that none may be near the edge.
 */
export function markAnnouncedItems(lines: readonly LineEvidence[]): void {
  for (let index = 0; index < lines.length; index++) {
    const way = announcementOf(lines[index]);
    if (!way) continue;
    const from = index + 1;
    const least = way === 'earlier' || way === 'loosely' ? fewestNouns : fewestMembers;
    let end = from;
    while (end < lines.length && isMember(lines, from, end, way === 'anything' || way === 'earlier')) end++;
    if (end - from < least && way === 'anything') end = from + nounsBehind(lines, from);
    const members = lines.slice(from, end);
    if (way === 'loosely' && members.some(({ line }) => line.text.length < shortestLoose)) continue;
    if (members.length >= least) for (const here of members) here.forms = [memberForm(here)];
    index = end - 1;
  }
}

/** How a line announces members: by words that name their kind, so that any may follow, before its last sentence, or by words that seldom do. */
type Announcement = 'members' | 'anything' | 'earlier' | 'loosely';

function announcementOf({ line, forms, ended }: LineEvidence): Announcement | undefined {
  const words = lastWords(line.text);
  const way = announcing.test(words) ? 'members' : announcingAnything.test(words) ? 'anything' : undefined;
  if (way)
    return line.role !== 'heading' && /^(?:list|article)?$/.test(forms[0]?.type ?? '') ? way : undefined;
  // 次の条件を満たす者に限ります。ただし、…。
  if (forms.length > 0 || line.role !== 'text' || !ended || !announcingBefore.test(line.text)) return;
  return announcingLoosely.test(words) ? 'loosely' : 'earlier';
}

/** The end of a line, in which it announces what follows. */
const lastWords = (text: string): string => text.slice(-200);

const longestNoun = 20;
const fewestNouns = 3;

/**
 * `次のとおりとする。`⏎`理学院`⏎`工学院`⏎`医学院`: how many names alone stand there, three at least; words of another kind right behind them
 * make cells of a torn table of all.
 */
function nounsBehind(lines: readonly LineEvidence[], from: number): number {
  let end = from;
  while (
    end < lines.length &&
    isMember(lines, from, end, false) &&
    lines[end].line.text.length <= longestNoun &&
    !/[0-9０-９\s　]/.test(lines[end].line.text)
  )
    end++;
  const behind = lines[end];
  const goesOn =
    behind?.forms.length === 0 &&
    behind.line.role === 'text' &&
    !behind.ended &&
    behind.line.blankBefore === 0;
  return end - from >= fewestNouns && !goesOn ? end - from : 0;
}

/** Whether a line may be a member of the list whose first one stands at `from`; only before that one may a blank line stand alone. */
function isMember(lines: readonly LineEvidence[], from: number, at: number, strict: boolean): boolean {
  const { line, forms, fill } = lines[at];
  const { text } = line;
  const first = lines[from].line.blankBefore > 0;
  const blank = first && (lines[from + 1] ?? lines[from]).line.blankBefore > 0;
  const { listDepth } = lines[from - 1].line;
  if (forms.length > 0 || line.role !== 'text' || line.listDepth !== listDepth || line.continues)
    return false;
  if (text.length > longestMember || fill === 'full' || fill === 'edge' || otherwise.test(text)) return false;
  if ((at > from && line.blankBefore > 0 !== blank) || line.indent !== lines[from].line.indent) return false;
  const words = text.replace(/。$/, '');
  if (endsAsMember.test(words)) return true;
  return !strict && words === text && endsAsNoun.test(words) && !text.includes('。');
}

/** The form of a member that carries no sign. */
export function memberForm({ line }: LineEvidence): ClassifiedLine {
  return {
    line,
    type: 'list',
    marker: {
      kind: 'bullet',
      shape: unsignedShape,
      value: 0,
      branches: [],
      end: 0,
      body: 0,
      gap: 'none',
    },
    body: 0,
    strong: false,
  };
}
