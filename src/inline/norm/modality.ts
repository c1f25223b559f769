import type { Norm } from '../../model/annotation.ts';

/** What decides the modality of a sentence. */
export interface PredicateFacts {
  /** The sentence's words as `joinWords` gives them. */
  words: string;
  /** A person or body is its topic or subject. */
  hasActor: boolean;
  /** It stands in an item that names acts, and demands none itself. */
  inItem: boolean;
  /** It stands in the 附則, or its topic is the document itself. */
  onDocument: boolean;
}

/** The predicate without the frame that sets it as a rule (ものとする, こととする). */
interface Predicate extends PredicateFacts {
  framed: boolean;
}

interface ModalityRule {
  modality: Norm['modality'];
  /** Ends of sentences in words. */
  ends: RegExp;
  when?: (predicate: Predicate) => boolean;
}

const frame = / (?:もの|こと) (?:と|に) (?:する|なる) $/;
const not = '(?: は)?(?: ある)? ない';
const duty = '(?:責任|責め|責|せめ|責務|義務|債務)';
const amends = '(?:賠償|補償|保証|保障|補填|補てん|返還|返金|払い戻す|払戻す|払戻し|払い戻し|返却|関知)';

/** In order; the first that holds decides. Each row is one way in which sentences end. */
const rules: readonly ModalityRule[] = [
  // この限りでない takes back the sentence before; it says nothing of its own.
  { modality: 'none', ends: new RegExp(` 限り (?:で|だ)${not} $`) },
  { modality: 'definition', ends: / を (?:いう|指す|さす|意味 する|称する|総称 する) $/ },
  { modality: 'definition', ends: / (?:と|という) (?:いう|称する|呼ぶ|総称 する|定義 する|略称 する) $/ },
  {
    modality: 'definition',
    ends: / (?:意味|意義|定義) は .*(?:とおり|通り|ところ)(?: と する| に よる| だ) $/,
  },
  { modality: 'deeming', ends: / (?:[み見]なす|看做す|見倣す|見る 做 する|推定 する)(?: れる| られる)? $/ },
  { modality: 'deeming', ends: / もの として (?:取り扱う|取扱う|扱う)(?: れる)? $/ },
  { modality: 'deeming', ends: / た $/, when: ({ framed }) => framed },
  {
    modality: 'commencement',
    ends: / (?:施行|実施|発効) する(?: れる)? $/,
    when: ({ onDocument, hasActor }) => onDocument && !hasActor,
  },
  {
    modality: 'commencement',
    ends: / (?:から|より|以降|以後|以降 に|以後 に)(?: [^ ]+){0,4} (?:適用|改正|改定|変更) する(?: れる)? $/,
    when: ({ onDocument, hasActor }) => onDocument && !hasActor,
  },
  {
    modality: 'commencement',
    ends: / 効力 を (?:生じる|生ずる|発する|発生 する|有する) $/,
    when: ({ onDocument }) => onDocument,
  },
  { modality: 'application', ends: / (?:準用|適用|優先)(?: を)? する(?: れる)?(?: ない)? $/ },
  { modality: 'application', ends: / 適用 (?:が|は) ある(?: ない)? $/ },
  {
    modality: 'application',
    ends: / (?:例|定め|ところ|約款|規約|規程|規則|規定|契約|法令|慣習|慣行|条件|法|基準|細則|条例) に よる $/,
  },
  // 別に定める「…規程」による: the name was blotted out.
  { modality: 'application', ends: / (?:定める|は) (?:による|に よる) $/ },
  { modality: 'application', ends: / (?:による|に よる) $/, when: ({ framed }) => framed },
  { modality: 'application', ends: / (?:準じる|準ずる)(?: て .{1,12})?(?: れる)? $/ },
  { modality: 'application', ends: / (?:読み替える|読替える)(?: れる)? $/ },
  {
    modality: 'exemption',
    ends: new RegExp(
      ` ${duty} (?:を|は|も|が)(?: [^ ]+){0,3} (?:負う|負担 する|ある|生じる|発生 する|存する|有する|持つ|いる)(?: こと (?:は|が|も))?(?: ない| かねる) $`,
    ),
  },
  { modality: 'exemption', ends: new RegExp(` ${duty} (?:は|が) ない $`) },
  { modality: 'exemption', ends: new RegExp(` ${duty} に (?:任ずる|任じる|応じる|応ずる) ない $`) },
  { modality: 'exemption', ends: new RegExp(` ${duty} を (?:免れる|免ずる|免除 する)(?: れる)? $`) },
  { modality: 'exemption', ends: / 免責(?: と)?(?: する)?(?: れる)? $/ },
  {
    modality: 'exemption',
    ends: new RegExp(
      ` ${amends}(?: を| は| も| に)?(?: 行う| する| 応じる| 応ずる| 負う)?(?: れる)?(?: こと は)?(?: ない| かねる) $`,
    ),
  },
  { modality: 'exemption', ends: / (?:保証|約束) する(?: れる)? もの (?:だ|で)(?: は)?(?: ある)? ない $/ },
  { modality: 'exemption', ends: / (?:こと|の) (?:を|は) 要する ない $/ },
  { modality: 'exemption', ends: / (?:必要|義務) (?:は|が)(?: ある)? ない $/ },
  { modality: 'permission', ends: / 妨げる(?: られる)?(?: もの (?:だ|で) は(?: ある)?)? ない $/ },
  {
    modality: 'permission',
    ends: / て も (?:よい|差し支える(?: ある)? ない|差支える(?: ある)? ない|かまう ない|構う ない|さしつかえる ない) $/,
  },
  { modality: 'permission', ends: / (?:差し支える|差支える|さしつかえる)(?: ある)? ない $/ },
  { modality: 'obligation', ends: / ない (?:ば|て は|と) (?:なる|いける) ない $/ },
  { modality: 'obligation', ends: / (?:必要|義務) (?:が|も) ある $/ },
  { modality: 'obligation', ends: / (?:を|も|が) (?:要する|必要 と する|必要 だ) $/ },
  { modality: 'prohibition', ends: / ない で (?:くださる|いただく|ください) $/ },
  {
    modality: 'obligation',
    ends: / (?:て|で|ご [^ ]+|お [^ ]+) (?:くださる|いただく|もらう|ください|下さい) $/,
  },
  { modality: 'obligation', ends: / (?:お願い|願う|お願う)(?: する| 申し上げる)? $/ },
  {
    modality: 'obligation',
    ends: new RegExp(` ${duty} (?:を|が|も)(?: [^ ]+){0,2} (?:負う|有する|ある|負担 する|果たす) $`),
  },
  { modality: 'obligation', ends: new RegExp(` ${duty} に (?:任ずる|任じる) $`) },
  { modality: 'obligation', ends: / 免れる(?: もの (?:だ|で) は(?: ある)?)? ない $/ },
  { modality: 'obligation', ends: / (?:努める|つとめる) $/ },
  { modality: 'obligation', ends: / の 負担 と する $/ },
  { modality: 'prohibition', ends: / (?:て|で) は (?:なる|いける|だめ だ) ない $/ },
  { modality: 'prohibition', ends: / (?:できる|許す れる|許さ れる|可能 だ は) ない $/ },
  { modality: 'prohibition', ends: / こと を 得る ない $/ },
  { modality: 'prohibition', ends: / 認める(?: られる)? ない $/ },
  { modality: 'prohibition', ends: / こと (?:は|が)(?: する| ある)? ない $/ },
  { modality: 'prohibition', ends: / (?:禁止|厳禁|禁ずる|禁じる)(?: と| だ)?(?: する)?(?: れる| られる)? $/ },
  { modality: 'power', ends: / (?:こと|場合|事) (?:が|も) (?:ある|あり得る|ありうる|ござる)(?: 得る)? $/ },
  { modality: 'power', ends: / (?:お断り|断る)(?: する)? $/ },
  { modality: 'permission', ends: / (?:できる|可能(?: だ| と する)?) $/ },
  { modality: 'permission', ends: / こと を 得る $/ },
  {
    modality: 'right',
    ends: / (?:[^ ]*権|[^ ]*権利|権限|[^ ]* 権) (?:を|が) (?:有する|ある|持つ|もつ|保有 する|保持 する|取得 する|留保 する) $/,
  },
  { modality: 'right', ends: / (?:留保|帰属) する $/ },
  {
    modality: 'obligation',
    ends: / [^ ]*[うくぐすつぬぶむる] こと $/,
    when: ({ inItem, framed }) => !inItem && !framed,
  },
  { modality: 'prohibition', ends: / ない こと $/, when: ({ inItem, framed }) => !inItem && !framed },
  {
    modality: 'prohibition',
    ends: / ない $/,
    when: ({ words, framed, hasActor }) => (framed || hasActor) && !isState.test(words),
  },
  { modality: 'obligation', ends: / $/, when: (predicate) => setsDuty(predicate) },
];

/** What is so by itself, and no act of anybody: 終了します, …から成る, …とします. */
const isState =
  / (?:ある|いる|なる|成る|終了 する|構成 する(?: れる)?|成立 する|生じる|生ずる|発生 する|消滅 する|含む|含める|限る|除く|異なる|有する|該当 する|属する|基づく|よる|準拠 する|継続 する|存続 する|従前 どおり|失う|問う|できる|認める|同じ|同様|とする|と する)(?: れる| られる| だ)?(?: ない)? $/;
const acts = /(?: する| せる| れる| られる| [^ ]*[うくぐすつぬぶむる]) $/;
const actsOnSomething = /^(?!.* (?:この|本) [^ ]+(?: [^ ]+)? は ).* を .*(?<! 定める| 目的 と する| 示す) $/;
/** How an act is done, to whom, or until when: 書面により, 会員に対し, 末日までに. What happens by itself has no such words but 満了により終了する. */
const actsSomehow =
  /^(?!.* (?:この|本) [^ ]+(?: [^ ]+)? は ).* (?:により|に より|によって|に よる て|に基づき|に 基づく|に従い|に従って|に 従う|に対し|に対して|に 対する て?|にて|文書 で|書面 で|まで に) .*(?<! 定める) $/;
/** Verbs of what happens to a thing, which nobody does. */
const happens =
  / (?:増加|減少|増減|変動|到来|到達|経過|死亡|失効|復活|満了|満期|一致|相当|対応|影響|関係|重複|喪失|退会|退職|入会|加入|移行|低下|上昇|遅延|不足|稼働|作動|停止|開始|始まる|終わる|減る|増える|変わる|上がる|下がる|届く|及ぶ|わたる|異なる|足りる|過ぎる|達する|当たる|あたる|沿う|劣る|優先|存在|機能|位置|由来|帰す|帰する|服す|服する|従う|資する|反する|応じる|基づく|関する|対する|通じる|係る|かかる|移転|就任|ござる)(?: する)? $/;
const passive = / (?:れる|られる) $/;

/**
 * Plain verbs bind: 〜するものとする, 当社は…します, and, where nobody is named, an act upon something
 * (理由を通知します) or an act of which is said how, to whom or until when it is done (会員に対し通知します), which binds whoever
 * set the terms.
 */
function setsDuty({ words, framed, hasActor, inItem }: Predicate): boolean {
  if (!acts.test(words) || passive.test(words)) return false;
  if (isState.test(words)) return framed && hasActor;
  return (
    framed ||
    hasActor ||
    (!inItem && (actsOnSomething.test(words) || (actsSomehow.test(words) && !happens.test(words))))
  );
}

/**
 * Decides what a sentence does from its last words:
 * ` 譲渡 する こと は できる ない ` → prohibition, ` 支払う もの と する ` → obligation.
 */
export function decideModality(facts: PredicateFacts): Norm['modality'] {
  const framed = frame.test(facts.words);
  const predicate: Predicate = {
    ...facts,
    framed,
    words: framed ? facts.words.replace(frame, ' ') : facts.words,
  };
  for (const { modality, ends, when } of rules) {
    if (ends.test(predicate.words) && (!when || when(predicate))) return modality;
  }
  return 'none';
}
