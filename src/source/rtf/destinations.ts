import { build, buildText } from '../docx/build.ts';
import type { WordElement } from '../docx/xml.ts';
import { startLevel } from './list.ts';
import type { ReadRtfWord } from './reader.ts';

const skip: ReadRtfWord = (reader) => reader.skip();
const hollow: ReadRtfWord = (reader) => reader.enter('hollow');
/** Words that older programs print as the text: the group is read as it stands. */
const nothing: ReadRtfWord = () => {};

/** The number of a paragraph, as it was printed; `isListed` where the tables of lists define it. */
const label =
  (isListed: boolean): ReadRtfWord =>
  (reader) =>
    reader.collect((text) => {
      if (/\S/.test(text)) reader.flow.label = { text, isListed };
    });

/** Words of headers and footers are counted and no part of the text. */
const furniture =
  (kind: 'header' | 'footer'): ReadRtfWord =>
  (reader) =>
    reader.enterFlow((blocks) => reader.addPart(kind, build(`w:${kind}`, {}, blocks)));

const box: ReadRtfWord = (reader) => {
  // The paragraph that it hangs on is that of the text around the group.
  const { flow, state } = reader;
  const { characters } = state;
  reader.enterFlow((blocks) =>
    flow.add(build('w:pict', {}, [build('w:txbxContent', {}, blocks)]), characters),
  );
};

const note: ReadRtfWord = (reader) => {
  const id = `${++reader.notes}`;
  const reference = build('w:footnoteReference', { 'w:id': id });
  reader.add(reference);
  reader.reference = reference;
  reader.enterFlow((blocks) => {
    const kind = reference.name === 'w:endnoteReference' ? 'endnote' : 'footnote';
    reader.addPart(`${kind}s`, build(`w:${kind}`, { 'w:id': id }, blocks));
    reader.reference = undefined;
  });
};

const comment: ReadRtfWord = (reader) =>
  reader.enterFlow((blocks) => reader.addPart('comments', build('w:comment', {}, blocks)));

/** A field whose instruction holds the words: the base of `EQ \o\al(\s\up 10(とう),都)`. */
const instruction: ReadRtfWord = (reader) => {
  const { characters } = reader.state;
  const { flow } = reader;
  reader.collect((text) => {
    const field = reader.formField;
    reader.formField = undefined;
    if (field?.kind === 1) {
      const value = field.result === undefined || field.result === 25 ? field.standard : field.result;
      flow.add(buildText(value ? '☑' : '☐'), characters);
    }
    const ruby =
      /^\s*EQ\b.*\\o\s*(?:\\a[lrcd]\s*)?\(\s*\\s\s*\\up\s*-?\d*\s*\(([^()]*)\)\s*,(.*)\)\s*$/is.exec(text);
    if (ruby) flow.add(buildRuby(ruby[1], ruby[2]), characters);
  });
};

function buildRuby(reading: string, base: string): WordElement {
  const words = (text: string): WordElement => build('w:r', {}, [buildText(text)]);
  return build('w:ruby', {}, [build('w:rt', {}, [words(reading)]), build('w:rubyBase', {}, [words(base)])]);
}

const listWords: Readonly<Record<string, ReadRtfWord>> = {
  list: (reader) => {
    if (reader.state.mode === 'lists') reader.levels = [];
  },
  listlevel: (reader) => {
    const level = startLevel();
    reader.level = level;
    const { override } = reader;
    if (override) override.levels[override.levels.length - 1] = { level };
    else reader.levels?.push(level);
    reader.enter('lists', () => {
      reader.level = undefined;
    });
  },
  levelnfc: ({ level }, value = 0) => {
    if (level) level.format = value;
  },
  levelnfcn: ({ level }, value = 0) => {
    if (level) level.format = value;
  },
  levelstartat: ({ level, override }, value = 1) => {
    if (level) level.start = value;
    else if (override?.levels.length) override.levels[override.levels.length - 1].start = value;
  },
  levelfollow: ({ level }, value = 0) => {
    if (level) level.follow = value;
  },
  leveltext: (reader) => {
    const { level } = reader;
    reader.collect((text) => {
      if (level) level.text = text.replace(/;$/, '');
    });
  },
  listid: (reader, value = 0) => {
    if (reader.override) reader.override.list = value;
    else if (reader.levels) reader.lists.definitions.set(value, reader.levels);
  },
  listoverride: (reader) => {
    const override = { list: 0, id: 0, levels: [] };
    reader.override = override;
    reader.enter('lists', () => {
      reader.lists.overrides.push(override);
      reader.override = undefined;
    });
  },
  lfolevel: ({ override }) => {
    override?.levels.push({});
  },
  ls: (reader, value = 0) => {
    if (reader.override) reader.override.id = value;
    else reader.state.paragraph = { ...reader.state.paragraph, list: value };
  },
};

/** Groups by the words that begin them: what their text is. */
export const destinations: Readonly<Record<string, ReadRtfWord>> = {
  fonttbl: (reader) => reader.enter('fonts'),
  stylesheet: (reader) => reader.enter('styles'),
  listtable: (reader) => reader.enter('lists'),
  listoverridetable: (reader) => reader.enter('lists'),
  ...listWords,
  falt: skip,
  levelnumbers: skip,
  listname: skip,
  liststylename: skip,
  colortbl: skip,
  info: skip,
  filetbl: skip,
  xe: skip,
  tc: skip,
  rxe: skip,
  ftnsep: skip,
  ftnsepc: skip,
  aftnsep: skip,
  aftnsepc: skip,
  nonesttables: skip,
  shprslt: skip,
  sp: skip,
  upr: hollow,
  ud: (reader) => reader.enter('words'),
  object: (reader) => {
    reader.add(build('w:object'));
    reader.skip();
  },
  pict: (reader) => {
    reader.add(build('w:drawing', {}, [build('w:pic')]));
    reader.skip();
  },
  shppict: nothing,
  nonshppict: skip,
  listtext: label(true),
  pntext: label(false),
  header: furniture('header'),
  headerl: furniture('header'),
  headerr: furniture('header'),
  headerf: furniture('header'),
  footer: furniture('footer'),
  footerl: furniture('footer'),
  footerr: furniture('footer'),
  footerf: furniture('footer'),
  footnote: note,
  ftnalt: ({ reference }) => {
    if (reference) reference.name = 'w:endnoteReference';
  },
  annotation: comment,
  shp: hollow,
  shpinst: hollow,
  do: hollow,
  shptxt: box,
  dptxbxtext: box,
  nesttableprops: ({ state }) => {
    state.isNested = true;
  },
  field: nothing,
  fldinst: instruction,
  formfield: (reader) => {
    reader.formField = {};
    reader.enter('hollow');
  },
  fftype: ({ formField }, value = 0) => {
    if (formField) formField.kind = value;
  },
  ffres: ({ formField }, value = 0) => {
    if (formField) formField.result = value;
  },
  ffdefres: ({ formField }, value = 0) => {
    if (formField) formField.standard = value;
  },
};
