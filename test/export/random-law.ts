import { childElements, type XmlElement } from '../../src/source/egov-xml/element.ts';

const words = '甲乙丙丁とはをがにの。、（）「」第一条ただし削除附則表ＡＢ１２３'.split('');
const kanji = '一二三四五六七八九十'.split('');
const anything = ['Sentence', 'Article', 'Paragraph', 'Item', 'List', 'TableStruct', 'Fig', 'Remarks'];
const units: Readonly<Record<string, string>> = {
  PartTitle: '編',
  ChapterTitle: '章',
  SectionTitle: '節',
  SubsectionTitle: '款',
  DivisionTitle: '目',
  ArticleTitle: '条',
};

/** Makes laws that a schema of law XML allows: every element and attribute of it, nested as it may be. */
export function makeLaws(schema: XmlElement, seed: number): () => string {
  const elements = new Map<string, XmlElement>();
  const types = new Map<string, XmlElement>();
  for (const one of childElements(schema))
    (one.name === 'xs:element' ? elements : types).set(one.attributes.name, one);
  const costs = weighElements(elements);
  let state = seed;
  let size = 0;

  const random = (): number => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) / 0x800000;
  };
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const write = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 9) }, () => pick(words)).join('');
  const isFull = (depth: number): boolean => depth > 9 || size > 500;

  function particle(part: XmlElement, depth: number, counts: Map<string, number>): string {
    const least = Number(part.attributes.minOccurs ?? 1);
    const most =
      part.attributes.maxOccurs === 'unbounded' ? least + 2 : Number(part.attributes.maxOccurs ?? 1);
    const times = isFull(depth) ? least : least + Math.floor(random() * (most - least + 1));
    return Array.from({ length: times }, () => {
      if (part.name === 'xs:sequence')
        return childElements(part)
          .map((inner) => particle(inner, depth, counts))
          .join('');
      if (part.name === 'xs:choice') {
        const choices = childElements(part).toSorted(
          (left, right) => weigh(left, costs) - weigh(right, costs),
        );
        return choices.length === 0
          ? ''
          : particle(isFull(depth) ? choices[0] : pick(choices), depth, counts);
      }
      if (part.name !== 'xs:element') return '';
      const { ref, name = ref } = part.attributes;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return element(name, depth + 1, counts.get(name) ?? 1, ref === undefined ? part : undefined);
    }).join('');
  }

  function element(name: string, depth: number, ordinal: number, local?: XmlElement): string {
    size++;
    const declared = local ?? elements.get(name);
    const { type } = declared?.attributes ?? {};
    const content = declared && (childElements(declared, 'xs:complexType')[0] ?? types.get(type ?? ''));
    const isFree = type === 'any' || (content && childElements(content, 'xs:complexContent').length > 0);
    if (isFree) return `<${name}>${free(depth)}</${name}>`;
    if (!content) return `<${name}>${write()}</${name}>`;
    const parts = childElements(content).filter((part) => part.name !== 'xs:attribute');
    const inner = parts.map((part) => particle(part, depth, new Map())).join('');
    const mixed = content.attributes.mixed === 'true' ? `${title(name, ordinal)}${inner}` : inner;
    return `<${name}${attributes(content, ordinal)}>${mixed}</${name}>`;
  }

  function free(depth: number): string {
    if (isFull(depth) || random() < 0.4) return `${write()}<Sup>２</Sup>`;
    return element(pick(anything), depth + 2, 1);
  }

  function title(name: string, ordinal: number): string {
    if (random() < 0.1) return '';
    const number = kanji[(ordinal - 1) % kanji.length];
    if (name === 'ArticleTitle') return `第${number}条`;
    if (units[name] && random() < 0.8) return `第${number}${units[name]}　${write()}`;
    if (name === 'ArticleCaption' && random() < 0.8) return `（${write()}）`;
    if (name === 'ParagraphNum') return random() < 0.5 ? '' : '２';
    return /^(?:Item|Subitem\d+)Title$/.test(name) ? number : write();
  }

  function attributes(content: XmlElement, ordinal: number): string {
    return childElements(content, 'xs:attribute')
      .filter(({ attributes: { use } }) => use || random() < 0.25)
      .map((attribute) => {
        const { name, type = '' } = attribute.attributes;
        const values = listValues(attribute);
        const plain = /boolean/.test(type) ? pick(['true', 'false']) : /positive/.test(type) ? '2' : write();
        const number = random() < 0.1 ? `${ordinal}_2:${ordinal + 2}` : String(ordinal);
        return ` ${name}="${values.length > 0 ? pick(values) : name === 'Num' ? number : plain}"`;
      })
      .join('');
  }

  return () => {
    size = 0;
    return element('Law', 0, 1);
  };
}

function listValues(element: XmlElement): string[] {
  return childElements(element).flatMap((inner) =>
    inner.name === 'xs:enumeration' ? [inner.attributes.value] : listValues(inner),
  );
}

/** How many elements each holds at least. */
function weighElements(elements: ReadonlyMap<string, XmlElement>): Map<string, number> {
  const costs = new Map<string, number>();
  for (let round = 0; round < 30; round++)
    for (const [name, element] of elements) {
      const [content] = childElements(element, 'xs:complexType');
      const parts = content && content.attributes.mixed !== 'true' ? childElements(content) : [];
      costs.set(name, Math.min(99, 1 + parts.reduce((sum, part) => sum + weigh(part, costs), 0)));
    }
  return costs;
}

function weigh(part: XmlElement, costs: ReadonlyMap<string, number>): number {
  if (part.attributes.minOccurs === '0') return 0;
  if (part.name === 'xs:element') return costs.get(part.attributes.ref ?? '') ?? 50;
  const inner = childElements(part).map((one) => weigh(one, costs));
  if (part.name === 'xs:choice') return inner.length === 0 ? 0 : Math.min(...inner);
  return part.name === 'xs:sequence' ? inner.reduce((sum, cost) => sum + cost, 0) : 0;
}
