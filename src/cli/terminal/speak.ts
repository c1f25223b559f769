import type { OutputStream, Surface } from './surface.ts';

/** Whether the environment asks for Japanese: LC_ALL before LC_MESSAGES before LANG. */
export function wantsJapanese({ LC_ALL, LC_MESSAGES, LANG }: Surface['env']): boolean {
  return /^ja(?:[_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '');
}

/** A surface whose standard error says the sentences of the program in the language that the environment asks for. */
export async function speak(surface: Surface): Promise<Surface> {
  if (!wantsJapanese(surface.env)) return surface;
  const { sayJapanese } = await import('./words/say.ts');
  const { stderr } = surface;
  const spoken: OutputStream = Object.create(stderr, {
    write: { value: (text: string) => stderr.write(sayJapanese(text)) },
    once: { value: stderr.once.bind(stderr) },
  });
  return { ...surface, stderr: spoken, say: sayJapanese };
}
