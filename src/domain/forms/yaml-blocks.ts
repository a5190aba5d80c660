/** A field at the top of a YAML text, with everything below it. */
export interface YamlBlock {
  readonly key: string;
  readonly lines: string[];
}

/** A YAML text cut before each of its fields. A comment belongs to the field below it; the first ones to the file. */
export function blocksOf(text: string): { head: string[]; blocks: YamlBlock[] } {
  const head: string[] = [];
  const blocks: YamlBlock[] = [];
  let comments: string[] = [];
  for (const line of text.split('\n')) {
    const key = /^["']?([A-Za-z][\w-]*)["']?\s*:(?:\s|$)/.exec(line)?.[1];
    if (key !== undefined) {
      blocks.push({ key, lines: [...comments, line] });
      comments = [];
    } else if (/^#/.test(line)) comments.push(line);
    else {
      const open = blocks.at(-1)?.lines ?? head;
      open.push(...comments, line);
      comments = [];
    }
  }
  (blocks.at(-1)?.lines ?? head).push(...comments);
  return { head, blocks };
}
