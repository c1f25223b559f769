/** A Word document that cannot be edited where it stands; the message says why, for people. */
export class UneditableDocument extends Error {
  override name = 'UneditableDocument';
}
