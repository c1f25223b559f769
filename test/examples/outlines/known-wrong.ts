/** Files whose outline is read wrongly today, each with the mechanism that fails: a repair takes its line off. */
export const knownWrong: Readonly<Record<string, string>> = {
  'gary-yakkan-mobile.html':
    'caption without brackets before the article; preamble lost; further texts swallowed',
  'gary-yakkan.html':
    'marker and text in list elements of their own; caption without brackets before the article',
  'jsf-kiyaku.md': 'paragraphs 1. 2. around items ⑴ are taken into the run of items',
  'kuroge-riyou.pdf': 'unnumbered paragraph that begins behind a list of bullets, bullets after it',
  'okalan-docx.docx': 'headings told only by the size of their letters: no article found',
  'okalan-html.html': 'lines of one paragraph broken by spans of other colours: questions and answers',
  'routeflags-shugyo.md': 'numbered list indented by two columns read on the level of its parent',
  'shimatai-riyou-pdf.pdf': 'list whose bullets are drawn and not typed: only the indent tells',
};

/** Files of which today's leaves do not hold every character exactly as it stands, each with what fails. */
export const knownLossy: Readonly<Record<string, string>> = {};
