import { describeTopic, type Topic } from '../topic.ts';

/** What clauses of a privacy policy are about. */
export const privacyTopics: readonly Topic[] = [
  describeTopic(
    'information-collected',
    '取得する情報',
    '取得情報 収集情報 取得する個人情報 個人情報の取得',
    '次の情報を取得 情報を取得 取得する情報 適正な手段 収集',
  ),
  describeTopic(
    'purpose-of-use',
    '利用目的',
    '利用目的 使用目的',
    '利用目的 次の目的…利用 目的で利用 目的のために利用',
  ),
  describeTopic(
    'third-party-provision',
    '第三者提供',
    '第三者提供 提供 開示',
    '第三者に提供 第三者提供 本人の同意を得ない 同意を得ることなく…提供',
  ),
  describeTopic('entrustment', '取扱いの委託', '委託 業務委託 委託先監督', '取扱いを委託 委託先 取扱い…委託'),
  describeTopic('joint-use', '共同利用', '共同利用', '共同して利用 共同利用'),
  describeTopic(
    'security-measures',
    '安全管理措置',
    '安全管理 安全管理措置 情報管理',
    '安全管理 漏えい、滅失 不正アクセス…防止 必要かつ適切な措置',
  ),
  describeTopic(
    'access-request',
    '開示・訂正・利用停止の請求',
    '開示 訂正 利用停止 開示請求 開示等',
    '開示を求め 開示の請求 訂正、追加 利用停止等 保有個人データ 開示…請求',
  ),
  describeTopic(
    'cookies',
    'Cookie・アクセス解析',
    'クッキー Cookie アクセス解析 外部送信',
    'クッキー cookie アクセス解析 Google アクセスログ',
  ),
  describeTopic('privacy-contact', '問合せ窓口', '窓口 問い合わせ 苦情 連絡先', '窓口 お問い合わせ先 苦情'),
  describeTopic(
    'privacy-change',
    '方針の変更',
    'プライバシーポリシー変更 方針変更 改定 ポリシー変更',
    'プライバシーポリシー…変更 本ポリシー…変更 方針を変更',
  ),
  describeTopic(
    'overseas-transfer',
    '外国にある第三者への提供',
    '外国 越境 国外',
    '外国にある第三者 国外 外国の第三者',
  ),
  describeTopic(
    'retention-period',
    '保存期間・消去',
    '保存期間 消去 保有期間 削除',
    '保存期間 遅滞なく消去 保有期間',
  ),
];
