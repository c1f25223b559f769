import type { Message } from '../../model/message.ts';
import { type Surface, showsColours } from './surface.ts';

/** Writes messages to standard error as vfile-reporter does; `quiet` leaves errors only. */
export async function reportMessages(
  messages: readonly Message[],
  path: string,
  surface: Surface,
  quiet = false,
): Promise<void> {
  const shown = quiet ? messages.filter(({ severity }) => severity === 'error') : messages;
  // Most files have nothing to report, and the reporter takes longer to load than a text to parse.
  if (shown.length === 0) return;
  const [{ VFile }, { reporter }, { addVFileMessages }] = await Promise.all([
    import('vfile'),
    import('vfile-reporter'),
    import('../../export/vfile-message.ts'),
  ]);
  const file = new VFile(path === '-' ? {} : { path });
  const { stderr, say = (reason: string) => reason } = surface;
  addVFileMessages(
    file,
    shown.map((message) => ({ ...message, reason: say(message.reason) })),
  );
  stderr.write(`${reporter(file, { color: showsColours(stderr, surface), defaultName: '<stdin>' })}\n`);
}
