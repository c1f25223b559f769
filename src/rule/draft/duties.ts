import type { Norm } from '../../model/annotation.ts';
import type { RuleSentence } from '../deadline/rule-sentence.ts';
import type { Duty } from '../duty/list-duties.ts';
import type { DraftCore } from './rule-draft.ts';

const kindNames = { must: '義務', mustNot: '禁止' } as const;

/** Drafts whether a duty exists whose holder is named: it does where its conditions are met. */
export function draftDuty(sentence: RuleSentence, duties: readonly Duty[]): DraftCore[] {
  return duties.flatMap((duty): DraftCore[] => {
    const { kind, who, what, toWhom, byWhen } = duty;
    // 罰金に処する says what happens to somebody, and what nobody has to do.
    if (kind === 'should' || who === undefined || /に処(?:[すせ]|し)/.test(what)) return [];
    const name = kindNames[kind];
    const own = sentence.norms.find(({ id }) => id === duty.norm);
    return [
      {
        shape: 'duty',
        kind: 'effect',
        title: `${who}の${name}: ${shorten(what)}`,
        inputs: {},
        parameters: {},
        outputs: {
          [name]: {
            kind: 'flag',
            about: `${who}が${toWhom === undefined ? '' : `${toWhom}に対し`}「${shorten(what)}」の${name}を負うか`,
          },
        },
        formulas: { [name]: true },
        answer: { give: [name] },
        say: `${who}は、条文の${name}を負う。`,
        ...boundsOf(own),
        questions: [
          ...byWhen.map((words) => `「${words}」の期限は、この下書きでは計算していません。`),
          ...(sentence.norms.length > 1
            ? ['この文には規範が二つ以上あります。この下書きはその一つだけを表します。']
            : []),
        ],
        examples: [{ given: {}, expect: { status: 'value', value: { [name]: true } } }],
      },
    ];
  });
}

/** Of several norms of a sentence each has its own conditions: 常に注意し、|異状があった場合は、報告する. */
function boundsOf(norm: Norm | undefined): Pick<DraftCore, 'casesFrom' | 'casesUntil'> {
  if (!norm) return {};
  const [{ start, end }] = norm.at;
  return { ...(norm.condition && { casesFrom: start }), casesUntil: end };
}

function shorten(words: string): string {
  const letters = [...words.replace(/。\s*$/, '')];
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : letters.join('');
}
