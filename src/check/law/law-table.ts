/** What is known of a statute; what is not known is left out, and nothing is said of it. */
export interface KnownLaw {
  number: string;
  title: string;
  /** Titles that it had, with the last day of each, ISO 8601. */
  former?: readonly { title: string; until: string }[];
  /** Names by which it goes. */
  short?: readonly string[];
  /** Number of its last article as of a day, and articles that it surely has: 548-2. */
  last?: { article: number; asOf: string; surely?: readonly string[] };
  /** Provisions whose matter moved to another article: cited with these words, the old article is wrong from a day on. */
  moved?: readonly { article: string; words: RegExp; from: string; to: string }[];
}

/** Statutes that private terms cite, with their numbers (法令番号) as in the official gazette. */
export const lawTable: readonly KnownLaw[] = [
  // Statutes that gave way to others of the same title.
  { number: '明治23年法律第29号', title: '民事訴訟法' },
  { number: '大正11年法律第71号', title: '破産法' },
  { number: '昭和27年法律第172号', title: '会社更生法' },
  {
    number: '明治29年法律第89号',
    title: '民法',
    last: { article: 1050, asOf: '2026-04-01', surely: ['548-2', '548-3', '548-4'] },
  },
  { number: '明治32年法律第48号', title: '商法', last: { article: 850, asOf: '2026-04-01' } },
  { number: '明治40年法律第45号', title: '刑法', last: { article: 264, asOf: '2026-04-01' } },
  { number: '大正11年法律第70号', title: '健康保険法' },
  {
    number: '昭和22年法律第54号',
    title: '私的独占の禁止及び公正取引の確保に関する法律',
    short: ['独占禁止法'],
  },
  { number: '昭和22年法律第49号', title: '労働基準法', last: { article: 121, asOf: '2026-04-01' } },
  { number: '昭和22年法律第50号', title: '労働者災害補償保険法' },
  { number: '昭和22年法律第67号', title: '地方自治法' },
  {
    number: '昭和23年法律第25号',
    title: '金融商品取引法',
    former: [{ title: '証券取引法', until: '2007-09-29' }],
  },
  { number: '昭和23年法律第39号', title: '軽犯罪法' },
  { number: '昭和23年法律第131号', title: '刑事訴訟法' },
  { number: '昭和23年法律第178号', title: '国民の祝日に関する法律' },
  { number: '昭和23年法律第186号', title: '消防法' },
  {
    number: '昭和24年法律第228号',
    title: '外国為替及び外国貿易法',
    former: [{ title: '外国為替及び外国貿易管理法', until: '1998-03-31' }],
  },
  { number: '昭和25年法律第131号', title: '電波法' },
  { number: '昭和25年法律第132号', title: '放送法' },
  { number: '昭和25年法律第226号', title: '地方税法' },
  { number: '昭和29年法律第100号', title: '利息制限法' },
  { number: '昭和29年法律第115号', title: '厚生年金保険法' },
  { number: '昭和29年法律第195号', title: '出資の受入れ、預り金及び金利等の取締りに関する法律' },
  { number: '昭和34年法律第121号', title: '特許法' },
  { number: '昭和34年法律第125号', title: '意匠法' },
  { number: '昭和34年法律第127号', title: '商標法' },
  { number: '昭和36年法律第159号', title: '割賦販売法' },
  { number: '昭和37年法律第134号', title: '不当景品類及び不当表示防止法' },
  { number: '昭和40年法律第33号', title: '所得税法' },
  { number: '昭和40年法律第34号', title: '法人税法' },
  { number: '昭和40年法律第141号', title: '母子保健法' },
  { number: '昭和45年法律第48号', title: '著作権法' },
  { number: '昭和47年法律第57号', title: '労働安全衛生法' },
  { number: '昭和49年法律第116号', title: '雇用保険法' },
  {
    number: '昭和51年法律第57号',
    title: '特定商取引に関する法律',
    former: [{ title: '訪問販売等に関する法律', until: '2001-05-31' }],
  },
  {
    number: '昭和58年法律第32号',
    title: '貸金業法',
    former: [{ title: '貸金業の規制等に関する法律', until: '2007-12-18' }],
  },
  { number: '昭和59年法律第86号', title: '電気通信事業法' },
  { number: '昭和63年法律第108号', title: '消費税法' },
  {
    number: '平成元年法律第82号',
    title: '貨物利用運送事業法',
    former: [{ title: '貨物運送取扱事業法', until: '2003-03-31' }],
  },
  { number: '平成元年法律第83号', title: '貨物自動車運送事業法' },
  { number: '平成3年法律第77号', title: '暴力団員による不当な行為の防止等に関する法律' },
  {
    number: '平成3年法律第76号',
    title: '育児休業、介護休業等育児又は家族介護を行う労働者の福祉に関する法律',
    short: ['育児・介護休業法'],
  },
  { number: '平成3年法律第90号', title: '借地借家法' },
  { number: '平成5年法律第47号', title: '不正競争防止法' },
  { number: '平成6年法律第85号', title: '製造物責任法' },
  { number: '平成8年法律第109号', title: '民事訴訟法' },
  {
    number: '平成11年法律第52号',
    title: '児童買春、児童ポルノに係る行為等の規制及び処罰並びに児童の保護等に関する法律',
    former: [
      { title: '児童買春、児童ポルノに係る行為等の処罰及び児童の保護等に関する法律', until: '2014-07-14' },
    ],
  },
  { number: '平成11年法律第128号', title: '不正アクセス行為の禁止等に関する法律' },
  { number: '平成11年法律第137号', title: '犯罪捜査のための通信傍受に関する法律' },
  {
    number: '平成11年法律第162号',
    title: '国立研究開発法人情報通信研究機構法',
    former: [
      { title: '独立行政法人情報通信研究機構法', until: '2015-03-31' },
      { title: '独立行政法人通信総合研究所法', until: '2004-03-31' },
    ],
  },
  { number: '平成11年法律第225号', title: '民事再生法' },
  { number: '平成12年法律第61号', title: '消費者契約法' },
  { number: '平成12年法律第102号', title: '電子署名及び認証業務に関する法律' },
  {
    number: '平成13年法律第137号',
    title: '特定電気通信による情報の流通によって発生する権利侵害等への対処に関する法律',
    former: [
      {
        title: '特定電気通信役務提供者の損害賠償責任の制限及び発信者情報の開示に関する法律',
        until: '2025-03-31',
      },
    ],
    short: ['情報流通プラットフォーム対処法', 'プロバイダ責任制限法'],
    moved: [{ article: '第4条', words: /開示/, from: '2022-10-01', to: '第5条' }],
  },
  {
    number: '平成13年法律第95号',
    title: '電子消費者契約に関する民法の特例に関する法律',
    former: [{ title: '電子消費者契約及び電子承諾通知に関する民法の特例に関する法律', until: '2020-03-31' }],
  },
  { number: '平成14年法律第26号', title: '特定電子メールの送信の適正化等に関する法律' },
  { number: '平成14年法律第154号', title: '会社更生法' },
  { number: '平成15年法律第57号', title: '個人情報の保護に関する法律', short: ['個人情報保護法'] },
  { number: '平成16年法律第75号', title: '破産法' },
  { number: '平成16年法律第123号', title: '不動産登記法' },
  {
    number: '平成17年法律第31号',
    title: '携帯音声通信事業者による契約者等の本人確認等及び携帯音声通信役務の不正な利用の防止に関する法律',
    short: ['携帯電話不正利用防止法'],
  },
  { number: '平成17年法律第86号', title: '会社法', last: { article: 979, asOf: '2026-04-01' } },
  { number: '平成19年法律第22号', title: '犯罪による収益の移転防止に関する法律' },
  { number: '平成19年法律第128号', title: '労働契約法' },
  {
    number: '平成20年法律第79号',
    title: '青少年が安全に安心してインターネットを利用できる環境の整備等に関する法律',
  },
  { number: '平成21年法律第59号', title: '資金決済に関する法律' },
  {
    number: '平成25年法律第27号',
    title: '行政手続における特定の個人を識別するための番号の利用等に関する法律',
  },
  { number: '平成26年法律第104号', title: 'サイバーセキュリティ基本法' },
];
