/** Texts of other calendars, made fit for ours. */

const OFF = '(?:fällt (?:leider )?aus|entfällt(?: leider)?|(?:ist )?abgesagt|verschoben)';
const BEFORE = new RegExp(`^(?:achtung[,!:\\s]*)?${OFF}\\s*[:!–—-]+\\s*`, 'iu');
const AFTER = new RegExp(`\\s*[-–—:,(\\[]*\\s*${OFF}[)\\]!.]*$`, 'iu');

/** A title without "fällt aus" and a date before it, and whether it said that the date is off. */
export function readTitle(title: string): { readonly title: string; readonly off: boolean } {
  const plain = title.replace(/\s+/g, ' ').trim();
  const on = plain.replace(BEFORE, '').replace(AFTER, '');
  const bare = on.replace(/^\d{4}-\d{2}-\d{2}[\s:–-]+/, '').trim();
  return { title: bare === '' ? plain : bare, off: on !== plain && on.trim() !== '' };
}

/** What two titles of one series have in common. */
export const titleKey = (title: string) => title.toLocaleLowerCase('de').replace(/^(?:der|die|das) /, '');

const NAME = '\\p{Lu}[\\p{L}’-]+(?: \\p{Lu}[\\p{L}’-]+)*';
const PERSON = new RegExp(
  `(?:(?:Ansprechpartner(?:in)?|Ansprechperson|Leitung|Kursleitung|Referent(?:in)?|Kontakt)\\s*:?\\s+(?:(?:Frau|Herrn?) )?|\\b(?:mit |bei )?(?:Frau|Herrn?) )(?:Dr\\. )?${NAME}`,
  'gu',
);

/** A text without people's names, as far as the words before them betray them. */
export const withoutNames = (text: string): string =>
  text
    .replace(PERSON, '')
    .replace(/\s+([.,;])/g, '$1')
    .replace(/ {2,}/g, ' ');

const LONGEST_SUMMARY = 300;

/** Enough of a paragraph to find the sentences that fit. */
const BEGINNING = 1000;

/** The first paragraph in one line; sentences that do not fit are left out. */
export function summaryFrom(description: string): string | undefined {
  const paragraph = description
    .trim()
    .split(/\n\s*\n/)[0]!
    .replace(/\s+/g, ' ')
    .trim();
  if (paragraph.length <= LONGEST_SUMMARY) return paragraph === '' ? undefined : paragraph;
  const sentences = paragraph.slice(0, BEGINNING).match(/[^.!?]+[.!?]+(?=\s|$)/gu) ?? [];
  let kept = '';
  for (const sentence of sentences) {
    if (kept.length + sentence.length > LONGEST_SUMMARY) break;
    kept += sentence;
  }
  return kept.trim() === '' ? `${paragraph.slice(0, LONGEST_SUMMARY - 2).replace(/\s+\S*$/, '')} …` : kept.trim();
}
