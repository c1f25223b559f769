import { build } from '../docx/build.ts';
import { destinations } from './destinations.ts';
import { setCharset } from './font.ts';
import type { ReadRtfWord } from './reader.ts';
import {
  plainCharacters,
  plainParagraph,
  type RtfCharacters,
  type RtfParagraph,
  standardSize,
} from './state.ts';
import { tableWords } from './table-words.ts';

const print =
  (text: string): ReadRtfWord =>
  (reader) =>
    reader.write(text);
const insert =
  (name: string, attributes = {}): ReadRtfWord =>
  (reader) =>
    reader.add(build(name, attributes));
/** A property that 0 turns off. */
const characters =
  (change: (isOn: boolean, value: number | undefined) => Partial<RtfCharacters>): ReadRtfWord =>
  ({ state }, value) => {
    state.characters = { ...state.characters, ...change(value !== 0, value) };
  };
const paragraph =
  (change: (value: number | undefined) => Partial<RtfParagraph>): ReadRtfWord =>
  ({ state }, value) => {
    state.paragraph = { ...state.paragraph, ...change(value) };
  };
const script =
  (name: 'loch' | 'hich' | 'dbch' | 'rtlch'): ReadRtfWord =>
  ({ state }) => {
    state.fonts = { ...state.fonts, script: name };
  };

/** Properties of associated letters are those of the text where it is Japanese. */
const asian =
  (read: ReadRtfWord): ReadRtfWord =>
  (reader, value) => {
    if (reader.state.fonts.script === 'dbch') read(reader, value);
  };

const endParagraph: ReadRtfWord = ({ state, flow }) => {
  if (state.mode === 'words') flow.endParagraph(state.paragraph, state.characters);
};
const setFont: ReadRtfWord = (reader, value = 0) => {
  const { state } = reader;
  if (state.mode === 'fonts') {
    reader.font = { name: '' };
    reader.fonts.set(value, reader.font);
  } else {
    state.fonts = { ...state.fonts, [state.fonts.script]: value };
  }
};

const textWords: Readonly<Record<string, ReadRtfWord>> = {
  u: (reader, value = 0) => reader.unicode(value),
  uc: ({ state }, value = 1) => {
    state.fallback = Math.max(0, value);
  },
  tab: (reader) => (reader.state.mode === 'collected' ? reader.write('\t') : reader.add(build('w:tab'))),
  line: insert('w:br'),
  page: insert('w:br', { 'w:type': 'page' }),
  bullet: print('•'),
  endash: print('–'),
  emdash: print('—'),
  lquote: print('‘'),
  rquote: print('’'),
  ldblquote: print('“'),
  rdblquote: print('”'),
  emspace: print('　'),
  enspace: print(' '),
  par: endParagraph,
  sect: ({ state, flow }) => {
    if (state.mode !== 'words') return;
    if (flow.hasWords) flow.endParagraph(state.paragraph, state.characters);
    flow.endSection();
  },
};

const characterWords: Readonly<Record<string, ReadRtfWord>> = {
  plain: ({ state }) => {
    state.characters = plainCharacters;
    state.fonts = { script: 'loch' };
  },
  b: characters((bold) => ({ bold })),
  ab: asian((reader, value) => characterWords.b(reader, value)),
  v: characters((hidden) => ({ hidden })),
  fs: characters((_, size = standardSize) => ({ size })),
  afs: asian((reader, value) => characterWords.fs(reader, value)),
  super: characters((isOn) => ({ raised: isOn ? 'superscript' : undefined })),
  sub: characters((isOn) => ({ raised: isOn ? 'subscript' : undefined })),
  nosupersub: characters(() => ({ raised: undefined })),
  up: characters((_, value = 6) => ({ raised: value > 0 ? 'superscript' : undefined })),
  dn: characters((_, value = 6) => ({ raised: value > 0 ? 'subscript' : undefined })),
  revised: characters((isOn) => ({ change: isOn ? 'w:ins' : undefined })),
  deleted: characters((isOn) => ({ change: isOn ? 'w:del' : undefined })),
  mvf: characters((isOn) => ({ change: isOn ? 'w:moveFrom' : undefined })),
  mvt: characters((isOn) => ({ change: isOn ? 'w:moveTo' : undefined })),
  loch: script('loch'),
  ltrch: script('loch'),
  hich: script('hich'),
  dbch: script('dbch'),
  rtlch: script('rtlch'),
  f: setFont,
  af: setFont,
  deff: (reader, value = 0) => {
    reader.standardFont = value;
  },
  ansicpg: (reader, value = 0) => {
    if (value > 0) reader.documentPage = value;
  },
  fcharset: ({ font }, value = 0) => {
    if (font) setCharset(font, value);
  },
  cpg: ({ font }, value = 0) => {
    if (font && value > 0) font.codePage = value;
  },
};

const paragraphWords: Readonly<Record<string, ReadRtfWord>> = {
  pard: ({ state }) => {
    state.paragraph = plainParagraph;
  },
  s: (reader, value = 0) => {
    if (reader.style) reader.style.id = `s${value}`;
    else paragraph(() => ({ style: value }))(reader, value);
  },
  sbasedon: ({ style }, value = 0) => {
    if (style) style.parent = value;
  },
  cs: ({ style }, value = 0) => {
    if (style) style.id = `c${value}`;
  },
  ds: ({ style }, value = 0) => {
    if (style) style.id = `d${value}`;
  },
  ts: ({ style }, value = 0) => {
    if (style) style.id = `t${value}`;
  },
  outlinelevel: (reader, value = 0) => {
    if (reader.style) reader.style.outline = value;
    else paragraph(() => ({ outline: value }))(reader, value);
  },
  li: (reader, value = 0) => {
    if (reader.level) reader.level.left = value;
    else paragraph(() => ({ left: value }))(reader, value);
  },
  fi: (reader, value = 0) => {
    if (reader.level) reader.level.first = value;
    else paragraph(() => ({ first: value }))(reader, value);
  },
  ilvl: paragraph((level = 0) => ({ level })),
  ql: paragraph(() => ({ centred: false })),
  qr: paragraph(() => ({ centred: false })),
  qj: paragraph(() => ({ centred: false })),
  qc: paragraph(() => ({ centred: true })),
  pagebb: paragraph((value) => ({ pageBefore: value !== 0 })),
};

/** What the control words do that say something of words, numbers and their places; others change nothing of these. */
export const words: Readonly<Record<string, ReadRtfWord>> = {
  ...textWords,
  ...characterWords,
  ...paragraphWords,
  ...tableWords,
  ...destinations,
};
