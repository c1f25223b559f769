import type { LineEvidence } from './evidence.ts';
import type { ClassifiedLine } from './form.ts';

/** Shape of the marker of a member that carries no sign. */
export const unsignedShape = 'bullet unmarked';

/** Words that announce members of a list: `次の各号のいずれかに該当する者は、…できません。` */
const announcing =
  /(?:次|以下|下記|左記?)[のに](?:各号|各事項|[^。]{0,24}(?:掲げる|定める|該当|いずれか|事項|場合|者|方|行為|書類|物品|事由|もの))[^。]*[。：:]$/;
/** Words behind which facts may stand as well, so that each member must end as one: `以下のとおりです。` */
const announcingAnything = /(?:次|以下|下記|左記?)[のに](?:とおり|通り)[^。]*[。：:]$/;
/** Ends of members that are sentences with 。 all the same. */
const endsAsMember = /(?:こと|とき|時|場合|もの|者|方|行為|事項|ため)(?:[（(][^（）()]*[）)])?$/;
const endsAsNoun = /[一-龯々ァ-ヶーｦ-ﾟa-zA-Z0-9０-９）)」』等]$/;
/** A predicate, a label with its value (`電話　00-00`), a formula: no member of a list. */
const otherwise =
  /(?:ます|です|する|した|ない|れる|である|ません)[）)]?$|^[^：:]{1,16}[：:]|^[^　]{1,12}　|[=＝×÷…\t]/;
const longestMember = 90;
const fewestMembers = 2;

/**
 * Members of a list that carry no sign: short lines behind a sentence that announces them, each of which ends as a member
 * does. Where lines are wrapped, a short line may be the rest of a sentence, so that none may be near the edge.
 */
export function markAnnouncedItems(lines: readonly LineEvidence[]): void {
  for (let index = 0; index < lines.length; index++) {
    if (!mayAnnounce(lines[index])) continue;
    const strict = !announcing.test(lastWords(lines[index].line.text));
    let end = index + 1;
    while (end < lines.length && isMember(lines[end], lines[index + 1], strict)) end++;
    if (end - index - 1 < fewestMembers && strict) end = index + 1 + nounsBehind(lines, index + 1);
    if (end - index - 1 >= fewestMembers)
      for (const here of lines.slice(index + 1, end)) here.forms = [memberForm(here)];
    index = end - 1;
  }
}

/** The end of a line, in which it announces what follows. */
const lastWords = (text: string): string => text.slice(-200);

const longestNoun = 20;
const fewestNouns = 3;

/** `次のとおりとする。`⏎`理学院`⏎`工学院`⏎`医学院`: how many names alone stand there, three at least. */
function nounsBehind(lines: readonly LineEvidence[], from: number): number {
  let end = from;
  while (
    end < lines.length &&
    isMember(lines[end], lines[from], false) &&
    lines[end].line.text.length <= longestNoun &&
    !/[0-9０-９\s　]/.test(lines[end].line.text)
  )
    end++;
  return end - from >= fewestNouns ? end - from : 0;
}

function mayAnnounce({ line, forms }: LineEvidence): boolean {
  const holdsText = forms.length === 0 || forms[0].type === 'list' || forms[0].type === 'article';
  return (
    holdsText &&
    line.role !== 'heading' &&
    (announcing.test(lastWords(line.text)) || announcingAnything.test(lastWords(line.text)))
  );
}

function isMember({ line, forms, fill }: LineEvidence, first: LineEvidence, strict: boolean): boolean {
  const { text } = line;
  if (forms.length > 0 || line.role !== 'text' || line.listDepth > 0 || line.continues) return false;
  if (text.length > longestMember || fill === 'full' || fill === 'edge' || otherwise.test(text)) return false;
  if (line.blankBefore > 0 !== first.line.blankBefore > 0 || line.indent !== first.line.indent) return false;
  const words = text.replace(/。$/, '');
  if (endsAsMember.test(words)) return true;
  return !strict && words === text && endsAsNoun.test(words) && !text.includes('。');
}

function memberForm({ line }: LineEvidence): ClassifiedLine {
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
