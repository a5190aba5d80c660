import type { Hit } from './engine.ts';
import { addressOf, element, fill, partsOf, type Sight } from './render.ts';
import type { Results } from './search.ts';

/** Makes the groups of options a listbox shows for results (ARIA 1.2: listbox, group, option). */
export class Options {
  readonly #sight: Sight;

  constructor(sight: Sight) {
    this.#sight = sight;
  }

  /** The best hits, the others by kind with a way to all of a kind, and the way to all. */
  ofResults({ query, best, groups, counts }: Results): HTMLElement[] {
    const { file, root } = this.#sight;
    const all = this.#searchPage(query.trim());
    return [
      group(
        file.ui['best'] ?? '',
        best.map((hit) => this.#hit(hit)),
      ),
      ...groups.map(({ kind, hits }) => {
        const { count } = counts.get(kind.name)!;
        // Where everything of a kind was found, its own list says more than a list of hits.
        const jump =
          count === kind.count && kind.list !== undefined ? root + kind.list.slice(1) : `${all}&art=${kind.name}`;
        return group(kind.title, [
          ...hits.map((hit) => this.#hit(hit)),
          ...(count > hits.length
            ? [option('search-all', jump, fill(file.ui['allOf'], { n: count, kind: kind.counted }))]
            : []),
        ]);
      }),
      option('search-all', all, file.ui['allResults'] ?? ''),
    ];
  }

  /** Queries to choose instead, each as a word to press; `template` says how they are put. */
  ofQueries(queries: readonly string[], title: string, template = '{word}', isQuiet = false): HTMLElement[] {
    if (queries.length === 0) return [];
    const words = queries.map((query) => {
      const made = option('search-word', this.#searchPage(query), fill(template, { word: query }));
      made.dataset['query'] = query;
      return made;
    });
    return [group(title, words, isQuiet)];
  }

  #searchPage(query: string): string {
    return `${this.#sight.root}suche/?${new URLSearchParams({ q: query })}`;
  }

  #hit(hit: Hit): HTMLElement {
    const { title, facts, why, lang } = partsOf(this.#sight, hit);
    return option(
      'search-hit',
      addressOf(this.#sight, hit),
      element('span', { class: 'hit-title', lang }, ...title),
      ' ',
      element('span', { class: 'hit-facts' }, facts),
      ' ',
      element('span', { class: 'hit-why', lang }, ...why),
    );
  }
}

function group(title: string, options: readonly HTMLElement[], isQuiet = false): HTMLElement {
  const heading = element('p', { role: 'presentation', class: isQuiet ? 'visually-hidden' : 'search-kind' }, title);
  const isWords = options[0]?.classList.contains('search-word');
  return element(
    'div',
    { role: 'group', 'aria-label': title, class: isWords ? 'search-words' : 'search-group' },
    heading,
    ...options,
  );
}

function option(name: string, href: string, ...content: (Node | string)[]): HTMLAnchorElement {
  return element('a', { role: 'option', class: name, href, tabindex: '-1', 'aria-selected': 'false' }, ...content);
}
