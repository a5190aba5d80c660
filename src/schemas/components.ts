import { collectionNames, collections, type CollectionName } from './index.ts';
import { facetKinds, type FacetKind } from './routes.ts';

/** What a component takes: words for readers, the id of an entry of these collections, or the name of a list. */
export interface Attribute {
  readonly description: string;
  readonly example: string;
  readonly refs?: readonly CollectionName[];
  readonly list?: boolean;
}

/** A part of a guide that is more than writing. */
export interface Component {
  readonly description: string;
  /** What stands between its two tags: Markdown, Markdown with a list, or nothing, when it has one tag only. */
  readonly holds: 'text' | 'list' | 'nothing';
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** Attributes of which at least one must be there. */
  readonly needs: readonly string[];
  /** How it is written, line by line. */
  readonly example: string;
}

/** Attributes of `<Angebote>` that choose as the lists of the portal do. */
export const FACET_ATTRIBUTES = {
  thema: 'topics',
  situation: 'situations',
  lebenslage: 'situations',
  phase: 'phases',
  ort: 'places',
} as const satisfies Record<string, FacetKind>;

const facet = (name: keyof typeof FACET_ATTRIBUTES, description: string, example: string): Attribute => ({
  description,
  example,
  refs: [FACET_ATTRIBUTES[name]],
});

const OFFERS = {
  thema: facet('thema', 'Die id eines Themas.', 'gesundheit'),
  situation: facet('situation', 'Die id einer Lebenslage.', 'schreibaby'),
  lebenslage: facet('lebenslage', 'Dasselbe wie situation.', 'schreibaby'),
  phase: facet('phase', 'Die id einer Lebensphase.', '0-3'),
  ort: facet('ort', 'Die id eines Ortes; auch was in seinen Ortsteilen ist.', 'amselfurt'),
  sammlung: {
    description: 'Aus welcher Liste; ohne diese Angabe aus den Angeboten.',
    example: 'veranstaltungen',
    list: true,
  },
};

/**
 * The components of guides. Whatever knows them reads this table: the check, the pages, the forms, the documentation.
 * Names and attributes are German, because editors write them.
 */
export const COMPONENTS = {
  Hinweis: {
    description: 'Ein Kasten, der auffällt.',
    holds: 'text',
    attributes: { titel: { description: 'Steht fett darüber.', example: 'Termin verpasst?' } },
    needs: [],
    example: '<Hinweis titel="Termin verpasst?">\n\nRufen Sie trotzdem an.\n\n</Hinweis>',
  },
  Schritte: {
    description: 'Eine Anleitung: eine Liste mit Nummern.',
    holds: 'text',
    attributes: {},
    needs: [],
    example: '<Schritte>\n\n1. Anrufen.\n2. Hingehen.\n\n</Schritte>',
  },
  Checkliste: {
    description: 'Eine Liste mit Kästchen zum Abhaken, auch auf Papier.',
    holds: 'list',
    attributes: {},
    needs: [],
    example: '<Checkliste>\n\n- Ausweis\n- Impfpass\n\n</Checkliste>',
  },
  Angebote: {
    description: 'Höchstens sechs Karten aus dem Portal, immer auf dem neuesten Stand, und der Weg zu allen.',
    holds: 'nothing',
    attributes: OFFERS,
    needs: Object.keys(OFFERS),
    example: '<Angebote situation="schreibaby" />',
  },
  Leistung: {
    description: 'Betrag, Frist und zuständige Stelle aus dem Eintrag einer Leistung.',
    holds: 'nothing',
    attributes: { id: { description: 'Die id der Leistung.', example: 'kindergeld', refs: ['benefits'] } },
    needs: ['id'],
    example: '<Leistung id="kindergeld" />',
  },
  Telefon: {
    description: 'Eine Nummer als Knopf, mit den Zeiten, zu denen jemand antwortet.',
    holds: 'nothing',
    attributes: {
      id: {
        description:
          'Die id eines Eintrags aus „Hilfe sofort“ (Ordner emergency) oder eines Familienbüros (Ordner offices).',
        example: 'elterntelefon',
        refs: ['emergency', 'offices'],
      },
    },
    needs: ['id'],
    example: '<Telefon id="elterntelefon" />',
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof COMPONENTS;

export const componentNames = Object.keys(COMPONENTS) as ComponentName[];

/** The component of that name; nothing for any other name, also for those every object has. */
export const componentNamed = (name: string | null): Component | undefined =>
  isComponentName(name) ? COMPONENTS[name] : undefined;

/** True for the name of a component. */
export const isComponentName = (name: string | null): name is ComponentName =>
  name !== null && Object.hasOwn(COMPONENTS, name);

/** Lists that `<Angebote>` can show, by the word of their address. */
const LISTS: ReadonlyMap<string, CollectionName> = new Map(
  collectionNames
    .filter((name) => facetKinds(name).length > 0)
    .map((name) => [collections[name].segment as string, name] as const),
);

/** The words by which lists are named in guides. */
export const listWords: readonly string[] = [...LISTS.keys()];

/** The list an editor names by the word of its address, or by its folder. */
export function listNamed(word: string): CollectionName | undefined {
  return LISTS.get(word) ?? [...LISTS.values()].find((name) => name === word);
}
