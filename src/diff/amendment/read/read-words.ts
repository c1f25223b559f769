import type { Action, PlaceRange } from '../instruction.ts';
import { notUnderstood, type Reading, take, takeQuoted } from './reading.ts';

/** What is done with quoted words, before it is said where. */
type WordChange =
  | { kind: 'replaceWords'; from: string; to: string }
  | { kind: 'addWords'; anchor: string; words: string; where: 'after' | 'before' }
  | { kind: 'deleteWords'; words: string };

/** Ends of each kind of change; of several only the last has its verb: 「A」を「B」に、「C」を「D」に改める. */
const verbs: Readonly<Record<WordChange['kind'], RegExp>> = {
  replaceWords: /改め(?:る|ます|て)?(?=[、。])|変更(?:し|する|します)(?=[、。])/y,
  addWords: /加え(?:る|ます|て)?(?=[、。])|追加(?:し|する|します)(?=[、。])/y,
  deleteWords: /削(?:り|る|ります)(?=[、。])|削除(?:し|する|します)(?=[、。])/y,
};

/** Reads 「A」を「B」に、「C」を「D」に改め, 「A」の下に「B」を加え, 「A」及び「B」を削り at the scope reached. */
export function readWordChanges(reading: Reading): Action[] {
  if (reading.scope.length === 0) throw notUnderstood(reading);
  const actions: Action[] = [];
  for (;;) {
    const changes = readChange(reading);
    for (const change of changes) actions.push(...reading.scope.map((range) => placeChange(change, range)));
    const [{ kind }] = changes;
    if (take(reading, verbs[kind])) return actions;
    // に、同条第三項中「C」を「D」に改める: the verb comes with the words of the last place.
    elsewhere.lastIndex = reading.at;
    if (kind === 'replaceWords' && elsewhere.test(reading.text)) return actions;
    // の下に「B」を、「C」の下に「D」を加え: the verb comes with the last.
    const isNext = reading.text[reading.at] === '、' && reading.text[reading.at + 1] === '「';
    if (kind === 'deleteWords' || !isNext) throw notUnderstood(reading);
    reading.at++;
  }
}

const elsewhere = /、(?:同|第|附則|別表)[^「」、。]{1,40}中「[^「」]*」を「[^「」]*」に/y;

function placeChange(change: WordChange, { place, through }: PlaceRange): Action {
  return { ...change, place, ...(through && { through }) };
}

const joint = /及び(?=「)|並びに(?=「)|、(?=「[^。]*?」(?:、「|及び「|並びに「|を削))/y;

function readChange(reading: Reading): [WordChange, ...WordChange[]] {
  const quoted: string[] = [];
  for (let words = takeQuoted(reading); words !== undefined; words = takeQuoted(reading)) {
    quoted.push(words);
    if (!take(reading, joint)) break;
  }
  const [first, ...others] = quoted;
  if (first === undefined) throw notUnderstood(reading);
  const beside = take(reading, /の(下|次|後|前|上)に/y);
  if (beside) {
    const words = takeQuoted(reading);
    if (words === undefined || !take(reading, /を/y)) throw notUnderstood(reading);
    const where = beside[1] === '前' || beside[1] === '上' ? 'before' : 'after';
    const add = (anchor: string): WordChange => ({ kind: 'addWords', anchor, words, where });
    return [add(first), ...others.map(add)];
  }
  if (!take(reading, /(?:とあるの)?を/y)) throw notUnderstood(reading);
  take(reading, /(?:いずれも|全て|すべて|それぞれ)/y);
  const to = takeQuoted(reading);
  if (to === undefined) {
    const remove = (words: string): WordChange => ({ kind: 'deleteWords', words });
    return [remove(first), ...others.map(remove)];
  }
  if (!take(reading, /に|と(?=改め)/y)) throw notUnderstood(reading);
  const replace = (from: string): WordChange => ({ kind: 'replaceWords', from, to });
  return [replace(first), ...others.map(replace)];
}
