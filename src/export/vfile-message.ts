import type { VFile } from 'vfile';
import type { Message } from '../model/message.ts';

/** How unified says how bad a message is: `null` is for information. */
const fatalities: Readonly<Record<Message['severity'], boolean | null>> = {
  info: null,
  warning: false,
  error: true,
};

/** Adds messages of the model to a file as VFile messages, for vfile-reporter and other tools; none is thrown. */
export function addVFileMessages(file: VFile, messages: readonly Message[]): void {
  for (const { ruleId, severity, reason, position, node } of messages) {
    const message = file.message(reason, { place: position, ruleId, source: 'yakkan' });
    // The types say undefined, and documentation and reporters say null.
    message.fatal = fatalities[severity] as boolean | undefined;
    if (node !== undefined) message.note = `Concerns ${node}.`;
  }
}
