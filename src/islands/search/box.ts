import type { CrisisSubject } from '../../domain/search/files.ts';
import { Search, type Results } from './search.ts';
import { Options } from './options.ts';
import { Pin, pinInWords, wayToHelp } from './pin.ts';
import { Announcer, countIn, element, fill, helpOf, type Sight } from './render.ts';

/** What the panel shows: few, so that the thumb finds it. */
const EXTENT = { best: 3, groups: 4, perGroup: 2 };

/** Letters from which on something is searched. */
const ENOUGH = 2;

/** Makes the field of a search form a combobox (ARIA 1.2) with a list of results below it. */
export function startBox(host: HTMLElement, signal: AbortSignal): void {
  const input = host.querySelector<HTMLInputElement>('input[name="q"]');
  if (input) new Box(host, input, signal);
}

class Box {
  readonly #host: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #search: Search;
  readonly #base: string;
  readonly #locale = document.documentElement.lang;
  readonly #list: HTMLElement;
  readonly #panel: HTMLElement;
  readonly #body = element('div');
  readonly #pin: Pin;
  readonly #announcer = new Announcer();
  #asked = 0;
  #sight: Sight | undefined;

  constructor(host: HTMLElement, input: HTMLInputElement, signal: AbortSignal) {
    this.#host = host;
    this.#input = input;
    this.#base = host.dataset['base'] ?? '/';
    this.#search = new Search(this.#base, this.#locale);
    this.#list = element('div', { role: 'listbox', id: `${input.id}-liste` });
    this.#pin = new Pin(host);
    this.#panel = element('div', { class: 'search-panel', hidden: '' }, this.#pin.element, this.#body);
    host.append(this.#panel, this.#announcer.element);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    }))
      input.setAttribute(name, value);
    input.addEventListener('input', () => void this.#ask(), { signal });
    input.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    input.addEventListener('focus', () => void this.#ask(), { signal });
    // A press inside the panel must not take the focus from the field before it counts as a click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    this.#list.addEventListener('click', (event) => this.#onClick(event), { signal });
    host.addEventListener('focusout', (event) => this.#onLeave(event), { signal });
    signal.addEventListener('abort', () => this.#stop());
    void this.#search.words().catch(() => undefined); // loads what answers first; a failure shows with the query
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value.trimStart();
    if (query.trim().length < ENOUGH) {
      this.#close();
      return;
    }
    const stale = () => asked !== this.#asked;
    try {
      const [file, completions] = await Promise.all([this.#search.words(), this.#search.completions(query)]);
      if (stale()) return;
      const root = this.#base + (this.#locale === 'de' ? '' : `${this.#locale}/`);
      this.#sight = { file, locale: this.#locale, root };
      const crisis = this.#pin.show(query, this.#sight);
      if (crisis) this.#announcer.say(pinInWords(crisis, file));
      this.#list.setAttribute('aria-label', file.ui['results'] ?? '');
      if (this.#panel.hidden || crisis)
        this.#show(new Options(this.#sight).ofQueries(completions, file.ui['words'] ?? '', '{word}', true));
      const results = await this.#search.find(query, EXTENT);
      if (stale()) return;
      const nearest = results.total === 0 ? await this.#search.nearest(query) : [];
      if (stale()) return;
      this.#showResults(results, completions, nearest, crisis);
      this.#panel.dataset['results'] = query.trim(); // the query these results answer
    } catch {
      if (stale()) return;
      const failed = this.#host.dataset['failed'] ?? '';
      this.#show([], [element('p', { class: 'search-note' }, failed)], wayToHelp(this.#host));
      this.#announcer.say(failed);
    }
  }

  #showResults(
    results: Results,
    completions: readonly string[],
    nearest: readonly string[],
    crisis: CrisisSubject | undefined,
  ): void {
    const sight = this.#sight!;
    const { file } = sight;
    const { ui } = file;
    const { query, total, corrected } = results;
    const options = new Options(sight);
    const count = countIn(file, total, query.trim());
    const pinned = crisis ? [pinInWords(crisis, file)] : [];
    if (total === 0) {
      const note = element('p', { class: 'search-note' }, count);
      this.#show(
        options.ofQueries(nearest, ui['nearest'] ?? ''),
        [note],
        [helpOf(sight, crisis ? undefined : query.trim()), ...wayToHelp(this.#host)],
      );
      this.#announcer.say([...pinned, count].join('. '));
      return;
    }
    const words =
      corrected === undefined
        ? options.ofQueries(completions, ui['words'] ?? '', '{word}', true)
        : options.ofQueries([corrected], ui['words'] ?? '', ui['didYouMean'], true);
    this.#show([...words, ...options.ofResults(results)], [], crisis ? wayToHelp(this.#host) : []);
    const mended = corrected === undefined ? [] : [fill(ui['didYouMean'], { word: corrected })];
    this.#announcer.say([...pinned, count, ...mended, ui['arrows']].join('. '));
  }

  #show(groups: readonly HTMLElement[], before: readonly HTMLElement[] = [], after: readonly HTMLElement[] = []): void {
    this.#list.replaceChildren(...groups);
    this.#list.hidden = groups.length === 0;
    this.#options().forEach((option, index) => (option.id = `${this.#list.id}-${index}`));
    this.#body.replaceChildren(...before, this.#list, ...after);
    this.#panel.hidden = false;
    this.#input.setAttribute('aria-expanded', String(groups.length > 0));
    this.#input.removeAttribute('aria-activedescendant');
  }

  #close(): void {
    this.#asked += 1;
    this.#panel.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#announcer.say('');
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  }

  #onKey(event: KeyboardEvent): void {
    const options = this.#panel.hidden ? [] : this.#options();
    const active = options.findIndex(({ id }) => id === this.#input.getAttribute('aria-activedescendant'));
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.#panel.hidden) void this.#ask();
      else this.#activate(options, active, event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      options[active]!.click();
    } else if (event.key === 'Escape' && !this.#panel.hidden) {
      event.preventDefault();
      this.#close();
    }
  }

  /** Moves from the field (-1) through the options and back to it. */
  #activate(options: readonly HTMLElement[], active: number, step: 1 | -1): void {
    if (options.length === 0) return;
    const places = options.length + 1;
    const next = ((active + 1 + step + places) % places) - 1;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === next)));
    const option = options[next];
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
  }

  /** A word is taken into the field; everything else is a link. */
  #onClick(event: MouseEvent): void {
    const word = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-query]') : null;
    if (!word || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#input.value = word.dataset['query']!;
    void this.#ask();
  }

  #onLeave({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node) || !this.#host.contains(relatedTarget)) this.#close();
  }

  #stop(): void {
    this.#announcer.stop();
    this.#panel.remove();
    for (const name of ['role', 'aria-autocomplete', 'aria-expanded', 'aria-controls', 'aria-activedescendant'])
      this.#input.removeAttribute(name);
  }
}
