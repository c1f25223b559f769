import { AmendmentRefused } from '../../diff/amendment/instruction.ts';
import {
  amendAmendment,
  amendedAmendment,
  amendsOther,
  amendsTitle,
} from '../../diff/amendment/of-amendment/amend-amendment.ts';
import type { Message } from '../../model/message.ts';

/** An amendment as it was read. */
export interface AmendmentFile {
  path: string;
  text: string;
}

/** An amendment that amends another amending text, and of which that is not among those before it. */
export class NoAmendingText extends AmendmentRefused {
  constructor(
    readonly path: string,
    readonly title: string,
  ) {
    super(
      `It amends another amending text, ${title}: name that before it (yakkan amend TEXT AMENDING ${path}), or as the text itself (yakkan amend AMENDING ${path}).`,
    );
  }
}

/**
 * Applies amendments of amending texts to those before them, so that what is left amends the text alone.
 * @throws {AmendmentRefused} if a 改正規定 is not there; `onFile` has heard of which file it is
 */
export function foldAmendments(
  files: readonly AmendmentFile[],
  onFile: (path: string) => void,
): { files: AmendmentFile[]; messages: Message[] } {
  const left: AmendmentFile[] = [];
  const messages: Message[] = [];
  for (const file of files) {
    onFile(file.path);
    const title = amendedAmendment(file.text);
    if (title === undefined) {
      left.push(file);
      continue;
    }
    const target = left.findLastIndex(({ text }) => amendsTitle(text, title));
    if (target < 0) throw new NoAmendingText(file.path, title);
    const { text, reached } = amendAmendment(left[target].text, file.text);
    left[target] = { path: left[target].path, text };
    messages.push(...tellReached(reached));
    // An instrument may amend the text as well.
    if (amendsOther(file.text)) left.push(file);
  }
  return { files: left, messages };
}

/** What was changed in several places of one 改正規定. */
export function tellReached(reached: readonly { quoted: string; count: number; line: number }[]): Message[] {
  return reached.map(({ quoted, count, line }) => ({
    ruleId: 'amendment-reach',
    severity: 'info',
    reason: `Line ${line}: words of the 改正規定 of ${quoted} stand ${count} times in it, and all were changed.`,
  }));
}
