import { describeTopic, type Topic } from '../topic.ts';

/** What clauses of contracts for work and services between businesses are about. */
export const workTopics: readonly Topic[] = [
  describeTopic(
    'commissioned-work',
    '委託業務の内容',
    '委託業務 業務内容 契約目的 業務範囲 本件業務 委託 全体プロジェクト 役割',
    '業務を委託 委託し、乙 受託する 委託業務の内容 業務の範囲 業務を行う 開発業務',
  ),
  describeTopic('subcontracting', '再委託', '再委託 第三者委託 下請', '再委託 第三者に委託 下請 再委託先'),
  describeTopic(
    'personnel',
    '従事者・指揮命令',
    '業務従事者 指揮命令 従業員の管理 作業責任者 責任者',
    '業務従事者 指揮命令 労務管理 従業員に対する指示 安全衛生管理 作業責任者 主任担当者',
    '労働者派遣事業の適正な運営の確保及び派遣労働者の保護等に関する法律',
  ),
  describeTopic(
    'cooperation',
    '協力・役割分担',
    '協働 役割分担 協力 協力義務',
    '協力しなければ 役割分担 相互に協力 協力義務',
  ),
  describeTopic(
    'materials',
    '資料・設備の提供',
    '資料 資料提供 機器利用 機器 アカウント提供 貸与品 資料提供返還',
    '資料、機器 資料等の提供 機器…使用 必要な資料 コンピュータシステム 無償で貸与 設備等',
  ),
  describeTopic('workplace', '作業場所', '作業場所 実施場所', '作業場所 業務実施場所'),
  describeTopic(
    'delivery',
    '納入・成果物',
    '納入 納品 納入期限 成果物 納期',
    '成果物 納入 納期 納品 納入期限 納入物',
  ),
  describeTopic(
    'acceptance',
    '検収',
    '検収 検査 受入検査 検収期間 確認',
    '検収 受入検査 検査…合格 検査基準 合否',
  ),
  describeTopic(
    'defects',
    '契約不適合責任',
    '契約不適合 瑕疵担保 瑕疵 品質保証',
    '契約不適合 瑕疵 契約の内容に適合しない 修補 追完 無償で修正',
  ),
  describeTopic(
    'reporting',
    '報告・監査',
    '報告 監査 進捗報告 立入',
    '報告しなければならない 進捗…報告 監査 立入 報告を求め 状況を報告',
  ),
  describeTopic(
    'secret-use-restriction',
    '目的外使用の禁止',
    '目的外使用 目的外利用 使用目的 使用制限',
    '目的以外に使用 以外の目的 目的外に使用 目的以外の目的 本目的以外',
  ),
  describeTopic(
    'no-license',
    '権利の不許諾',
    '権利不許諾 許諾の不存在 非保証 知的財産権',
    '許諾するものではない いかなる権利も 権利を付与するもの 実施権…許諾',
  ),
  describeTopic('injunction', '差止め', '差止 救済', '差止め 差し止め 差止請求'),
  describeTopic('insurance', '保険', '保険 付保 特別補償 損害保険', '保険を付 保険契約 保険金 損害保険 付保'),
];
