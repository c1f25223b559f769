import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Namespace of the part that keeps the structure of a text in a Word document. */
export const structureNamespace = 'urn:yakkan:structure';

const relations = 'word/_rels/document.xml.rels';
const partType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const propertiesType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps';

/** Adds a part with a record of the structure to a Word document; Word keeps it when the document is saved. */
export function addStructurePart(bytes: Uint8Array, record: string): Uint8Array {
  const files: Record<string, Uint8Array<ArrayBuffer>> = unzipSync(bytes);
  const escaped = record.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  files['customXml/item1.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><structure xmlns="${structureNamespace}">${escaped}</structure>`,
  );
  files['customXml/itemProps1.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?><ds:datastoreItem ds:itemID="{6A1E6E0C-7B57-4C65-9C2B-0D2E7F2C7A11}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${structureNamespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  files['customXml/_rels/item1.xml.rels'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${propertiesType}" Target="itemProps1.xml"/></Relationships>`,
  );
  files[relations] = insertBefore(
    files[relations],
    '</Relationships>',
    `<Relationship Id="rIdStructure" Type="${partType}" Target="../customXml/item1.xml"/>`,
  );
  files['[Content_Types].xml'] = insertBefore(
    files['[Content_Types].xml'],
    '</Types>',
    '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
  );
  return zipSync(files);
}

function insertBefore(file: Uint8Array, end: string, text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(strFromU8(file).replace(end, `${text}${end}`));
}
