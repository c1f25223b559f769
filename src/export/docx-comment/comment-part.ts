import { strToU8 } from 'fflate';
import { appendChildren, decodePart, type PartXml } from './part-xml.ts';

const packaged = 'http://schemas.openxmlformats.org/package/2006';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const contentTypes = '[Content_Types].xml';

/** Why comments cannot be put into a package; the message says which part is at fault, in a clause. */
export class UncommentablePackage extends Error {
  override name = 'UncommentablePackage';
}

/** Names of the vocabulary, in the transitional and the strict form of the standard (ISO/IEC 29500-4 and -1). */
export interface Vocabulary {
  word: string;
  relations: string;
}

export function readPart(parts: Readonly<Record<string, Uint8Array>>, path: string) {
  if (!Object.hasOwn(parts, path)) throw new UncommentablePackage(`its part ${path} is missing`);
  const part = decodePart(parts[path]);
  if (!part) throw new UncommentablePackage(`its part ${path} is not in UTF-8 or UTF-16`);
  return part;
}

export function appendToPart(xml: string, path: string, write: (prefix: string) => string): string {
  const changed = appendChildren(xml, write);
  if (changed === undefined) throw new UncommentablePackage(`its part ${path} does not end as XML does`);
  return changed;
}

/** The part that holds the comments; a new one is named where it must be. */
export function openComments(
  parts: Record<string, Uint8Array>,
  main: string,
  { word, relations }: Vocabulary,
): PartXml & { path: string } {
  const slash = main.lastIndexOf('/') + 1;
  const [folder, file] = [main.slice(0, slash), main.slice(slash)];
  const relationsPath = `${folder}_rels/${file}.rels`;
  parts[relationsPath] ??= strToU8(`<Relationships xmlns="${packaged}/relationships"/>`);
  const related = readPart(parts, relationsPath);
  const target = findCommentsTarget(related.xml);
  if (target !== undefined) {
    const path = target.startsWith('/') ? target.slice(1) : resolvePath(folder, target);
    return { path, ...readPart(parts, path) };
  }
  const path = nameFree(parts, `${folder}comments`);
  const id = nameFreeId(related.xml);
  const types = readPart(parts, contentTypes);
  parts[relationsPath] = related.encode(
    appendToPart(
      related.xml,
      relationsPath,
      (prefix) =>
        `<${prefix}Relationship Id="${id}" Type="${relations}/comments" Target="${path.slice(slash)}"/>`,
    ),
  );
  parts[contentTypes] = types.encode(
    appendToPart(
      types.xml,
      contentTypes,
      (prefix) => `<${prefix}Override PartName="/${path}" ContentType="${contentType}"/>`,
    ),
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${word}"></w:comments>`;
  return { path, xml, encode: strToU8 };
}

function findCommentsTarget(relations: string): string | undefined {
  const relation = /<[^<>]*\bType\s*=\s*["'][^"'<>]*\/relationships\/comments["'][^<>]*>/.exec(
    relations,
  )?.[0];
  return relation && /\bTarget\s*=\s*["']([^"']*)["']/.exec(relation)?.[1];
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function nameFree(parts: Readonly<Record<string, Uint8Array>>, stem: string): string {
  for (let count = 1; ; count++) {
    const path = `${stem}${count === 1 ? '' : count}.xml`;
    if (!Object.hasOwn(parts, path)) return path;
  }
}

function nameFreeId(relations: string): string {
  for (let count = 1; ; count++)
    if (!relations.includes(`"rIdComments${count}"`)) return `rIdComments${count}`;
}
