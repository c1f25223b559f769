import { maskedBracket } from '../../text/bracket/mask-brackets.ts';

/** A stretch of a sentence, UTF-16 offsets, end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** What a sentence that applies provisions says, as stretches of it. */
export interface ApplicationStretches {
  /** Each ends where the words that name the applied provisions end: `…、第3条から第5条まで` of 第3条から第5条までの規定は. */
  subjects: Stretch[];
  /** Where the cases may be named that the provisions are applied to. */
  cases: Stretch[];
  /** The applied provisions are listed in the items below: 次に掲げる規定は、…準用する。 */
  itemised: boolean;
}

/** 準用 as what the sentence does; 準用する場合 and 準用する第3条 only mention it, 準用しない denies it. */
const predicate = new RegExp(
  [
    `準用(?:する|される)(?=[。. ${maskedBracket}]*$|ものと|ものである|こと[とに]|ことがで|ことがあ|とともに|が、|ほか、)`,
    '準用(?:します|いたします|致します|されます|とする|とします|でき[るま]|し[、,]|され[、,]|(?:し|され)て)',
  ].join('|'),
  'g',
);

/** What stands before belongs to another application: 第3条の規定は適用せず、第4条の規定を準用する。 */
const otherPredicate = /(?:適用(?:し|せず|しないで|され)|準用(?:し|され))[、,]/g;

const namedProvision = new RegExp(`の(?:規定|定め|例)${maskedBracket}*([はをがも])`, 'g');
/** After the object of 準用する no other clause begins: の規定を準用する場合について、準用する. */
const laterClause = /準用|適用|場合|とき|より|[はを]/;
const bareObject = /[をが](?=[、, ]*(?:それぞれ|必要な変更を加え(?:た上で|て))?[、, ]*$)/;
const bareTopic = new RegExp(`[条項号章節款編書段表則程約${maskedBracket}](?:(?<!又)は|(?<=[条項号])を)`);
const listedBelow = /(?:次|以下|下記)(?:の各号)?(?:に(?:掲げる|定める|列記する)|の)(?:各?規定|条項)[はをが]/;

/**
 * Finds what a sentence applies, and to what: `前条の規定は、前項の場合について準用します。` → subject 前条, cases 前項の場合について.
 * @param masked the sentence with its brackets masked and its width folded
 * @returns nothing where the sentence applies nothing
 */
export function readApplication(masked: string): ApplicationStretches | undefined {
  if (!masked.includes('準用')) return undefined;
  const found: ApplicationStretches = { subjects: [], cases: [], itemised: false };
  let from = 0;
  let any = false;
  for (const match of masked.matchAll(predicate)) {
    any = true;
    readClause(masked, lastOther(masked, from, match.index), match.index, found);
    from = match.index + match[0].length;
  }
  return any ? found : undefined;
}

function lastOther(masked: string, from: number, to: number): number {
  let start = from;
  for (const match of masked.slice(from, to).matchAll(otherPredicate))
    start = from + match.index + match[0].length;
  return start;
}

function readClause(masked: string, start: number, end: number, found: ApplicationStretches): void {
  const text = masked.slice(start, end);
  const listed = listedBelow.exec(text);
  if (listed) {
    found.itemised = true;
    found.cases.push({ start: start + listed.index + listed[0].length, end });
    return;
  }
  const { marks, topic } = findMarks(text);
  let from = start;
  for (const mark of marks) {
    found.subjects.push({ start: from, end: start + mark });
    from = start + mark;
  }
  const named = start + (marks[0] ?? 0);
  const cases = topic ? { start: named, end } : { start, end: named };
  if (cases.end > cases.start) found.cases.push(cases);
}

/** Ends of the words that name provisions; as the topic (Xの規定は) or as the object (Xの規定を). */
function findMarks(text: string): { marks: number[]; topic: boolean } {
  const named = [...text.matchAll(namedProvision)];
  const objects = named.filter(
    (match) => /[をが]/.test(match[1]) && !laterClause.test(text.slice(match.index + match[0].length)),
  );
  const chosen = objects.length > 0 ? objects : named.filter((match) => /[はも]/.test(match[1]));
  if (chosen.length > 0) return { marks: chosen.map((match) => match.index), topic: objects.length === 0 };
  const object = text.search(bareObject);
  if (object >= 0) return { marks: [object], topic: false };
  const topic = text.search(bareTopic);
  return topic >= 0 ? { marks: [topic + 1], topic: true } : { marks: [], topic: true };
}

const adapted = new RegExp(
  `(?:の規定)?${maskedBracket}*(?:の適用(?:について|に当た|に際し|に関して)|を[^、。を]{0,60}適用する場合)`,
  'g',
);

/** Finds the provisions whose words a 読替え without 準用 changes: `第3条の規定の適用については、` → 第3条. */
export function readAdaptedProvisions(masked: string): Stretch[] {
  let start = 0;
  const stretches: Stretch[] = [];
  for (const { index } of masked.matchAll(adapted)) {
    if (index > start) stretches.push({ start, end: index });
    start = index;
  }
  return stretches;
}
