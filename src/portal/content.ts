import type { AccessibilityStatement, CollectionName, Data, Redirects, Site, Translation } from '../schemas/index.ts';
import type { Draft } from './read/entry.ts';
import type { Found } from './read/files.ts';

/** Where content lies, and the day on which it is read. */
export interface ContentOptions {
  /** The town's folder. */
  readonly contentDir: string;
  /** The folder of the layers shipped with the project. */
  readonly layersDir: string;
  /** ISO date. */
  readonly today: string;
}

/** An entry that passed its schema, still with the files it came from. */
export interface Checked<Name extends CollectionName = CollectionName> {
  readonly collection: Name;
  readonly id: string;
  readonly data: Data<Name>;
  readonly draft: Draft;
}

/** Where an entry comes from that another portal published. */
export interface Origin {
  /** How the portal calls itself: "Familienportal Stadt Amselfurt". */
  readonly portal: string;
  /** The start page of that portal. */
  readonly home: string;
  /** The entry's own page there. */
  readonly page: string;
  /** ISO date on which it was published. */
  readonly date: string;
  readonly licence: { readonly name: string; readonly url: string };
  /** How to name the source. */
  readonly attribution: string;
}

/** An entry of another portal, which passed everything that an own one has to pass. */
export interface Taken extends Checked {
  readonly origin: Origin;
}

/** A translated text that passed its schema. */
export interface CheckedTranslation {
  readonly language: string;
  /** True when it ships with a layer, false when it is the town's own. */
  readonly layer: boolean;
  readonly collection: CollectionName;
  readonly id: string;
  readonly data: Translation;
  readonly draft: Draft;
}

/** What could be read, before the rules between entries are checked. */
export interface Content {
  readonly options: ContentOptions;
  readonly site: Site | undefined;
  readonly siteDraft: Draft | undefined;
  readonly redirects: Redirects['redirects'] | undefined;
  readonly redirectsDraft: Draft | undefined;
  readonly statement: AccessibilityStatement | undefined;
  readonly statementDraft: Draft | undefined;
  readonly entries: ReadonlyMap<CollectionName, ReadonlyMap<string, Checked>>;
  /** Ids that exist, also those whose files are broken: a reference to them is not an error. */
  readonly ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  readonly translations: readonly CheckedTranslation[];
  readonly files: ReadonlyMap<string, Found>;
  /** Entries of other portals. They stand apart: nothing of one's own may refer to them, or is judged by them. */
  readonly taken: readonly Taken[];
}
