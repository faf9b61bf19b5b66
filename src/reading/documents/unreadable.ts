/**
 * A file that can't be read, or not as what it is. The message is a predicate ("is an old Word document (.doc); …") without a
 * full stop, for whoever opened the file to put its name before.
 */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}
