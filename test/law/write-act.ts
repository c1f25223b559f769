/** An act of ours in 法令標準XML: articles as [number, caption, paragraphs of sentences]. */
export function writeAct(
  title: string,
  number: string,
  articles: readonly (readonly [number: string, caption: string, paragraphs: readonly string[]])[],
): string {
  const written = articles.map(([own, caption, paragraphs]) => {
    const name = `第${own.replace('-', '条の')}${own.includes('-') ? '' : '条'}`;
    const body = paragraphs.map(
      (words, at) =>
        `<Paragraph Num="${at + 1}"><ParagraphNum>${at === 0 ? '' : at + 1}</ParagraphNum><ParagraphSentence><Sentence>${words}</Sentence></ParagraphSentence></Paragraph>`,
    );
    return `<Article Num="${own.replace('-', '_')}"><ArticleCaption>（${caption}）</ArticleCaption><ArticleTitle>${name}</ArticleTitle>${body.join('')}</Article>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Law Era="Reiwa" Lang="ja" LawType="Act" Num="9999" Year="2"><LawNum>${number}</LawNum><LawBody><LawTitle>${title}</LawTitle><MainProvision>${written.join('')}</MainProvision><SupplProvision><SupplProvisionLabel>附則</SupplProvisionLabel><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>この法律は、令和二年四月一日から施行する。</Sentence></ParagraphSentence></Paragraph></SupplProvision></LawBody></Law>`;
}
