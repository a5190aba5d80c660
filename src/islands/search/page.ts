import type { CrisisSubject } from '../../domain/search/files.ts';
import { Pin, pinInWords, wayToHelp } from './pin.ts';
import { Search, type Extent, type Results } from './search.ts';
import { addressOf, Announcer, countIn, element, fill, helpOf, partsOf, type Sight } from './render.ts';
import type { Hit } from './engine.ts';

/** What the overview of all kinds shows, and one kind alone. */
const OVERVIEW: Extent = { best: 3, groups: 20, perGroup: 4 };
const PER_PAGE = 30;

/** Marks a step of the history that was sent or chosen, not typed. */
const CHOSEN = 'chosen';

/** How the address comes to name a new query: as a step of its own, in the place of the last, or as one that was sent. */
type Step = 'push' | 'replace' | 'sent';

/** Lists the results of the page's form, and keeps them, the form and the address in step. */
export function startPage(host: HTMLElement, signal: AbortSignal): void {
  const form = host.querySelector('form');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const output = host.querySelector<HTMLElement>('[data-results]');
  if (form && input && output) new SearchResults(host, form, input, output, signal);
}

class SearchResults {
  readonly #host: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #output: HTMLElement;
  readonly #search: Search;
  readonly #pin: Pin;
  readonly #base: string;
  readonly #locale = document.documentElement.lang;
  readonly #announcer = new Announcer();
  readonly #title = document.title;
  #kind: string | undefined;
  #shown = PER_PAGE;
  #asked = 0;

  constructor(
    host: HTMLElement,
    form: HTMLFormElement,
    input: HTMLInputElement,
    output: HTMLElement,
    signal: AbortSignal,
  ) {
    this.#host = host;
    this.#input = input;
    this.#output = output;
    this.#base = host.dataset['base'] ?? '/';
    this.#search = new Search(this.#base, this.#locale);
    this.#pin = new Pin(host);
    output.before(this.#pin.element);
    host.append(this.#announcer.element);
    form.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    input.addEventListener('input', () => this.#onInput(), { signal });
    host.addEventListener('click', (event) => this.#onClick(event), { signal });
    host.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    addEventListener('popstate', () => this.#read(), { signal });
    signal.addEventListener('abort', () => this.#announcer.stop());
    void this.#search.words().catch(() => undefined); // a failure shows with the query
    if (input.value === '' || location.search !== '') this.#read();
    else this.#onInput();
  }

  /** Takes query and kind from the address. */
  #read(): void {
    const asked = new URLSearchParams(location.search);
    this.#input.value = asked.get('q') ?? '';
    this.#kind = asked.get('art') ?? undefined;
    this.#shown = PER_PAGE;
    void this.#show();
  }

  #addressOf(query: string, kind: string | undefined): string {
    if (query === '') return location.pathname;
    return `?${new URLSearchParams({ q: query, ...(kind !== undefined && { art: kind }) })}`;
  }

  /** While typing the address follows; what was sent or chosen before stays a step one can go back to. */
  #onInput(): void {
    this.#kind = undefined;
    this.#shown = PER_PAGE;
    void this.#show(history.state === CHOSEN ? 'push' : 'replace');
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    void this.#show('sent');
  }

  #choose(address: string): void {
    history.pushState(CHOSEN, '', address);
    this.#read();
  }

  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || link.pathname !== location.pathname || link.search === '') return;
    event.preventDefault();
    this.#choose(link.search);
  }

  /** Arrow keys walk through the results, Escape returns to the field. */
  #onKey(event: KeyboardEvent): void {
    const stops = [this.#input, ...this.#output.querySelectorAll<HTMLElement>('.search-results a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Escape' && at > 0) this.#input.focus();
  }

  /** What tells of danger stands neither in the title nor in the address, where others would read it later. */
  #name(query: string, crisis: CrisisSubject | undefined, step?: Step): void {
    document.title = query === '' || crisis ? this.#title : `„${query}“ – ${this.#title}`;
    const address = crisis ? location.pathname : this.#addressOf(query, this.#kind);
    if (step === 'push') history.pushState(null, '', address);
    else if (step || crisis) history.replaceState(step === 'sent' ? CHOSEN : step ? null : history.state, '', address);
  }

  async #show(step?: Step): Promise<void> {
    const asked = ++this.#asked;
    const query = this.#input.value.trim();
    this.#host.classList.toggle('has-query', query.length >= 2);
    if (query.length < 2) {
      this.#name(query, undefined, step);
      this.#pin.hide();
      this.#output.replaceChildren();
      this.#announcer.say('');
      return;
    }
    const extent =
      this.#kind === undefined ? OVERVIEW : { best: this.#shown, groups: 0, perGroup: 0, only: this.#kind };
    try {
      const file = await this.#search.words();
      if (asked !== this.#asked) return;
      const root = this.#base + (this.#locale === 'de' ? '' : `${this.#locale}/`);
      const sight = { file, locale: this.#locale, root };
      const crisis = this.#pin.show(this.#input.value, sight);
      this.#name(query, crisis, step);
      const pinned = crisis ? [pinInWords(crisis, file)] : [];
      if (crisis) this.#announcer.say(pinned.join());
      const results = await this.#search.find(this.#input.value, extent);
      const nearest = results.total === 0 ? await this.#search.nearest(query) : [];
      if (asked !== this.#asked) return;
      this.#output.replaceChildren(
        ...this.#resultsOf(sight, results, query, nearest, crisis),
        ...(crisis || results.total === 0 ? wayToHelp(this.#host) : []),
      );
      this.#output.dataset['results'] = query; // the query these results answer
      this.#announcer.say([...pinned, countIn(file, results.total, query)].join('. '));
    } catch {
      if (asked !== this.#asked) return;
      const failed = this.#host.dataset['failed'] ?? '';
      this.#output.replaceChildren(element('p', { class: 'search-note' }, failed), ...wayToHelp(this.#host));
      this.#announcer.say(failed);
    }
  }

  #resultsOf(
    sight: Sight,
    results: Results,
    query: string,
    nearest: readonly string[],
    crisis: CrisisSubject | undefined,
  ): HTMLElement[] {
    const { ui } = sight.file;
    const { total, best, groups, corrected, unknown } = results;
    const link = (text: string, asked: string, kind?: string) =>
      element('a', { href: this.#addressOf(asked, kind) }, text);
    const list = (hits: readonly Hit[]) =>
      element('ul', { class: 'search-hits' }, ...hits.map((hit) => itemOf(sight, hit)));
    return [
      ...(corrected === undefined
        ? []
        : [element('p', { class: 'search-note' }, ...around(ui['didYouMean'], 'word', link(corrected, corrected)))]),
      element('p', { class: 'search-count' }, countIn(sight.file, total, query)),
      ...(unknown.length > 0 && total > 0
        ? [element('p', { class: 'hint' }, fill(ui['unknown'], { word: unknown.join(', ') }))]
        : []),
      ...(this.#kind === undefined ? [] : this.#kindsOf(sight, results, query)),
      element(
        'div',
        { class: 'search-results' },
        ...(best.length > 0
          ? [
              element(
                'section',
                {},
                ...(this.#kind === undefined ? [element('h2', {}, ui['best'] ?? '')] : []),
                list(best),
              ),
            ]
          : []),
        ...(this.#kind === undefined ? this.#kindsOf(sight, results, query) : []),
        ...groups.map(({ kind, hits, count }) =>
          element(
            'section',
            {},
            element('h2', {}, kind.title),
            list(hits),
            ...(count > hits.length
              ? [element('p', {}, link(fill(ui['allOf'], { n: count, kind: kind.counted }), query, kind.name))]
              : []),
          ),
        ),
        ...(this.#kind !== undefined && total > best.length ? [this.#more(ui['more'] ?? '')] : []),
      ),
      ...(total === 0 && nearest.length > 0
        ? [
            element(
              'p',
              { class: 'search-nearest' },
              `${ui['nearest']} `,
              ...nearest.flatMap((word, index) => [...(index > 0 ? [', '] : []), link(word, word)]),
            ),
          ]
        : []),
      ...(total === 0 ? [helpOf(sight, crisis ? undefined : query)] : []),
    ];
  }

  /** Links that narrow the results to one kind, with how many there are. */
  #kindsOf({ file: { ui } }: Sight, { counts }: Results, query: string): HTMLElement[] {
    if (counts.size < 2 && this.#kind === undefined) return [];
    const item = (text: string, kind: string | undefined) =>
      element(
        'li',
        {},
        element(
          'a',
          { href: this.#addressOf(query, kind), 'aria-current': kind === this.#kind ? 'true' : undefined },
          text,
        ),
      );
    return [
      element(
        'nav',
        { 'aria-label': ui['kinds'] ?? '', class: 'search-kinds' },
        element(
          'ul',
          { class: 'chips' },
          item(ui['everywhere'] ?? '', undefined),
          ...[...counts.values()].map(({ kind, count }) => item(`${kind.title} ${count}`, kind.name)),
        ),
      ),
    ];
  }

  #more(text: string): HTMLElement {
    const button = element('button', { type: 'button', class: 'button button-quiet' }, text);
    button.addEventListener('click', () => {
      this.#shown += PER_PAGE;
      void this.#show();
    });
    return button;
  }
}

function itemOf(sight: Sight, hit: Hit): HTMLElement {
  const { title, facts, why, lang } = partsOf(sight, hit);
  return element(
    'li',
    {},
    element('h3', { lang }, element('a', { href: addressOf(sight, hit) }, ...title)),
    element('p', { class: 'hit-facts' }, facts),
    element('p', { class: 'hit-why', lang }, ...why),
  );
}

/** A sentence with an element where its place is. */
function around(template = '', name: string, node: Node): (Node | string)[] {
  const [before = '', after = ''] = template.split(`{${name}}`);
  return [before, node, after];
}
