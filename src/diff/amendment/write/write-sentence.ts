import { type NumberedType, unitOf } from '../../../text/citation/words.ts';
import { isWordAction } from '../change-words.ts';
import type { Action, Place } from '../instruction.ts';
import { type NumeralScript, writeNumeral } from '../numeral-style.ts';
import { describeSteps, PlaceWriter } from '../write-place.ts';

/** Whether a sentence ends after an action, or goes on (改める。 / 改め、). */
type Ending = 'last' | 'more';

/** How an amendment is worded. */
export interface AmendmentStyle {
  script: NumeralScript;
  /** です・ます (改めます) instead of である (改める); if omitted, である. */
  polite?: boolean;
}

const verbs: Readonly<Record<string, readonly [last: string, polite: string, more: string]>> = {
  改める: ['改める', '改めます', '改め'],
  加える: ['加える', '加えます', '加え'],
  削る: ['削る', '削ります', '削り'],
  とする: ['とする', 'とします', 'とし'],
  繰り下げる: ['繰り下げる', '繰り下げます', '繰り下げ'],
  繰り上げる: ['繰り上げる', '繰り上げます', '繰り上げ'],
  付する: ['付する', '付します', '付し'],
};

/** Writes actions as one sentence, each after the first with 同条 where it can; what the last quotes stands below, indented. */
export function writeSentence(actions: readonly Action[], style: AmendmentStyle): string {
  const places = new PlaceWriter(style.script);
  let scope: Place | undefined;
  const segments = actions.map((action, index) => {
    const ending: Ending = index === actions.length - 1 ? 'last' : 'more';
    const isWords = isWordAction(action);
    const where = isWords && !isSamePlace(scope, action.place) ? `${places.write(action.place)}中` : '';
    scope = isWords ? action.place : undefined;
    const next = actions[index + 1];
    const isList =
      (action.kind === 'replaceWords' || action.kind === 'addWords') &&
      next?.kind === action.kind &&
      isSamePlace(action.place, next.place);
    const say = (verb: string) => verbs[verb][ending === 'more' ? 2 : style.polite ? 1 : 0];
    return where + writeAction(action, { places, style, say: isList ? () => '' : say });
  });
  const last = actions.at(-1);
  const quoted = last && 'lines' in last ? last.lines : [];
  return [`${segments.join('、')}。`, ...quoted.map((line) => (line === '' ? '' : `　${line}`))].join('\n');
}

function isSamePlace(one: Place | undefined, other: Place): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}

interface Writing {
  places: PlaceWriter;
  style: AmendmentStyle;
  say: (verb: string) => string;
}

function writeAction(action: Action, { places, style, say }: Writing): string {
  switch (action.kind) {
    case 'replaceWords':
      return `「${action.from}」を「${action.to}」に${say('改める')}`;
    case 'addWords':
      return `「${action.anchor}」の${action.where === 'after' ? '下' : '前'}に「${action.words}」を${say('加える')}`;
    case 'deleteWords':
      return `「${action.words}」を${say('削る')}`;
    case 'delete':
      return `${writeRange(action, places)}を${say('削る')}`;
    case 'replace':
      return `${writeRange(action, places)}${action.isWhole ? 'の全部' : ''}を次のように${say('改める')}`;
    case 'renumber':
      return `${places.write(action.place)}を${places.write(action.to)}${say('とする')}`;
    case 'shift': {
      const unit = unitOf.get(action.place.steps.at(-1)?.kind as NumberedType) ?? '';
      const count = writeNumeral(Math.abs(action.by), style.script);
      return `${writeRange(action, places)}を${count}${unit}ずつ${say(action.by > 0 ? '繰り下げる' : '繰り上げる')}`;
    }
    case 'caption':
      return writeCaption(action, places, say);
    case 'insert':
      return writeInsertion(action, { places, style, say });
    case 'unnumber':
      return `${places.write(action.place)}の項番号を${say('削る')}`;
    case 'replaceAll':
      return '';
  }
}

function writeRange({ place, through }: { place: Place; through?: Place }, places: PlaceWriter): string {
  const from = places.write(place);
  return through ? `${from}から${places.write(through)}まで` : from;
}

function writeCaption(
  { place, words, isNew }: Extract<Action, { kind: 'caption' }>,
  places: PlaceWriter,
  say: (verb: string) => string,
): string {
  if (isNew && place.part === 'caption')
    return `${places.write({ steps: place.steps })}に見出しとして「（${words}）」を${say('付する')}`;
  const name = places.write(place);
  if (words === undefined) return `${name}を${say('削る')}`;
  if (isNew) return `${name}として「${words}」を${say('付する')}`;
  const isArticle = place.part === 'caption' && name.endsWith('見出し');
  return `${name}を「${isArticle ? `（${words}）` : words}」に${say('改める')}`;
}

const ways = { after: 'の次', before: 'の前', into: '' } as const;

function writeInsertion(
  action: Extract<Action, { kind: 'insert' }>,
  { places, style, say }: Writing,
): string {
  const { place, where, as, part, what, count, isWhole } = action;
  const at = places.write(place) + ways[where];
  if (part === 'proviso') return `${at}に次のただし書を${say('加える')}`;
  if (part === 'second') return `${at}に後段として次のように${say('加える')}`;
  const named = as ? `に${describeSteps([as], style.script)}として` : 'に';
  if (what === undefined && !isWhole) return `${at}${named}次のように${say('加える')}`;
  if (what === undefined) return `${at}${named}次の細目の全部を${say('加える')}`;
  const counted = '条項号編章節款目'.includes(what) && count ? writeNumeral(count, style.script) : '';
  return `${at}${named}次の${counted}${what}${isWhole ? 'の全部' : ''}を${say(what.endsWith('名') ? '付する' : '加える')}`;
}
