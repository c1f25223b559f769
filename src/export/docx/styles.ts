import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { PrintedBlock } from '../printed-block.ts';

/** One character of the text, in twentieths of a point. */
const em = 210;
const mincho = { ascii: 'Century', hAnsi: 'Century', eastAsia: '游明朝' };
const gothic = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '游ゴシック' };
/** Deeper clauses stand as the deepest of these. */
const deepest = 6;

const names: Readonly<Partial<Record<PrintedBlock['type'], string>>> = {
  paragraph: '項',
  item: '号',
  subitem: '号の細目',
  note: '注記',
  tocLine: '目次の行',
};

/** Id of the style of a clause: what it is and how deep it stands, so that a person sets all of a kind at once. */
export function styleOf({ type, level, label }: PrintedBlock): string {
  const kind = type in names ? type : 'text';
  return `Yakkan${kind}${Math.min(level, deepest)}${label === undefined ? '' : 'Numbered'}`;
}

/** Style of a caption above a clause: （目的）. */
export function captionStyle(level: number): string {
  return `Yakkancaption${Math.min(level, deepest)}`;
}

/** Styles of the text, of headings and of every kind of clause; nothing is set in the paragraphs themselves. */
export const documentStyles: IStylesOptions = {
  default: {
    document: { run: { font: mincho, size: 21, language: { eastAsia: 'ja-JP' } } },
    title: {
      run: { font: gothic, size: 32, color: '000000' },
      paragraph: { alignment: 'center', spacing: { before: 360, after: 60 }, keepNext: true },
    },
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((level) => [
        `heading${level}`,
        {
          run: { font: gothic, size: level === 1 ? 26 : 22, color: '000000' },
          paragraph: { spacing: { before: level < 3 ? 360 : 200, after: 60 }, keepNext: true },
        },
      ]),
    ),
  },
  paragraphStyles: [...listClauseStyles()],
  characterStyles: [{ id: 'YakkanLabel', name: '約款 番号', quickFormat: true }],
};

function listClauseStyles(): IParagraphStyleOptions[] {
  const styles: IParagraphStyleOptions[] = [];
  for (let level = 0; level <= deepest; level++) {
    for (const [kind, name] of [...Object.entries(names), ['text', '本文']]) {
      const left = level * em;
      styles.push(
        makeStyle(`Yakkan${kind}${level}`, `約款 ${name} ${level + 1}`, { left }),
        makeStyle(`Yakkan${kind}${level}Numbered`, `約款 ${name} ${level + 1}（番号）`, {
          left: left + 2 * em,
          hanging: 2 * em,
        }),
      );
    }
    styles.push(makeStyle(captionStyle(level), `約款 見出し ${level + 1}`, { left: level * em }));
  }
  return styles;
}

function makeStyle(
  id: string,
  name: string,
  indent: { left: number; hanging?: number },
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph: { indent } };
}
