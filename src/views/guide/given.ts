import type { View } from '../view.ts';

/** What a component of a guide was given by its editor: literal words, checked before. */
export type Given = Readonly<Record<string, string | undefined>>;

/** The page a guide is shown on. */
export interface GuidePage {
  readonly view: View;
  /** Language of the guide's own text where it differs from the page's. */
  readonly lang: string | undefined;
}

/** What every component of a guide knows of the place it stands in. */
export interface Placed {
  readonly page: GuidePage;
  /** The level of a heading that stands there. */
  readonly level: 2 | 3 | 4;
}
