import { askBrackets } from './ask-brackets.ts';
import { businessDay } from './business-day.ts';
import type { Deadline } from './list-deadlines.ts';
import type { RuleSentence } from './rule-sentence.ts';

type Asked = readonly [holds: boolean, question: string];

/** What the words of a deadline leave open, each as a question in Japanese. */
export function askDeadline(deadline: Deadline): string[] {
  const { anchor, quantity, sentence } = deadline;
  const isBusiness = quantity.unit === businessDay;
  const asked: Asked[] = [
    [anchor.isInherited === true, `起算点は、前の期間と同じ「${anchor.day}」と読みました。`],
    [
      anchor.kind === 'condition',
      `起算点の日は書かれていません。「${anchor.day}」から数えました。よいですか。`,
    ],
    ...(anchor.backward ? askBackward(deadline, isBusiness) : askForward(deadline)),
    [/M|Y/.test(quantity.value), '月又は年の期間は暦に従って計算しました(民法第143条)。'],
  ];
  return [
    ...(isBusiness ? askBusinessDays(sentence) : []),
    ...asked.flatMap(([holds, question]) => (holds ? [question] : [])),
    ...askBrackets(sentence),
  ];
}

function askBackward({ anchor, quantity, sentence, edge, clock }: Deadline, isBusiness: boolean): Asked[] {
  const { at, text } = quantity;
  if (edge === 'from')
    return [[true, `「${text.trim()}」からは、起点の日から暦に従ってさかのぼった日からとしました。`]];
  const saysUntil =
    clock !== undefined || /まで/.test(text) || /^[\s\ue000]*まで/.test(sentence.text.slice(at[0].end));
  return [
    [
      isBusiness,
      '「営業日前」は、起点の日の前日から数えて何営業日目かの日としました。間に営業日の全部を置くなら直してください。',
    ],
    [
      anchor.firstDay === 'excluded' && !isBusiness,
      '「前」の数え方: 起点の日も行為の日も算入せず、間に期間の全部を置きました。応当する日でよいとするなら直してください。',
    ],
    [!saysUntil, '「前に」を「前までに」と読みました。'],
  ];
}

function whyIncluded({ day = '' }: Deadline['anchor']): string {
  return day.endsWith('の初日') ? `「${day}」から始まるので` : '「起算して」又は「含む」などとあるので';
}

function askForward({ anchor, quantity, edge, isBehind }: Deadline): Asked[] {
  return [
    [isBehind === true, `「${quantity.text.trim()}した日」は、期間の最後の日の翌日としました。`],
    [anchor.firstDay === 'included', `${whyIncluded(anchor)}、その日を1日目に算入しました。`],
    [
      anchor.firstDay === 'excluded',
      '初日は算入していません(民法第140条本文)。その日の午前零時から始まる期間なら算入します。',
    ],
    [
      edge === 'from' && /(?<!経過)後に?$/.test(quantity.text.trim()),
      `「${quantity.text.trim()}」は、期間が終わった日の翌日からとしました。その最後の日からと読むなら直してください。`,
    ],
    [
      edge === 'until' && quantity.unit === undefined,
      '末日が休日に当たるとき、翌営業日まで延びますか(民法第142条)。延ばしていません。',
    ],
  ];
}

/** Which days were taken for 営業日. */
export function askBusinessDays({ businessDays: own }: RuleSentence): string[] {
  if (!own)
    return [
      '営業日は、土曜日、日曜日及び国民の祝日を除いて数えました。年末年始などの休業日があれば加えてください。',
    ];
  return [
    `営業日は、条文の定義「${own.words}」により数えました。`,
    ...(own.isDesignated ? ['別に定められる休業日は、入力の「休業日」に入れます。'] : []),
  ];
}
