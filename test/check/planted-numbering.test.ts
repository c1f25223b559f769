import { beforeAll, it } from 'vitest';
import { listNumberedRuns } from '../../src/check/numbering/numbered-run.ts';
import type { Container } from '../../src/model/node.ts';
import { expectFound } from './expect-found.ts';
import { formatLike } from './format-like.ts';
import { type CleanText, type Plant, readCleanTexts } from './plant.ts';

let texts: CleanText[];
beforeAll(async () => {
  texts = await readCleanTexts();
});

/** A clause with another number changes what is read around it: 前項, 次の各号, and references that count from it. */
const consequences = /^(?:numbering|reference)-/;

/** Whether nothing cites a clause by its number, so that this can change without other defects. */
function isFree({ document }: CleanText, id: string): boolean {
  const touched = (node: string) => node === id || node.startsWith(`${id}__`);
  const citing = document.references.filter(({ text }) => !/各号$|^[前次同]/.test(text));
  return !citing.some(({ targets }) => targets.some(({ node }) => touched(node)));
}

function relabel({ label = '', labelPosition, number = '' }: Container, to: number): Plant['edits'] {
  if (!labelPosition) return [];
  const { start, end } = labelPosition;
  return [{ start: start.offset, end: end.offset, text: formatLike(label, Number(number), to) }];
}

/** The runs of clauses that are numbered one after another, with those that may change. */
function listRuns(): {
  text: CleanText;
  members: readonly Container[];
  free: readonly Container[];
  group: string;
}[] {
  return texts.flatMap((text) =>
    listNumberedRuns(text.index).flatMap(({ owner, type, members }) => {
      const first = Number(members[0].number);
      const isPlain = members.length > 1 && members.every(({ number }, at) => number === String(at + first));
      const free = members.filter(({ id, labelPosition }) => labelPosition && isFree(text, id));
      return isPlain ? [{ text, members, free, group: groupOf(owner, type) }] : [];
    }),
  );
}

function isLong({ members }: { members: readonly Container[] }): boolean {
  return members.length > 2;
}

/** Chapters and articles are told apart by one another. */
function groupOf({ id }: Container, type: string): string {
  return type === 'chapter' || type === 'article' ? 'heading' : `${id} ${type}`;
}

it('finds gaps in numbering', async () => {
  const plants = listRuns().flatMap(({ text, members, free, group }) => {
    const member = free.find((one) => one === members.at(-1));
    const last = Number(members.at(-1)?.number);
    return member
      ? [1, 2, 3, 4, 5].map((more) => ({ text, plant: { group, edits: relabel(member, last + more) } }))
      : [];
  });
  await expectFound('numbering-gap', plants);
});

it('finds duplicate numbers', async () => {
  const plants = listRuns().flatMap(({ text, members, free, group }) =>
    free.flatMap((member) => {
      const number = Number(member.number);
      const before = members[members.indexOf(member) - 1];
      if (!before || !isFree(text, before.id)) return [];
      return [{ text, plant: { group, edits: relabel(member, number - 1), causes: consequences } }];
    }),
  );
  await expectFound('numbering-duplicate', plants);
});

it('finds numbers in wrong order', async () => {
  // Of two clauses the later number first may be meant as another level.
  const plants = listRuns()
    .filter(isLong)
    .flatMap(({ text, free, group }) =>
      free.flatMap((member, at) =>
        free.slice(at + 1, at + 4).map((other) => {
          const edits = [...relabel(member, Number(other.number)), ...relabel(other, Number(member.number))];
          return { text, plant: { group, edits, causes: consequences } };
        }),
      ),
    );
  await expectFound('numbering-order', plants);
});

it('finds markers of another style', async () => {
  const styles = [
    (number: number) => String.fromCodePoint(0x245f + number),
    (number: number) => `${number})`,
    (number: number) => `${number}．`,
  ];
  const plants = listRuns()
    .filter(isLong)
    .flatMap(({ text, free }) =>
      free.flatMap(({ type, number, labelPosition: { start, end } = {} }) => {
        if (type !== 'item' || !start || !end || number === '1') return [];
        const place = { start: start.offset, end: end.offset };
        return styles.map((write) => ({
          text,
          plant: { edits: [{ ...place, text: write(Number(number)) }], causes: consequences },
        }));
      }),
    );
  // More than a few in one text would be its usual marker.
  const few = plants.map(({ text, plant }, at) => ({ text, plant: { ...plant, group: String(at % 3) } }));
  await expectFound('numbering-mixed-marker', few);
});

it('finds announced lists that are not there', async () => {
  const words = ['次の各号に定める措置を行います。', '次の各号のいずれかに該当するときは、通知します。'];
  const plants = listParagraphs().flatMap(({ text, end }) =>
    words.map((added) => ({ text, plant: { edits: [{ start: end, end, text: `当社は、${added}` }] } })),
  );
  await expectFound('numbering-list-missing', plants);
});

it('finds lists that nothing announces', async () => {
  const chapeaux = [
    '当社は、その責任を負いません。',

    '当社は、契約者に通知します。',
    '契約者は、料金を支払わなければなりません。',
    '契約者は、次項に従います。',
  ];
  const plants = texts.flatMap((text) =>
    text.index.containers.flatMap(({ children, type }) => {
      const [first, second] = children;
      const isList = type === 'paragraph' && first?.type === 'sentence' && second?.type === 'item';
      if (!isList || !('value' in first) || children.filter((child) => child.type === 'item').length < 2)
        return [];
      const place = { start: first.position.start.offset, end: first.position.end.offset };
      return chapeaux.map((words) => ({ text, plant: { edits: [{ ...place, text: words }] } }));
    }),
  );
  await expectFound('numbering-list-unannounced', plants);
});

/** Paragraphs of running text only, with the end of their last sentence. */
function listParagraphs(): { text: CleanText; end: number }[] {
  return texts.flatMap((text) =>
    text.index.containers.flatMap(({ type, children }) => {
      const last = children.at(-1);
      if (type !== 'paragraph' || !last || !children.every((child) => child.type === 'sentence')) return [];
      return [{ text, end: last.position.end.offset }];
    }),
  );
}
