/** A source that we cannot read; the message is for the editor. */
export class Unreadable extends Error {}
