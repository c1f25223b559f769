import { writeCitationKey } from '../unit/citation-key.ts';

/** What a question consists of before its words are analyzed. */
export interface Question {
  /** What was asked, as given. */
  text: string;
  /** Words in quotation marks, to be found exactly. */
  phrases: string[];
  /** The keys of citations, in their order: 34条2項. */
  citations: string[];
  /** The rest, without fillers. */
  words: string;
  hints: Hint[];
}

/** What kind of clause a question asks for, beside its words. */
export type Hint = 'deadline' | 'amount' | 'definition' | 'prohibition' | 'permission' | 'list' | 'actor';

const quoted = /「([^「」]{2,})」|『([^『』]{2,})』|"([^"]{2,})"|“([^”]{2,})”|＂([^＂]{2,})＂/g;

const number = String.raw`[\d０-９〇一二三四五六七八九十百千]+`;
const branch = String.raw`(?:\s*の\s*${number})*`;
const step = (unit: string) => String.raw`\s*第?\s*${number}\s*${unit}${branch}`;
/** Headings above articles; 第2章第5条 cites the article. */
const heading = String.raw`(?:第\s*${number}\s*[編章節款目]${branch}\s*の?)+(?!の?\s*第?\s*${number}\s*条)`;
const cited = new RegExp(
  String.raw`(?:附則(?:\s*[(（][^()（）]{1,40}[)）])?(?:の?${step('条')})?|別表第?\s*(?:${number})?|第\s*${number}\s*条${branch}|${number}\s*条${branch})` +
    `(?:の?${step('項')})?(?:の?${step('号')})?(?:「[^「」]{1,60}」)?|${heading}`,
  'g',
);

/** What a question asks for by its form. */
const hintWords: Readonly<Record<Hint, RegExp>> = {
  deadline:
    /いつ|何日|何か月|何ヶ月|何カ月|何年|期限|期日|締め?切|までに|日数|期間|どのくらい前|どれくらい前/,
  amount: /いくら|何円|何[%％]|何パーセント|金額|利率|料率|割合|何割/,
  definition: /とは(?:何|なに|[?？。]|$)|って(?:何|なに)|意味|定義/,
  prohibition: /禁止|[てで]は(?:いけ|なら)ない|ちゃ(?:いけない|だめ|ダメ)|(?:だめ|ダメ|駄目)なこと|禁じ/,
  permission: /(?:でき|もらえ|れ)(?:ます|る|ない)?(?:か|の)?[?？]?$|[てで]も(?:いい|よい|良い|大丈夫|構)/,
  list: /何[をが]|なに[をが]|どんな|どういう|どのような|なぜ|どうして|理由/,
  actor: /誰|だれ|どちらが|どっちが/,
};

/** What a question is about that says nothing else: やってはいけないことは何. */
const hintTopics: Readonly<Partial<Record<Hint, string>>> = { prohibition: '禁止' };

/** Ends and turns of a question that say nothing about the matter, longest first where one holds another. */
const fillers = [
  /(?:を|について|に関して|が|は)?(?:教えて|おしえて|知りたい|しりたい|説明して|調べて|確認したい|確認して)(?:ください|下さい|ほしい|欲しい|いただけますか|もらえますか|です)*/g,
  /(?:に関する|に関して|について|における|に対する|に対して)(?:の)?/g,
  /(?:は|って)?(?:どう|どのように|どうやって|どんなふうに|どの様に)(?:すれば|したら|なり|なる|なって|扱われ|やれば|し(?=たら|ます)|(?=いい|よい|良い|です|[?？。\s]|$))(?:いい|よい|良い|ます|る|いる|います|のです)?(?:の)?(?:です)?(?:か)?/g,
  /(?:する|した|したい|しない|できる|できない|の|な|い|う)?(?:とき|時|場合|際)(?:は|に|には|の|、|,)?(?=どう|何|なに|いつ|$|[?？。\s、])/g,
  /(?:しても|でも|ても|んでも)?(?:いい|よい|良い|構わない|かまわない|大丈夫|だいじょうぶ|平気)(?:の)?(?:です|でしょう)?か?(?=$|[?？。\s])/g,
  /(?:の)?(?:でしょうか|ですか|ますか|ませんか|んですか|のですか|のか|かな)(?=$|[?？。\s])/g,
  // Where all is kana, か may end a word: よさんのついか.
  /(?<=[^\p{Script=Hiragana}\s].*)(?:の)?か(?=$|[?？。\s])/gsu,
  /(?:とは|って)(?:何|なに|なん)?(?:です|でしょう)?か?(?=$|[?？。\s])/g,
  /(?:お願い|おねがい)(?:し|いたし)?ます|(?:お)?すみません(?:が)?|こんにちは|(?:条項|規定|条文|決まり|きまり|ルール)(?:は|が|を)?(?:どこ|ある|あり)?(?=$|[?？。\s])/g,
  /(?:どこ|何条|何項|第何条)(?:に|を|が)?(?:書いて|載って|規定|定め)?(?:あり|ある|い|られて)?(?:ます|る)?か?/g,
  /[?？。！!]/g,
];

/** Whether the quoted words belong to a citation: 第3条「契約者」. */
function isCitedTerm(text: string, groups: readonly unknown[]): boolean {
  const offset = groups.find((group) => typeof group === 'number') as number;
  return /[条項号]$/.test(text.slice(0, offset));
}

/** Takes a question apart: 「利用停止」の34条2項はどこですか → phrase 利用停止, citation 34条2項, no words. */
export function readQuestion(text: string): Question {
  // Before the phrases: 第3条「契約者」 is one citation.
  const shown = text.replace(quoted, (all, ...groups) =>
    isCitedTerm(text, groups) ? all : '〓'.repeat(all.length),
  );
  const citations = new Set<string>();
  let rest = '';
  let end = 0;
  for (const { 0: match, index } of shown.matchAll(cited)) {
    citations.add(writeCitationKey(match.replace(/の\s*$/, '')));
    rest += `${text.slice(end, index)} `;
    end = index + match.length;
  }
  rest += text.slice(end);
  const phrases: string[] = [];
  rest = rest.replace(quoted, (_all, ...groups) => {
    phrases.push(groups.slice(0, 5).find((group) => group !== undefined) as string);
    return ' ';
  });
  const hints = (Object.keys(hintWords) as Hint[]).filter((hint) => hintWords[hint].test(rest));
  let words = rest;
  for (const filler of fillers) words = words.replace(filler, ' ');
  const topics = hints.flatMap((hint) => hintTopics[hint] ?? []).filter((topic) => !words.includes(topic));
  if (topics.length > 0) words = `${words} ${topics.join(' ')}`;
  return {
    text,
    phrases,
    citations: [...citations],
    words: /[\p{L}\p{N}]/u.test(words) ? words : citations.size > 0 || phrases.length > 0 ? '' : rest,
    hints,
  };
}
