import { makeTranslator, toJapanese } from '../../../text/words/translate.ts';
import { amendmentWords, sayAmendment } from './amendments.ts';
import { refusalWords } from './refusals.ts';
import { usageWords } from './usage.ts';

/** Every sentence that only the command line says, in both languages. */
export const commandWords = [...usageWords, ...refusalWords, ...amendmentWords];

/** Says a sentence in the other language, or gives nothing where it is none that is known. */
type Translate = (sentence: string) => string | undefined;

const own = makeTranslator([...usageWords, ...refusalWords]);
const translate: Translate = (sentence) => sayAmendment(sentence) ?? own(sentence) ?? toJapanese(sentence);

/** Says what the command line writes in Japanese, line by line; what is none of its sentences stays as it is. */
export function sayJapanese(text: string): string {
  const bare = text.replace(/\n$/, '');
  const whole = sayAmendment(bare) ?? own(bare);
  if (whole !== undefined) return text.endsWith('\n') ? `${whole}\n` : whole;
  return text
    .split('\n')
    .map((line) => sayLine(line) ?? line)
    .join('\n');
}

/** A line behind `error: `, as one sentence or sentence by sentence where each is known. */
function sayLine(line: string): string | undefined {
  if (line.trim() === '') return line;
  const [lead = ''] = /^error: /.exec(line) ?? [];
  const rest = line.slice(lead.length);
  const said = translate(rest) ?? saySentences(rest);
  if (said === undefined) return undefined;
  return `${lead === '' ? '' : 'エラー: '}${said}`;
}

function saySentences(line: string): string | undefined {
  const parts = line.split(/(?<=[.。]) (?=\S)/);
  if (parts.length < 2) return undefined;
  const said = parts.map((part) => translate(part));
  return said.includes(undefined) ? undefined : said.join('');
}
