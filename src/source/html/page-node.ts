/** What of a node of a document is read, by the names that browsers and the library give it. */
export interface PageNode {
  nodeName: string;
  nodeValue?: string | null;
  value?: string;
  localName?: string;
  tagName?: string;
  attributes?: Iterable<PageAttribute>;
  attrs?: readonly PageAttribute[];
  childNodes?: Iterable<PageNode>;
}

interface PageAttribute {
  name: string;
  value: string;
}
