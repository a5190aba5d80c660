import { codesOf } from '../../domain/embed/code.ts';
import { FILTERS, OPTIONS, WHATS, type FilterWord, type OptionName, type What } from '../../domain/embed/contract.ts';
import { strings } from '../../i18n/index.ts';
import { titleOf, type Link, type View } from '../view.ts';
import { allEmbeds, type Embed } from './embeds.ts';
import { placementOf } from './place.ts';

interface Choice {
  readonly value: string;
  readonly label: Link;
}

/** A field of the generator with what can be chosen in it. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The generator, finished: its fields, and codes that are ready without it. */
export interface Generator {
  readonly whats: Field;
  readonly filters: readonly Field[];
  readonly look: readonly Field[];
  readonly languages: Field | undefined;
  readonly ready: readonly { readonly title: string; readonly code: string }[];
  /** An address as an example, and a query. */
  readonly example: string;
}

const filtersOf = ({ shows }: Embed) => ('filters' in shows ? shows.filters : {});

/** Builds the generator from what can be embedded. */
export function generatorOf(view: View, origin: URL): Generator {
  const { portal, t } = view;
  const words = t.embed.generator;
  const embeds = allEmbeds(view);
  const kinds = new Set(embeds.map(({ choice }) => new URLSearchParams(choice).get('was')!));
  const whats = [...Object.keys(WHATS), 'eintrag', 'zeiten'] as (What | 'eintrag' | 'zeiten')[];
  const filter = (word: FilterWord): Field => {
    const used = new Set(embeds.flatMap((embed) => filtersOf(embed)[word] ?? []));
    const choices = portal
      .all(FILTERS[word])
      .filter(({ id }) => used.has(id))
      .map((entry) => ({ value: entry.id, label: titleOf(view, entry) }));
    return { name: word, label: words.filters[word], choices };
  };
  const whole = embeds.filter((embed) => !('entry' in embed.shows) && Object.keys(filtersOf(embed)).length === 0);
  return {
    whats: {
      name: 'was',
      label: words.what,
      choices: whats
        .filter((what) => kinds.has(what))
        .map((what) => ({ value: what, label: { text: words.whats[what] } })),
    },
    filters: (Object.keys(FILTERS) as FilterWord[]).map(filter).filter(({ choices }) => choices.length > 0),
    look: (Object.keys(OPTIONS) as OptionName[]).map((name) => ({
      name,
      label: words.options[name],
      choices: OPTIONS[name].map((value) => ({
        value,
        label: { text: (words.values[name] as Readonly<Record<string, string>>)[value]! },
      })),
    })),
    languages:
      portal.site.languages.length < 2
        ? undefined
        : {
            name: 'sprache',
            label: words.language,
            choices: portal.site.languages.map((locale) => ({
              value: locale,
              label: { text: strings(locale).languageName, lang: locale },
            })),
          },
    ready: whole.map((embed) => ({ title: embed.title, code: codesOf(placementOf(view, embed, origin)).frame })),
    example: placementOf(view, whole[0]!, origin).address,
  };
}
