import type { Container } from '../../model/node.ts';

/** What the head of a document says of it. */
export interface DocumentHead {
  title?: string;
  issuer?: string;
}

const issuerWords =
  /(?:株式会社|有限会社|合同会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|国立大学法人|学校法人|独立行政法人|協同組合|特定非営利活動法人)/;

/** Reads title and issuer from the leaves before the first clause. */
export function readDocumentHead(tree: Container): DocumentHead {
  const head: DocumentHead = {};
  for (const child of tree.children) {
    if (child.type === 'title' && 'value' in child) head.title = child.value.replace(/^[○◯●■◆□◎・•]\s*/, '');
    if (child.type !== 'note' || !('value' in child)) {
      if (child.type === 'title' || child.type === 'toc') continue;
      break;
    }
    const { value } = child;
    if (head.issuer === undefined && value.length <= 40 && issuerWords.test(value)) head.issuer = value;
  }
  return head;
}
