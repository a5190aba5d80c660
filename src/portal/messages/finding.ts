/** One thing wrong with a value, in German, at a path below the entry. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  /** Point at the key (a misspelt one), at the value, or at the parent (something is missing). */
  readonly at: 'key' | 'value' | 'parent';
  readonly wrong: string;
  /** Given the value as written in the file, what to write instead. */
  readonly instead: (written: string | undefined) => string;
  /** The field that is missing, or that a misspelt key probably means: one report on it is enough. */
  readonly field?: string;
}

/** A finding whose remedy does not depend on what is written. */
export const say = (
  path: readonly PropertyKey[],
  wrong: string,
  instead: string,
  at: Finding['at'] = 'value',
): Finding => ({
  path,
  at,
  wrong,
  instead: () => instead,
});

/** A path as one word, to compare. */
export const fieldAt = (path: readonly PropertyKey[]) => path.map(String).join('/');

/** A field that is not there. */
export const missing = (path: readonly PropertyKey[], name: string, instead: string): Finding => ({
  ...say(path, `Das Feld ${name} fehlt`, `eine Zeile ergänzen, z. B. ${instead}`, 'parent'),
  field: fieldAt(path),
});

/** What to do about an empty field. */
export const emptyHint = (example: string) => `${example} (oder die Zeile löschen, wenn das Feld freiwillig ist)`;
