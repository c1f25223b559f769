import { findByNumber } from '../../law/law-table.ts';
import { readDate } from '../../text/era-date.ts';
import { readLawNumber, toLawId } from '../../text/law-number.ts';
import { foldWidth } from '../../text/width.ts';
import { type AddResult, addText } from '../build/add.ts';
import type { AddedFacts } from '../build/added-facts.ts';
import { CorpusError } from '../corpus-error.ts';
import { statuteKind } from '../document-facts.ts';
import { isDay, isLawId } from '../document-id.ts';
import type { Origin } from '../intake/journal.ts';
import type { ActFile } from './list-acts.ts';

/** What was done with an act. */
export interface AddedAct extends AddResult {
  id: string;
}

/**
 * Takes an act into a corpus, under its law number id and with the kind 法令. The id and the day from which the revision holds
 * are those of the file's name (412AC0000000061_20250401_….xml) where it has them, else those that the act itself says.
 * @throws {CorpusError} if the file is no act, or says neither number nor day
 */
export async function addAct(
  corpus: string,
  file: ActFile,
  { effective, replace = false, origin }: { effective?: string; replace?: boolean; origin?: Origin } = {},
): Promise<AddedAct> {
  const bytes = await file.read();
  const head = foldWidth(new TextDecoder().decode(bytes.subarray(0, 4000)));
  const id = idInName(file.name) ?? idInText(head);
  if (!head.includes('<Law') || id === undefined)
    throw new CorpusError(`${file.name} is no act in 法令標準XML with a law number (<LawNum>).`);
  const day = effective ?? dayInName(file.name);
  const added = await addText(corpus, {
    ...(day === undefined && { readDay: (model) => lastDay(model, bytes) }),
    bytes,
    name: file.name,
    document: id,
    kind: statuteKind,
    replace,
    ...(origin && { origin }),
    ...(day !== undefined && { effective: day }),
  });
  return { ...added, id };
}

/**
 * The latest day that an act surely holds for: that on which it says that it takes effect, or the day of promulgation of its last
 * amendment, whichever is later.
 */
function lastDay({ document }: AddedFacts, bytes: Uint8Array): { day: string; words: string } | undefined {
  const printed = [...new TextDecoder().decode(bytes).matchAll(/AmendLawNum="([^"]+)"/g)].map(
    ([, words]) => words,
  );
  const days = printed.flatMap((words) => {
    const day = readDate(foldWidth(words), 0)?.value;
    return day !== undefined && isDay(day) ? [{ day, words }] : [];
  });
  const { effectiveDate, effectiveDateFrom } = document;
  if (effectiveDate !== undefined) days.push({ day: effectiveDate, words: effectiveDateFrom?.text ?? '' });
  return days.toSorted((left, right) => (left.day < right.day ? -1 : 1)).at(-1);
}

function idInName(name: string): string | undefined {
  const id = name.split(/[_.]/)[0].toUpperCase();
  return isLawId(id) ? id : undefined;
}

function dayInName(name: string): string | undefined {
  const [, year, month, day] = /_(\d{4})(\d{2})(\d{2})(?=[_.])/.exec(name) ?? [];
  const written = `${year}-${month}-${day}`;
  return isDay(written) ? written : undefined;
}

function idInText(head: string): string | undefined {
  const [, printed = ''] = /<LawNum>([^<]*)<\/LawNum>/.exec(head) ?? [];
  const number = readLawNumber(printed.trim(), 0)?.number;
  return number === undefined ? undefined : (findByNumber(number)?.id ?? toLawId(number));
}
