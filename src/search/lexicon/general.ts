/** A group of `sudachi-synonyms-dictionary`, as far as it is used. */
export interface GeneralGroup {
  items: readonly GeneralItem[];
}

interface GeneralItem {
  /** 0: always expanded, 1: only from others of its group, 2: never. */
  expandControl: number;
  gokeiSyubetsu: string;
  ryakusyou: string;
  hyoukiYure: string;
  bunya: readonly string[];
  midashi: string;
}

/** Fields whose words terms of contract speak of; names, dishes, plants and the like are left out. */
const usefulFields: ReadonlySet<string> = new Set([
  'ビジネス',
  'IT',
  '法律',
  '政治',
  '教育',
  '時間',
  '交通',
  '医療',
  '建築',
]);

const misleading: ReadonlySet<string> = new Set([
  '略語・略称',
  '略語・略称/アルファベット',
  '間違い',
  '間違い表記',
  'アルファベット表記',
  '旧称',
]);

/** Words in hiragana alone have too many meanings. */
const japanese = /^(?!\p{Script=Hiragana}+$)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,10}$/u;

/** Reduces a dictionary of general synonyms to groups of Japanese words that may stand in terms of contract. */
export function reduceGeneral(dictionary: readonly GeneralGroup[]): string[][] {
  return dictionary
    .map(({ items }) => [...new Set(items.filter(isUseful).map(({ midashi }) => midashi))])
    .filter((words) => words.length > 1);
}

function isUseful(item: GeneralItem): boolean {
  return (
    item.expandControl !== 2 &&
    !misleading.has(item.gokeiSyubetsu) &&
    !misleading.has(item.ryakusyou) &&
    !misleading.has(item.hyoukiYure) &&
    item.bunya.every((field) => usefulFields.has(field)) &&
    japanese.test(item.midashi)
  );
}
