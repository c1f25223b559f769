import type { Schedule } from '../../diff/amendment/commence/choose-parts.ts';
import { AmendmentRefused, type Instruction } from '../../diff/amendment/instruction.ts';
import type { Message } from '../../model/message.ts';

/**
 * Chooses the instructions of an amendment that are in force on a day, and tells what was left out; without a day all, and tells the
 * parts that have one of their own.
 * @throws {AmendmentRefused} if it cannot be told whether a part is in force on the day
 */
export function chooseInForce(
  { date, parts }: Schedule,
  all: readonly Instruction[],
  asOf: string | undefined,
): { instructions: readonly Instruction[]; messages: Message[] } {
  if (asOf === undefined) {
    const own = parts.filter(({ instructions, isUnknown }) => instructions.size > 0 || isUnknown);
    return { instructions: all, messages: own.map(tellTogether) };
  }
  for (const { named, words, date: day, isUnknown } of parts)
    if (day === undefined || isUnknown)
      throw new AmendmentRefused(
        `Which sentences ${named} means, or which day 「${words}」 is, cannot be told; cut that part out, or leave out --as-of.`,
      );
  const later = parts.filter(({ date: day = '' }) => day > asOf);
  const own = new Set(parts.flatMap(({ instructions }) => [...instructions]));
  const gone = new Set(later.flatMap(({ instructions }) => [...instructions]));
  const isLater = date !== undefined && date > asOf;
  const instructions = all.filter((one) => !gone.has(one) && (!isLater || own.has(one)));
  const messages = later.map(
    ({ named, words }): Message => tell(`${named} is in force from ${words}, and was left out.`),
  );
  if (isLater)
    messages.unshift(
      tell(
        `The amendment is in force from ${date}; nothing but its parts that are in force before was applied.`,
      ),
    );
  return { instructions, messages };
}

function tell(reason: string): Message {
  return { ruleId: 'amendment-dates', severity: 'info', reason };
}

function tellTogether({ named, words }: Schedule['parts'][number]): Message {
  return {
    ruleId: 'amendment-dates',
    severity: 'warning',
    reason: `The 附則 of the amendment says that ${named} is in force from ${words}; it was applied with the rest. With --as-of DATE only what is in force on a day is applied.`,
  };
}
