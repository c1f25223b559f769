import { build, buildSome, buildValue } from '../docx/build.ts';
import type { WordElement } from '../docx/xml.ts';
import { standardSize } from './state.ts';

/** A style in the making. */
export interface RtfStyle {
  id: string;
  name: string;
  outline?: number;
  parent?: number;
  characters: WordElement[];
}

/** The part of a Word document that defines the styles. */
export function buildStyles(styles: readonly RtfStyle[]): WordElement {
  const standard = build('w:rPr', {}, [buildValue('w:sz', standardSize)]);
  return build('w:styles', {}, [
    build('w:docDefaults', {}, [build('w:rPrDefault', {}, [standard])]),
    ...styles.map(buildStyle),
  ]);
}

function buildStyle({ id, name, outline, parent, characters }: RtfStyle): WordElement {
  const isParagraph = id.startsWith('s');
  return build(
    'w:style',
    { 'w:type': isParagraph ? 'paragraph' : 'character', 'w:styleId': id },
    buildSome(
      buildValue('w:name', name),
      isParagraph && parent !== undefined && `s${parent}` !== id && buildValue('w:basedOn', `s${parent}`),
      outline !== undefined && build('w:pPr', {}, [buildValue('w:outlineLvl', outline)]),
      build('w:rPr', {}, characters),
    ),
  );
}
