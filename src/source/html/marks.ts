import type { Mark } from '../../model/line.ts';

/** Noncharacters, which no text holds: where raised or lowered words begin and end. */
const signs = { sup: ['\ufdd0', '\ufdd1'], sub: ['\ufdd2', '\ufdd3'] } as const;
const anySign = /[\ufdd0-\ufdd3]/g;

/** Elements whose words stand above or below the line. */
export function isRaised(name: string): name is keyof typeof signs {
  return name === 'sup' || name === 'sub';
}

/** The sign that begins or ends raised words. */
export function signOf(name: keyof typeof signs, end: boolean): string {
  return signs[name][Number(end)];
}

/** Words of the page itself hold no sign. */
export function withoutSigns(words: string): string {
  return words.replace(anySign, '');
}

/** Takes the signs out of words: `10` sign `6` sign → `106`, of which 2 to 3 is raised. */
export function takeSigns(words: string): { text: string; marks: Mark[] } {
  if (!/[\ufdd0-\ufdd3]/.test(words)) return { text: words, marks: [] };
  const marks: Mark[] = [];
  const open: { kind: Mark['kind']; start: number }[] = [];
  let text = '';
  for (const character of words) {
    const kind = (['sup', 'sub'] as const).find((name) =>
      (signs[name] as readonly string[]).includes(character),
    );
    if (!kind) text += character;
    else if (character === signs[kind][0]) open.push({ kind, start: text.length });
    else {
      const last = open.pop();
      if (last && last.start < text.length) marks.push({ ...last, end: text.length });
    }
  }
  return { text, marks: marks.map(({ kind, start, end }) => ({ start, end, kind })) };
}
