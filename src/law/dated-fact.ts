/** What is known of a law beside the lists, by its number: days, and laws that are no more. */
export interface DatedFact {
  /** Title, for a law that the lists do not hold. */
  title?: string;
  /** Law number id, where the lists do not give it. */
  id?: string;
  /** Names by which people call it that the lists leave out. */
  names?: readonly string[];
  /** Titles that it had, with the last day of each. */
  former?: readonly { title: string; until: string }[];
  /** Last day on which it was in force. */
  until?: string;
  /** Number of the law that took its place. */
  successor?: string;
  /** Day from which its articles carry the numbers that the lists give. */
  renumberedOn?: string;
  /** Articles whose matter stands elsewhere under another caption: 発信者情報の開示 was in 第4条 and is in 第5条. */
  moved?: readonly { old: string; new: string; caption: string; on: string }[];
}

/**
 * Days are those on which what amended or repealed took effect. The lists of the table do not give them: where none is written
 * here, checks say of an older text that it may have been right on its day.
 */
export const datedFacts: Readonly<Record<string, DatedFact>> = {
  明治23年法律第29号: { title: '民事訴訟法', until: '1997-12-31', successor: '平成8年法律第109号' },
  大正11年法律第71号: { title: '破産法', until: '2004-12-31', successor: '平成16年法律第75号' },
  大正10年法律第49号: { title: '借地法', until: '1992-07-31', successor: '平成3年法律第90号' },
  大正10年法律第50号: { title: '借家法', until: '1992-07-31', successor: '平成3年法律第90号' },
  大正11年法律第72号: { title: '和議法', until: '2000-03-31', successor: '平成11年法律第225号' },
  昭和13年法律第74号: { title: '有限会社法', until: '2006-04-30', successor: '平成17年法律第86号' },
  昭和27年法律第172号: { title: '会社更生法', until: '2003-03-31', successor: '平成14年法律第154号' },
  昭和37年法律第160号: { title: '行政不服審査法', until: '2016-03-31', successor: '平成26年法律第68号' },
  昭和23年法律第169号: { title: '少年院法', until: '2015-05-31', successor: '平成26年法律第58号' },
  昭和63年法律第95号: {
    title: '行政機関の保有する電子計算機処理に係る個人情報の保護に関する法律',
    until: '2005-03-31',
    successor: '平成15年法律第58号',
  },
  平成15年法律第58号: {
    title: '行政機関の保有する個人情報の保護に関する法律',
    names: ['行政機関個人情報保護法'],
    until: '2022-03-31',
    successor: '平成15年法律第57号',
  },
  平成15年法律第59号: {
    title: '独立行政法人等の保有する個人情報の保護に関する法律',
    names: ['独立行政法人等個人情報保護法'],
    until: '2022-03-31',
    successor: '平成15年法律第57号',
  },
  明治33年法律第67号: { title: '国税犯則取締法', until: '2018-03-31', successor: '昭和37年法律第66号' },
  平成25年法律第41号: {
    title: '消費税の円滑かつ適正な転嫁の確保のための消費税の転嫁を阻害する行為の是正等に関する特別措置法',
    until: '2021-03-31',
  },
  平成18年法律第33号: { title: '中小企業のものづくり基盤技術の高度化に関する法律', until: '2020-09-30' },
  昭和21年憲法: { names: ['憲法'] },
  昭和22年法律第54号: {
    title: '私的独占の禁止及び公正取引の確保に関する法律',
    id: '322AC0000000054',
    names: ['独占禁止法', '独禁法'],
  },
  昭和22年法律第175号: {
    title: '災害被害者に対する租税の減免、徴収猶予等に関する法律',
    id: '322AC0000000175',
    names: ['災害減免法'],
  },
  昭和25年法律第226号: { title: '地方税法', id: '325AC0000000226' },
  昭和32年法律第26号: { title: '租税特別措置法', id: '332AC0000000026' },
  昭和40年法律第33号: { id: '340AC0000000033' },
  明治43年法律第54号: { id: '143AC0000000054' },
  平成14年法律第26号: { names: ['特定電子メール法'] },
  昭和22年法律第49号: { names: ['労基法'] },
  昭和23年法律第25号: {
    title: '金融商品取引法',
    id: '323AC0000000025',
    names: ['金商法'],
    former: [{ title: '証券取引法', until: '2007-09-29' }],
  },
  昭和24年法律第228号: {
    names: ['外為法'],
    former: [{ title: '外国為替及び外国貿易管理法', until: '1998-03-31' }],
  },
  昭和31年法律第120号: {
    names: ['下請法'],
    former: [{ title: '下請代金支払遅延等防止法', until: '2025-12-31' }],
  },
  昭和35年法律第145号: {
    names: ['薬機法', '医薬品医療機器等法'],
    former: [{ title: '薬事法', until: '2014-11-24' }],
  },
  昭和37年法律第134号: { names: ['景品表示法', '景表法'] },
  昭和45年法律第145号: { former: [{ title: '下請中小企業振興法', until: '2025-12-31' }] },
  昭和51年法律第57号: {
    names: ['特商法'],
    former: [{ title: '訪問販売等に関する法律', until: '2001-05-31' }],
  },
  昭和58年法律第32号: { former: [{ title: '貸金業の規制等に関する法律', until: '2007-12-18' }] },
  平成元年法律第82号: { former: [{ title: '貨物運送取扱事業法', until: '2003-03-31' }] },
  平成3年法律第76号: { names: ['育児・介護休業法'] },
  平成3年法律第77号: { names: ['暴力団対策法', '暴対法'] },
  平成11年法律第52号: {
    former: [
      { title: '児童買春、児童ポルノに係る行為等の処罰及び児童の保護等に関する法律', until: '2014-07-14' },
    ],
  },
  平成11年法律第162号: {
    former: [
      { title: '独立行政法人情報通信研究機構法', until: '2015-03-31' },
      { title: '独立行政法人通信総合研究所法', until: '2004-03-31' },
    ],
  },
  平成13年法律第95号: {
    former: [{ title: '電子消費者契約及び電子承諾通知に関する民法の特例に関する法律', until: '2020-03-31' }],
  },
  平成13年法律第137号: {
    names: ['情報流通プラットフォーム対処法', 'プロバイダ責任制限法'],
    former: [
      {
        title: '特定電気通信役務提供者の損害賠償責任の制限及び発信者情報の開示に関する法律',
        until: '2025-03-31',
      },
    ],
    moved: [{ old: '4', new: '5', caption: '発信者情報の開示請求', on: '2022-10-01' }],
  },
  平成15年法律第57号: { names: ['個人情報保護法'], renumberedOn: '2022-04-01' },
  平成17年法律第31号: { names: ['携帯電話不正利用防止法'] },
  平成19年法律第22号: { names: ['犯収法'] },
};
