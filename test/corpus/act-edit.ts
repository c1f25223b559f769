/** A change of an act, the provisions that terms cite, and what has to be told of each. */
export interface ActEdit {
  name: string;
  /** Provisions that are cited, as printed. */
  cited: string[];
  /** `provision effect` or `provision number newProvision`. */
  expected: string[];
  /** Words that must stand in what is given before and after. */
  words?: [before: string, after: string][];
  apply: (xml: string) => string;
}

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function applyEdit(xml: string, { apply }: ActEdit): string {
  const edited = apply(xml);
  if (edited === xml) throw new Error('The edit changes nothing.');
  return edited;
}

interface Article {
  number: string;
  text: string;
  /** Numbered items of its first paragraph. */
  items: string[];
  isPlain: boolean;
}

/** The articles of the main provision that are whole, each with its XML. */
function listArticles(xml: string): Article[] {
  const main = xml.slice(xml.indexOf('<MainProvision'), xml.indexOf('</MainProvision>'));
  return [...main.matchAll(/<Article\b[^>]*\bNum="([\d_]+)"[^>]*>[\s\S]*?<\/Article>/g)].map(
    ([text, number]) => ({
      number,
      text,
      items: [...text.matchAll(/<Item\b[^>]*\bNum="(\d+)"[^>]*>/g)].map(([, item]) => item),
      isPlain: !/<(?:Table|NewProvision|Ruby)/.test(text) && !text.includes('削除'),
    }),
  );
}

/** Numbers of all articles of the main provision; of a deleted range (73:76) the first. */
function listNumbers(xml: string): string[] {
  const main = xml.slice(xml.indexOf('<MainProvision'), xml.indexOf('</MainProvision>'));
  return [...main.matchAll(/<Article\b[^>]*\bNum="([\d_]+)/g)].map(([, number]) => number);
}

function cite(number: string): string {
  const [main, ...branches] = number.split('_');
  return `第${main}条${branches.map((branch) => `の${branch}`).join('')}`;
}

const kanji = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
function inKanji(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const written = (digit: number, unit: string) =>
    digit === 0 ? '' : `${digit === 1 ? '' : kanji[digit]}${unit}`;
  return written(hundreds, '百') + written(tens, '十') + kanji[ones];
}

function title(number: string): string {
  const [main, ...branches] = number.split('_');
  return `第${inKanji(Number(main))}条${branches.map((branch) => `の${inKanji(Number(branch))}`).join('')}`;
}

/** A sentence of an article that stands once in the act, with a word that can be exchanged. */
function sentenceOf({ text }: Article, xml: string): string | undefined {
  return [...text.matchAll(/<Sentence[^>]*>([^<]{30,})<\/Sentence>/g)]
    .map(([, words]) => words)
    .find((words) => xml.split(words).length === 2);
}

const ways = ['words', 'delete', 'insert', 'renumber', 'title', 'repeal', 'item'] as const;

/** Makes the edit of a place in the sequence: each way in turn, the article by chance. */
export function listEdits(xml: string, at: number, random: () => number): ActEdit | undefined {
  const articles = listArticles(xml).filter(({ isPlain }) => isPlain);
  const start = Math.floor(random() * articles.length);
  // Where an act has no place for an edit of one way, words are changed.
  for (const way of [ways[at % ways.length], 'words'] as const) {
    for (let turn = 0; turn < articles.length; turn++) {
      const edit = makers[way](articles, (start + turn) % articles.length, xml);
      if (edit) return { ...edit, name: `${way} ${edit.name}` };
    }
  }
  return undefined;
}

type Maker = (articles: readonly Article[], place: number, xml: string) => ActEdit | undefined;

/** The articles that stand around one, as citations; the terms cite them too, and nothing may be told of them. */
function around(articles: readonly Article[], place: number): string[] {
  return [place - 2, place - 1, place + 1, place + 2].flatMap((at) =>
    articles[at] ? [cite(articles[at].number)] : [],
  );
}

const newArticle = (number: string): string =>
  `<Article Num="${number}"><ArticleCaption>（水源地の地図）</ArticleCaption><ArticleTitle>${title(number)}</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>市町村長は、水源地の位置を示す地図を備え、これを縦覧に供するものとする。</Sentence></ParagraphSentence></Paragraph></Article>`;

const makers: Readonly<Record<(typeof ways)[number], Maker>> = {
  words: (articles, place, xml) => {
    const words = sentenceOf(articles[place], xml);
    if (words === undefined) return undefined;
    const edited = `${words.slice(0, 12)}、水源地の保全に留意しつつ${words.slice(12)}`;
    const own = cite(articles[place].number);
    return {
      name: own,
      cited: [own, ...around(articles, place)],
      expected: [`${own} words`],
      words: [[words, edited]],
      apply: (text) => text.replace(words, edited),
    };
  },
  delete: (articles, place) => {
    const { number, text } = articles[place];
    const own = cite(number);
    return {
      name: own,
      cited: [own, ...around(articles, place)],
      expected: [`${own} gone`],
      apply: (whole) => whole.replace(text, ''),
    };
  },
  insert: (articles, place) => {
    const { number, text } = articles[place];
    const branch = `${number.split('_')[0]}_99`;
    if (number.includes('_') || articles[place + 1]?.number.startsWith(`${number}_`)) return undefined;
    return {
      name: `behind ${cite(number)}`,
      cited: [cite(number), ...around(articles, place)],
      expected: [],
      apply: (whole) => whole.replace(text, text + newArticle(branch)),
    };
  },
  renumber: (articles, place, xml) => {
    const following = articles.slice(place, place + 3);
    const [first] = following;
    const last = following.at(-1);
    const all = listNumbers(xml);
    const from = all.indexOf(first.number);
    const isRun =
      last !== undefined &&
      following.length === 3 &&
      following.every(
        ({ number }, step) => number === String(Number(first.number) + step) && all[from + step] === number,
      );
    // The last article of the run makes room: behind it stands nothing, or a gap is made by a branch.
    if (!isRun || all.includes(String(Number(last.number) + 1))) return undefined;
    const moved = (number: string) => String(Number(number) + 1);
    return {
      name: `from ${cite(first.number)}`,
      cited: [...following.map(({ number }) => cite(number)), ...around(articles, place).slice(0, 2)],
      expected: following.map(({ number }) => `${cite(number)} number ${cite(moved(number))}`),
      apply: (whole) =>
        following
          .toReversed()
          .reduce(
            (text, { text: own, number }) =>
              text.replace(
                own,
                own
                  .replace(/(<Article\b[^>]*\bNum=")\d+"/, `$1${moved(number)}"`)
                  .replace(
                    /<ArticleTitle>[^<]*<\/ArticleTitle>/,
                    `<ArticleTitle>${title(moved(number))}</ArticleTitle>`,
                  ),
              ),
            whole,
          )
          .replace(
            following[0].text
              .replace(/(<Article\b[^>]*\bNum=")\d+"/, `$1${moved(first.number)}"`)
              .replace(
                /<ArticleTitle>[^<]*<\/ArticleTitle>/,
                `<ArticleTitle>${title(moved(first.number))}</ArticleTitle>`,
              ),
            (own) => newArticle(first.number) + own,
          ),
    };
  },
  title: (articles, place, xml) => {
    const [, old = ''] = /<LawTitle[^>]*>([^<]*)<\/LawTitle>/.exec(xml) ?? [];
    const cited = [cite(articles[place].number), ...around(articles, place)];
    return {
      name: old,
      cited,
      expected: cited.map((one) => `${one} title`),
      apply: (whole) => whole.replace(`>${old}</LawTitle>`, `>${old}及び水源地保全法</LawTitle>`),
    };
  },
  repeal: (articles, place) => {
    const cited = [cite(articles[place].number), ...around(articles, place)];
    return {
      name: '',
      cited,
      expected: cited.map((one) => `${one} repealed`),
      apply: (whole) =>
        whole.replace(
          /<MainProvision[\s\S]*<\/MainProvision>/,
          '<MainProvision><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>この法律は、廃止する。</Sentence></ParagraphSentence></Paragraph></MainProvision>',
        ),
    };
  },
  item: (articles, place, xml) => {
    const { number, text, items } = articles[place];
    const paragraphs = text.match(/<Paragraph\b/g)?.length ?? 0;
    const last = items.at(-1);
    if (paragraphs !== 1 || items.length < 3 || last === undefined || items.length !== Number(last))
      return undefined;
    const [own] = text.match(new RegExp(`<Item\\b[^>]*\\bNum="${last}"[^>]*>[\\s\\S]*?</Item>`)) ?? [];
    if (own === undefined || /<Subitem/.test(own) || xml.split(own).length !== 2) return undefined;
    const article = cite(number);
    return {
      name: `${article}第${last}号`,
      cited: [`${article}第${last}号`, `${article}第1号`, article, ...around(articles, place).slice(0, 2)],
      expected: [`${article}第${last}号 gone`, `${article} words`],
      apply: (whole) => whole.replace(own, ''),
    };
  },
};
