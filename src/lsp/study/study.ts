import type { Finding } from '../../model/finding.ts';
import type { Container, Node } from '../../model/node.ts';
import { indexTree, type TreeIndex } from '../../model/tree-index.ts';
import { isContainer } from '../../model/tree-walk.ts';
import type { YakkanDocument } from '../../model/yakkan-document.ts';
import { formatCitation } from '../../text/citation.ts';
import { Marks } from './marks.ts';

/** What is known of one version of a text. */
export class Study {
  /** What the checks found; absent until they have run. */
  findings?: readonly Finding[];
  readonly marks: Marks;
  #index?: TreeIndex;

  constructor(
    /** Version of the text in the editor. */
    readonly version: number,
    /** The text of that version. */
    readonly value: string,
    readonly document: YakkanDocument,
    marks: Int32Array,
    /** Words by what they are: `tokenFields` numbers each. */
    readonly tokens: Int32Array,
  ) {
    this.marks = new Marks(marks);
  }

  get index(): TreeIndex {
    this.#index ??= indexTree(this.document.tree);
    return this.#index;
  }

  /** Makes what answers need beside the document, giving way in between, so that the first answer is not the slowest. */
  async prepare(giveWay: () => Promise<void>): Promise<void> {
    this.#index = indexTree(this.document.tree);
    await giveWay();
    formatCitation('root', this.document.tree);
    await giveWay();
  }

  /** Whether the text holds terms: of another text nothing is said. */
  get holdsTerms(): boolean {
    return !this.document.messages.some(({ ruleId }) => ruleId === 'no-terms');
  }

  /** The containers that hold an offset, from the root down. */
  pathTo(offset: number): Container[] {
    const path: Container[] = [this.document.tree];
    const holds = (node: Node): node is Container =>
      isContainer(node) && node.position.start.offset <= offset && offset <= node.position.end.offset;
    for (let next: Container | undefined = this.document.tree; next; ) {
      // Of two that meet at the offset the later one: the cursor stands before its label.
      next = next.children.findLast(holds);
      if (next) path.push(next);
    }
    return path;
  }

  /** A container by its id. */
  clause(id: string): Container | undefined {
    const node = this.index.byId.get(id);
    return node && isContainer(node) ? node : undefined;
  }
}
