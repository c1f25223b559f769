import { article, articles, kanji, plain, times, wrap } from '../make-text.ts';
import type { Pattern } from '../pattern.ts';

/** What a text is built of. */
export const structure: readonly Pattern[] = [
  { name: 'articles', file: 'a.txt', base: 250, make: (n) => articles(n, plain) },
  {
    name: 'nested lists (Markdown)',
    file: 'a.md',
    base: 25,
    make: (n) => `# 見本\n\n## 第1条（目的）\n\n${times(n, (at) => `${'  '.repeat(at)}- 項目${at}\n`)}`,
  },
  {
    name: 'nested lists (HTML)',
    file: 'a.html',
    base: 25,
    make: (n) => `<h1>見本規程</h1><h2>第1条（目的）</h2>${times(n, (at) => `<ul><li>項目${at}`)}`,
  },
  {
    name: 'flat list (Markdown)',
    file: 'a.md',
    base: 500,
    make: (n) => `# 見本\n\n## 第1条（目的）\n\n${times(n, (at) => `${at}. ${plain(at)}\n`)}`,
  },
  {
    name: '附則 blocks',
    file: 'a.txt',
    base: 150,
    make: (n) =>
      `${articles(3, plain)}${times(n, (at) => `附則（平成${1 + (at % 30)}年7月${1 + (at % 28)}日変更）\nこの規程は、平成${1 + (at % 30)}年7月${1 + (at % 28)}日から実施します。\n`)}`,
  },
  {
    name: 'one 附則 in many articles',
    file: 'a.txt',
    base: 250,
    make: (n) =>
      `${articles(n, plain)}附則\nこの規程は、令和6年4月1日から施行する。第${n}条の規定は、令和7年4月1日から施行する。\n`,
  },
  {
    name: 'duplicate numbers',
    file: 'a.txt',
    base: 250,
    make: (n) => `見本規程\n\n${times(n, (at) => `第1条（見出し${at}）\n${plain(at)}\n`)}`,
  },
  {
    name: 'table of contents',
    file: 'a.txt',
    base: 200,
    make: (n) =>
      `見本規程\n\n目次\n${times(n, (at) => `第${at}条　見出し${at} …… ${at}\n`)}\n${times(n, (at) => `第${at}条　見出し${at}\n${plain(at)}\n`)}`,
  },
  {
    name: 'page furniture',
    file: 'a.txt',
    base: 100,
    make: (n) =>
      `見本規程\n\n${times(n, (at) => `第${at}条（見出し${at}）\n${plain(at)}\n見本規程 - ${at} -\n\f`)}`,
  },
  { name: 'blank lines', file: 'a.txt', base: 5000, make: (n) => article(`${plain(1)}${'\n'.repeat(n)}`) },
  {
    name: 'captions only',
    file: 'a.txt',
    base: 250,
    make: (n) => `見本規程\n\n${times(n, (at) => `（見出し${at}）\n${plain(at)}\n\n`)}`,
  },
  {
    name: 'nested items',
    file: 'a.txt',
    base: 60,
    make: (n) =>
      articles(
        n,
        (at) =>
          `${plain(at)}\n２　次に掲げるとおりとする。\n(1) 見本の一\nア 見本の二\n(ｱ) 見本の三\ni 見本の四\nii 見本の五\nイ 見本の六\n(2) 見本の七`,
      ),
  },
  {
    name: 'paragraphs of one article',
    file: 'a.txt',
    base: 250,
    make: (n) => `見本規程\n\n第１条（目的）\n${times(n, (at) => `${at}　前項に定めるほか、${plain(at)}\n`)}`,
  },
  {
    name: 'chapters',
    file: 'a.txt',
    base: 80,
    make: (n) =>
      `見本規程\n\n${times(n, (at) => `第${at}章　章の名${at}\n第${2 * at - 1}条（見出し${at}）\n${plain(at)}\n第${2 * at}条\n${plain(at)}\n`)}`,
  },
  {
    name: 'wrapped at 30 columns',
    file: 'a.txt',
    base: 150,
    make: (n) =>
      articles(n, (at) =>
        wrap(`会員は、料金${at}を支払うものとし、前条の規定により当社が定める期日までに書面により届け出る。`),
      ),
  },
  {
    name: 'tabs and spaces',
    file: 'a.txt',
    base: 150,
    make: (n) => articles(n, (at) => `会員は、${'\t 　'.repeat(40)}料金${at}を${' '.repeat(80)}支払う。`),
  },
  {
    name: 'one run of spaces',
    file: 'a.txt',
    base: 5000,
    make: (n) => article(`会員は、${' '.repeat(n)}料金を${'\t'.repeat(n)}支払${'　'.repeat(n)}う。`),
  },
  {
    name: 'many notes',
    file: 'a.txt',
    base: 150,
    make: (n) =>
      articles(n, (at) => `${plain(at)}\n（注${at}）料金${at}には税を含む。\n※ 詳細は別に定める。`),
  },
  {
    name: 'law XML',
    file: 'a.xml',
    base: 150,
    make: (n) =>
      `<?xml version="1.0" encoding="UTF-8"?><Law Era="Reiwa" Lang="ja" LawType="Act" Num="1" Year="06"><LawNum>令和六年法律第一号</LawNum><LawBody><LawTitle>見本法</LawTitle><MainProvision>${times(n, (at) => `<Article Num="${at}"><ArticleCaption>（見出し${at}）</ArticleCaption><ArticleTitle>第${kanji(at)}条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>${plain(at)}</Sentence></ParagraphSentence></Paragraph></Article>`)}</MainProvision></LawBody></Law>`,
  },
  {
    name: 'documents in a file',
    file: 'a.txt',
    base: 30,
    make: (n) =>
      times(
        n,
        (at) =>
          `見本サービス${at}利用規約\n\n${times(5, (of) => `第${of}条（見出し${of}）\n${plain(of)}\n`)}附則\nこの規約は、令和6年4月1日から施行する。\n\n`,
      ),
  },
  {
    name: 'headings (HTML)',
    file: 'a.html',
    base: 150,
    make: (n) =>
      `<h1>見本規程</h1>${times(n, (at) => `<h2>第${at}条（見出し${at}）</h2><p>${plain(at)}</p><ol><li>${plain(at)}</li><li>${plain(at)}</li></ol>`)}`,
  },
];
