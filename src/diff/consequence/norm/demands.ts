import type { Parties } from '../parties.ts';
import type { PlacedNorm } from './placed-norm.ts';

/** What says that somebody must or must not, whoever it is. */
const marked =
  /(?:なければな(?:らない|りません)|ねばな(?:らない|りません)|もの(?:と|とし|とす|とします)|義務|責任[をがはに]|責め|負担|要(?:する|します)|べき|いただき|ください|努め|禁止|てはな(?:らない|りません)|でき(?:ない|ません)|[てで]はいけ|不可)/;

/** What comes about by itself, or is so, and asks nothing of anybody: 正社員に転換する, 資格を併有するものとする, 行き詰まる. */
const comesAbout =
  /(?:(?:転換|移行|併有|保有|所有|帰属|喪失|取得|承継|移転|終了|消滅|成立|発生|該当|存続|存在|構成|有)(?:する|します|した)|(?:行き詰ま|とな|にな|異な|含ま|失|生じ|属)[^、。]{0,2})(?:(?:こと)?と(?:なる|なります)|ものと(?:する|します|し))?$/;

/** 議決権を有しない, 権限は、会員には付与されません: nobody is forbidden anything, and somebody has no right. */
const denied =
  /(?:権|権利|権限|資格)(?:を|は)[^。]{0,30}(?:有|持た|持ち|付与され|与えられ|取得)[^、。]{0,3}(?:ない|ません)/;

/** 利用料を負担しない, 届出を要しない: a burden that somebody does not have. */
const relieved =
  /(?:(?:負担|負|必要と)(?:し|わ)?(?:ない|ません)|要(?:し)?(?:ない|ません)|(?:必要|義務)(?:は|が)(?:ない|ありません|ございません)|[にを](?:は)?及(?:ば|び)(?:ない|ません))(?:もの(?:と(?:する|します)))?$/;
/** 利用者は…利用できますが、当社が…許諾することはありません: it is somebody else who does not. */
const otherSubject = /[、。]([^、。]{1,12}?)が[^、。]*(?:ない|ません)(?:もの(?:と(?:する|します)))?$/;

/** ポリシーをご参照ください: who is shown where something stands is bound to nothing. */
const shown =
  /[ごお御](?:参照|覧|確認|問い?合わ?せ)(?:いただき|頂き|の(?:うえ|上))?(?:ください|下さい)(?:ませ)?$/;

/** Whether a sentence that is read as a duty or a prohibition asks something of the one whom it names. */
export function demands(
  { norm: { modality, actor }, words: said }: PlacedNorm,
  { isIssuer }: Parties,
): boolean {
  // 欧州（EEA）等の利用者には: who is named is named without what stands in brackets.
  const words = said.replace(/[（(][^（）()]*[）)]/g, '');
  const end = words.replace(/[。\s]+$/, '');
  if (modality === 'obligation' && (comesAbout.test(end) || shown.test(end))) return false;
  if (modality === 'prohibition' && (relieved.test(end) || isIssuer(otherSubject.exec(end)?.[1])))
    return false;
  // 勤務する者には、休憩を与える: who gets something is bound to nothing.
  if (actor !== undefined && words.includes(`${actor}に`) && !isSubject(actor, words)) return false;
  if (actor === undefined || marked.test(words)) return true;
  // 許可を得た者が行う says who does it; 会員は、届け出る says that they must.
  return !words.includes(`${actor}が`);
}

function isSubject(actor: string, words: string): boolean {
  return ['は', 'が', 'も', '、'].some((particle) => words.includes(actor + particle));
}

/** Whether a sentence allows something to the one whom it names: 会員は、休会させることができる does not. */
export function allows({ norm: { modality, actor }, words }: PlacedNorm): boolean {
  const isCaused = /[かさたなまらわ]?せることができ/.test(words) && !words.includes(`${actor}が`);
  return modality === 'exemption' || !isCaused;
}

/** Whether a sentence says that somebody does not have a right. */
export function deniesRight({ norm: { modality }, words }: PlacedNorm): boolean {
  return modality === 'prohibition' && denied.test(words);
}
