const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Writes a number in small Roman letters: 14 → xiv; nothing where they have no sign for it. */
export function writeRoman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let written = '';
  let rest = value;
  for (const [unit, sign] of romans) for (; rest >= unit; rest -= unit) written += sign;
  return written;
}
