import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { UnreadableSource } from '../../src/source/unreadable-source.ts';
import { parseBytes } from '../block/parse-source.ts';
import { findTreeLosses } from '../block/tree-losses.ts';
import { cpuTime } from '../cpu-time.ts';
import { makeRandom, mutateControls, mutateOperators, mutateXml } from './mutate-parts.ts';
import { stack, writePdf } from './pdf-fixture.ts';

/** Makes a file with a changed part, from a random number generator. */
export type MakeFile = (random: () => number) => Uint8Array;

/** No file of a few pages may take longer than this, in milliseconds. */
const longest = 5000;

/**
 * Reads files whose parts were changed.
 * @returns what went wrong: anything but trees without loss in time, or a message that says what to do
 */
export async function readMutated(
  name: string,
  make: MakeFile,
  runs: number,
  seed: number,
): Promise<{ faults: string[]; refused: number }> {
  const random = makeRandom(seed);
  const faults: string[] = [];
  let refused = 0;
  for (let run = 0; run < runs; run++) {
    const bytes = make(random);
    const started = cpuTime();
    try {
      const { source, documents } = await parseBytes(bytes, name);
      faults.push(
        ...findTreeLosses(
          documents.map(({ tree }) => tree),
          source,
        ).map((loss) => `run ${run}: ${loss}`),
      );
    } catch (error) {
      refused++;
      if (!(error instanceof UnreadableSource) || !error.message.includes(name))
        faults.push(`run ${run}: ${(error as Error).stack}`);
    }
    const took = cpuTime() - started;
    if (took > longest) faults.push(`run ${run} took ${Math.round(took)} ms`);
  }
  return { faults, refused };
}

const fixtures = new URL('../fixtures/', import.meta.url);

/** Word files, each with one of its parts changed. */
export const docxFiles: readonly (readonly [string, MakeFile])[] = [
  'readers/mobile-terms/automatic-numbers.docx',
  ...readdirSync(new URL('source/', fixtures))
    .filter((name) => name.startsWith('docx-'))
    .map((name) => `source/${name}/input.docx`)
    .filter((path) => existsSync(new URL(path, fixtures))),
].map((path) => {
  const files = unzipSync(new Uint8Array(readFileSync(new URL(path, fixtures))));
  const parts = Object.keys(files).filter((part) => /\.(?:xml|rels)$/.test(part));
  // Most of what matters stands in the text itself.
  const likely = [...parts, ...Array(parts.length).fill('word/document.xml')];
  return [
    path,
    (random) => {
      const part = likely[Math.floor(random() * likely.length)];
      return zipSync({ ...files, [part]: strToU8(mutateXml(strFromU8(files[part]), random)) }, { level: 0 });
    },
  ];
});

const office = (format: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`office/terms.${format}`, fixtures)));

/** An OpenDocument text with its text or its styles changed. */
export function odtFile(): MakeFile {
  const files = unzipSync(office('odt'));
  return (random) => {
    const part = random() < 0.7 ? 'content.xml' : 'styles.xml';
    return zipSync({ ...files, [part]: strToU8(mutateXml(strFromU8(files[part]), random)) }, { level: 0 });
  };
}

/** Rich Text with its groups and control words changed. */
export function rtfFile(): MakeFile {
  const rtf = strFromU8(office('rtf'), true);
  return (random) => strToU8(mutateControls(rtf, random), true);
}

/** An XML text, changed. */
export const xmlFile =
  (xml: string): MakeFile =>
  (random) =>
    strToU8(mutateXml(xml, random));

/** A PDF of two pages with a table, of which operators are changed. */
export const pdfFile: MakeFile = (random) =>
  writePdf(
    [
      {
        words: [
          { x: 250, y: 780, text: '会員規約', size: 16 },
          ...stack(80, 740, ['第1条（目的）', '会員は、次の事項を届け出る。', '（1）　氏名', '（2）　住所']),
          { x: 160, y: 690, text: '2', size: 5 },
          { x: 90, y: 606, text: '区分' },
          { x: 290, y: 606, text: '金額' },
        ],
        drawing:
          '80 600 m 480 600 l S\n80 620 m 480 620 l S\n80 600 m 80 620 l S\n280 600 m 280 620 l S\n480 600 m 480 620 l S',
      },
      {
        words: stack(80, 740, [
          '第2条（退会）',
          '会員は、いつでも退会することができる。',
          '附　則',
          '施行する。',
        ]),
      },
    ],
    '',
    (operators) => mutateOperators(operators, random),
  );
