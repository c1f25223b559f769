import { AmendmentRefused } from '../instruction.ts';
import { readActions } from '../read/read-actions.ts';
import { type AmendingArticle, splitInstrument } from '../read/split-instrument.ts';
import { findOwnPart } from './own-part.ts';
import { findProvisions, isWholly, listProvisions, type Provision } from './provision.ts';
import { type ProvisionChange, readProvisionChanges } from './read-change.ts';

/** Whether a text is an amending text of some title: 会則の一部を次のように改正する。 */
export function amendsTitle(text: string, title: string): boolean {
  return splitInstrument(rowsOf(text)).some(
    (article) => article.title !== undefined && title.startsWith(`${article.title}の一部を改正する`),
  );
}

/** Title of the amending text that an amendment amends: 会則の一部を改正する規程の一部を次のように改正する。 */
export function amendedAmendment(text: string): string | undefined {
  const titles = splitInstrument(rowsOf(text)).flatMap(({ title }) => title ?? []);
  return titles.find((title) => /を改正する/.test(title));
}

/** Whether an instrument amends a text that is no amending text. */
export function amendsOther(text: string): boolean {
  return splitInstrument(rowsOf(text)).some(({ title }) => title !== undefined && !/を改正する/.test(title));
}

/** What the changed amending text is, and quotations that stood in it several times. */
export interface AmendedAmendment {
  text: string;
  reached: { quoted: string; count: number; line: number }[];
}

/**
 * Applies an amendment to an amending text that is not in force yet: 第二条第一項の改正規定中「三十日」を「六十日」に改める。
 * @throws {AmendmentRefused} if a 改正規定 is not there, may be one of several, or the text would not be read any more
 */
export function amendAmendment(amending: string, amendment: string): AmendedAmendment {
  const reached: AmendedAmendment['reached'] = [];
  let rows = rowsOf(amending);
  for (const change of readChanges(amendment)) {
    const provision = change.isOwn ? findOwn(rows, change) : findOne(rows, change);
    const [text, count] = changed(rows.slice(provision.start, provision.end).join('\n'), change, provision);
    if (count > 1) reached.push({ quoted: change.named, count, line: change.line });
    rows = [...rows.slice(0, provision.start), ...text, ...rows.slice(provision.end)];
  }
  // What it became must be read as an amendment again.
  provisionsOf(rows);
  return { text: rows.join('\n'), reached };
}

function rowsOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

function readChanges(amendment: string): ProvisionChange[] {
  const own = splitInstrument(rowsOf(amendment)).filter(({ title }) => /を改正する/.test(title ?? ''));
  return own.flatMap(changesOf);
}

/** A sentence begins at the margin; what it quotes stands deeper. */
function changesOf({ rows, line }: AmendingArticle): ProvisionChange[] {
  const sentences: { text: string; line: number; lines: string[] }[] = [];
  const filled = rows.filter((row) => row.trim() !== '');
  const margin = Math.min(...filled.map(indentOf));
  for (const [index, row] of rows.entries()) {
    const last = sentences.at(-1);
    if (row.trim() === '') last?.lines.push('');
    else if (indentOf(row) > margin && last) last.lines.push(row);
    else if (last && !last.text.endsWith('。')) last.text += row.trim();
    else sentences.push({ text: row.trim(), line: line + index, lines: [] });
  }
  return sentences.flatMap(({ text, line: at, lines }) => {
    const changes = readProvisionChanges(text, dedent(lines), at);
    if (changes) return changes;
    throw refuse(
      { sentence: text, line: at },
      '改正規定 are changed by …の改正規定中「A」を「B」に改める。, …の改正規定を次のように改める。, …の改正規定を削る。 or …の改正規定の次に次のように加える。; its own 附則 by 附則第二項中「A」を「B」に改める。; the rest amend by hand',
    );
  });
}

function indentOf(row: string): number {
  return row.length - row.trimStart().length;
}

/** What is quoted takes the indentation of the amending text. */
function dedent(lines: readonly string[]): string[] {
  const own = lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
  const least = Math.min(...own.filter((line) => line !== '').map(indentOf));
  return own.map((line) => line.slice(least));
}

function findOwn(rows: readonly string[], change: ProvisionChange): Provision {
  const part = findOwnPart(rows, change.named);
  if (part) return { text: '', actions: [], ...part };
  throw refuse(change, `the amending text has no ${change.named} of its own`);
}

function provisionsOf(rows: readonly string[]): Provision[] {
  return splitInstrument(rows).flatMap((article) => listProvisions(article.rows, article.line - 1));
}

function findOne(rows: readonly string[], change: ProvisionChange): Provision {
  const found = findProvisions(provisionsOf(rows), change.named);
  const holding = change.words === undefined ? found : found.filter((one) => holdsWords(rows, one, change));
  const [one, ...others] = found.length > 1 ? holding : found;
  if (one && others.length === 0) return one;
  throw refuse(
    change,
    one
      ? `the amending text has ${1 + others.length} sentences on ${change.named}; name the one that is meant as it says what it does`
      : `there is no 改正規定 of ${change.named} in the amending text`,
  );
}

function holdsWords(rows: readonly string[], { start, end }: Provision, change: ProvisionChange): boolean {
  const text = rows.slice(start, end).join('\n');
  return wordChanges(change).some(({ from }) => text.includes(from));
}

function changed(
  text: string,
  change: ProvisionChange,
  provision: Provision,
): [rows: string[], count: number] {
  const indent = /^[ \t　]*/.exec(text)?.[0] ?? '';
  const set = change.lines.map((line) => (line === '' ? '' : indent + line));
  if (change.kind === 'delete') {
    assertWhole(change, provision);
    return [[], 1];
  }
  if (change.kind === 'insertAfter') return [[...text.split('\n'), ...set], 1];
  if (change.kind === 'replace') {
    assertWhole(change, provision);
    return [set, 1];
  }
  return changeWords(text, change, provision.actions.length > 1);
}

/** 第二条第二項の改正規定を削る: where its sentence does other things too, only a person can say what is left. */
function assertWhole(change: ProvisionChange, provision: Provision): void {
  if (isWholly(provision, change.named)) return;
  throw refuse(
    change,
    `the sentence of the amending text on ${change.named} does ${provision.actions.length} things; name it by all that it says, or change its words`,
  );
}

function changeWords(text: string, change: ProvisionChange, isOneOfSeveral: boolean): [string[], number] {
  let most = 1;
  const edits = wordChanges(change).flatMap(({ from, to }) => {
    const places: { start: number; end: number; to: string }[] = [];
    for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + from.length))
      places.push({ start: at, end: at + from.length, to });
    if (places.length === 0)
      throw refuse(change, `「${from}」 is not in ${change.isOwn ? '' : 'the 改正規定 of '}${change.named}`);
    if (places.length > 1 && isOneOfSeveral)
      throw refuse(
        change,
        `「${from}」 stands ${places.length} times in a sentence that changes several places; quote more of it`,
      );
    most = Math.max(most, places.length);
    return places;
  });
  const ordered = edits.toSorted((one, other) => one.start - other.start);
  if (ordered.some(({ start }, index) => index > 0 && start < ordered[index - 1].end))
    throw refuse(change, 'two of its quotations overlap');
  let result = '';
  let done = 0;
  for (const { start, end, to } of ordered) {
    result += text.slice(done, start) + to;
    done = end;
  }
  return [(result + text.slice(done)).split('\n'), most];
}

function wordChanges(change: ProvisionChange): { from: string; to: string }[] {
  return readActions(`この規程中${change.words}`, [], change.line).flatMap((action) => {
    if (action.kind === 'replaceWords') return [{ from: action.from, to: action.to }];
    if (action.kind === 'deleteWords') return [{ from: action.words, to: '' }];
    if (action.kind !== 'addWords') return [];
    const { anchor, words, where } = action;
    return [{ from: anchor, to: where === 'after' ? anchor + words : words + anchor }];
  });
}

function refuse(
  { sentence, line }: Pick<ProvisionChange, 'sentence' | 'line'>,
  reason: string,
): AmendmentRefused {
  const shown = sentence.length > 120 ? `${sentence.slice(0, 120)}…` : sentence;
  return new AmendmentRefused(`Line ${line}: 「${shown}」: ${reason}.`);
}
