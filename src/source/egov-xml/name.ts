import type { Mark, SourceText } from '../../model/line.ts';
import { type ContainerType, headingTypes as headings } from '../../model/node-type.ts';
import type { StructureNode } from '../../model/structure.ts';
import type { PrintedText } from '../line/printed-text.ts';
import { childElements, findChild, readWords, type XmlElement } from './element.ts';
import { readInline } from './inline.ts';

type Names = Pick<StructureNode, 'label' | 'caption' | 'printedCaption' | 'captionMarks' | 'elements'>;

/** Elements that name the one that they stand in; they are no content of it. */
const naming =
  /^(?:(?:Part|Chapter|Section|Subsection|Division|Article|Class|Item|Subitem\d+|(?:SupplProvision)?Appdx[A-Za-z]*)Title|ArticleCaption|ParagraphCaption|ParagraphNum|SupplProvisionLabel|TOCLabel)$/;
const headingUnit = '第[\\s　]*[^\\s　第]+?[\\s　]*[編章節款目](?:[のノ][^\\s　]+?)?';
const headingLabel = new RegExp(
  `^(${headingUnit}(?:から${headingUnit}まで)?[:：]?)(?=[\\s　]|$)[\\s　]*(.*)$`,
);

/** Whether a child names its parent. */
export function isName(child: XmlElement, parent: string): boolean {
  if (child.name === 'ArithFormulaNum') return /^(?:SupplProvision)?Appdx$/.test(parent);
  if (!naming.test(child.name)) return false;
  if (/^(?:Paragraph|SupplProvision|TOC)/.test(child.name)) return child.name.startsWith(parent);
  return child.name.slice(0, parent.length) === parent;
}

/** Label and caption of an element as they are printed: `第一章　総則` → 第一章, 総則. */
export function readNames(element: XmlElement, type: ContainerType, text: PrintedText): Names {
  const captionElement = findChild(element, `${element.name}Caption`);
  const caption = captionElement && readInline(captionElement);
  const printed = caption && caption.text !== '' ? captionOf(text.write(caption.text), 0, caption.marks) : {};
  if (printed.caption) text.endLine();
  const labelElement = childElements(element).find(
    (child) => child !== captionElement && isName(child, element.name),
  );
  const label = labelElement ? readInline(labelElement) : { text: '', marks: [] };
  const named = label.text === '' ? {} : splitLabel(label.text, label.marks, type, text);
  text.space();
  const related = type === 'appdx' && !named.caption ? findChild(element, 'RelatedArticleNum') : undefined;
  if (related) return { ...named, ...nameRelated(readWords(related), text) };
  const isEmpty =
    labelElement &&
    label.text === '' &&
    /^(?:Item|Class|Subitem|Appdx|SupplProvisionAppdx)/.test(element.name);
  return { ...named, ...printed, ...(isEmpty && { elements: [{ name: '@EmptyTitle', start: 0 }] }) };
}

function splitLabel(label: string, marks: readonly Mark[], type: ContainerType, text: PrintedText): Names {
  const [, own = '', rest = ''] =
    patterns[type]?.exec(label) ?? (isTitleAlone(label, type) ? ['', '', label] : ['', label]);
  const written = own === '' ? undefined : text.write(own);
  if (rest === '') return { ...(written && { label: written }) };
  const start = label.length - rest.length;
  const gap = label.slice(own.length, start);
  if (gap !== '') text.write(gap);
  return { ...(written && { label: written }), ...captionOf(text.write(rest), start, marks) };
}

/** A heading that bears no number has a title only: `Ｑ＆Ａ`. */
function isTitleAlone(label: string, type: ContainerType): boolean {
  return (headings as readonly string[]).includes(type) && !label.startsWith('第');
}

const patterns: Readonly<Partial<Record<ContainerType, RegExp>>> = {
  part: headingLabel,
  chapter: headingLabel,
  section: headingLabel,
  subsection: headingLabel,
  division: headingLabel,
  supplProvision: /^(\S*[附付補][\s　]*則)?[\s　]*(.*)$/,
  appdx: /^(.*?[^\s　])[\s　]*([（(][^（(]*[）)])$/,
};

/** A caption without its brackets, which belong to its place; `marks` by offsets of which `start` is its first. */
function captionOf(printed: SourceText, start: number, marks: readonly Mark[]): Names {
  const isBracketed = /^[（(].*[）)]$/.test(printed.text);
  const shift = start + Number(isBracketed);
  const captionMarks = marks
    .filter((mark) => mark.start >= shift)
    .map((mark) => ({ ...mark, start: mark.start - shift, end: mark.end - shift }));
  const marked = captionMarks.length > 0 && { captionMarks };
  if (!isBracketed) return { caption: printed, ...marked };
  const [[, at]] = printed.pieces;
  return {
    caption: { text: printed.text.slice(1, -1), pieces: [[0, at + 1]] },
    printedCaption: printed,
    ...marked,
  };
}

/** What an annex is about; `end` says that it stands without brackets. */
function nameRelated(words: string, text: PrintedText): Names {
  if (words === '') return {};
  const caption = captionOf(text.write(words), 0, []);
  const end = caption.printedCaption ? {} : { end: words.length };
  return { ...caption, elements: [{ name: 'RelatedArticleNum', start: 0, ...end }] };
}
