import type { JsonSchema } from '../json-schema.ts';

/** What stands for an address that nobody may learn. */
export const PROTECTED = 'Geschützt';

/** What a form says below a field: the schema's description without what only matters to somebody who types a file. */
export function hintOf(
  { description = '', type, ...field }: JsonSchema,
  siblings: Readonly<Record<string, JsonSchema>>,
): string {
  const sentences = description.match(/[^.?!]+(?:[.?!]+(?=\s|$)|[.?!]+|$)/g) ?? [];
  // Values stand in the list of choices, with the same words.
  const chosen = (field.enum ?? field.items?.enum ?? []).map((value) => `${value}: `);
  const useful = sentences
    .map((sentence) => sentence.trim())
    .filter((sentence) => !/\bids?\b/.test(sentence) && !chosen.some((value) => sentence.startsWith(value)));
  return withTitles(useful.join(' '), siblings)
    .replaceAll(/\bprotected\b/g, `„${PROTECTED}“`)
    .replaceAll(/,? in Anführungszeichen/g, '')
    .replaceAll(/\[([^\]]+)\]/g, '$1')
    .replace(/^true,? /, type === 'boolean' ? 'Ja, ' : '$&');
}

/** Names of fields as the form shows them: „Stand“ for asOf. */
function withTitles(text: string, siblings: Readonly<Record<string, JsonSchema>>): string {
  return Object.entries(siblings).reduce(
    (current, [key, { title }]) =>
      title !== undefined && /[A-Z]|^until$/.test(key)
        ? current.replaceAll(new RegExp(`\\b${key}\\b`, 'g'), `„${title}“`)
        : current,
    text,
  );
}

/** German words for the values of a choice, where the description explains each: "church: Kirche." */
export function choicesOf(values: readonly string[], description = ''): { label: string; value: string }[] | string[] {
  const explained = values.map((value) => {
    const text = new RegExp(`(?:^|[.] |, )${value}: (.+?)(?=[.](?: |$)|, [\\w-]+: |$)`).exec(description)?.[1];
    return text === undefined ? undefined : { label: text.charAt(0).toUpperCase() + text.slice(1), value };
  });
  return explained.every((one) => one !== undefined) ? explained : [...values];
}
