import { FIELDS, parseCriteria, serialiseCriteria, type Criteria } from '../../domain/finder/criteria.ts';
import type { Finder } from '../../domain/finder/file.ts';
import { find, type Found } from '../../domain/finder/find.ts';
import type { Point } from '../../domain/map/geo.ts';
import { VIEW } from '../map/parameter.ts';
import { Cards } from './cards.ts';
import { chipsOf, type Chip } from './chips.ts';
import { showCounts } from './counts.ts';
import { clearField, fieldsOf, nameOf, readFields, writeFields } from './fields.ts';
import { loadFinder, OutdatedError } from './load.ts';
import { watchBirth, watchPosition } from './private.ts';
import { shown } from './shown.ts';
import type { Words } from './words.ts';

/** A screen reader hears the count when the typing or tapping has paused. */
const ANNOUNCE_AFTER = 250;

const fill = (text: string, name: string, value: string | number) => text.replace(`{${name}}`, String(value));

/** Begins to filter: loads the finder's file and answers the form, the address and the back button. */
export async function start(root: HTMLElement, form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const session = new Session(root, form, signal);
  await session.begin();
}

/** Writes the query into the address. One step back leads to the list without filters, not through every tap. */
function remember(query: string): void {
  const url = query === '' ? location.pathname : `?${query}`;
  if (query === location.search.slice(1)) return;
  if (location.search === '') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}

class Session {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #signal: AbortSignal;
  readonly #words: Words;
  readonly #numbers: Intl.NumberFormat;
  /** The message as the server left it. */
  readonly #outdated: string;
  #finder: Finder | undefined;
  #cards: Cards | undefined;
  #here: Point | undefined;
  #shown = 0;
  #found: Found | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  /** The last change, as long as no other one followed. */
  #change = {};

  constructor(root: HTMLElement, form: HTMLFormElement, signal: AbortSignal) {
    this.#root = root;
    this.#form = form;
    this.#signal = signal;
    this.#outdated = this.#part('message').textContent.trim();
    this.#words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
    this.#numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  }

  #part<E extends HTMLElement = HTMLElement>(name: string): E {
    return this.#root.querySelector<E>(`[data-${name}]`)!;
  }

  get #list(): HTMLElement {
    return this.#root.querySelector<HTMLElement>('.list')!;
  }

  /** Cards shown at once: as many as on a page of the list. */
  get #step(): number {
    return this.#finder!.file.pages[0];
  }

  async begin(): Promise<void> {
    const options = { signal: this.#signal };
    for (const field of fieldsOf(this.#form)) field.addEventListener('change', () => void this.#changed(), options);
    addEventListener('popstate', () => void this.#restored(), options);
    watchBirth(this.#root, this.#words, (field) => field.dispatchEvent(new Event('change')), options);
    watchPosition(this.#root, (here) => void this.#located(here), options);
    for (const button of this.#root.querySelectorAll('[data-reset]'))
      button.addEventListener('click', () => this.#reset(), options);
    this.#part('more').addEventListener('click', () => this.#more(), options);
    this.#part('save').addEventListener('click', () => void this.#save(), options);
    if (location.search.length > 1) await this.#restored();
    else await this.#changed();
  }

  async #load(): Promise<Finder | undefined> {
    if (this.#finder) return this.#finder;
    try {
      const { index, integrity } = this.#root.dataset;
      this.#finder = await loadFinder(index!, integrity!, this.#signal);
      this.#cards = new Cards(this.#list, this.#signal);
      this.#say(undefined);
    } catch (cause) {
      if (this.#signal.aborted) return undefined;
      this.#say(this.#words.failed);
      if (cause instanceof OutdatedError) this.#offerReload();
    }
    return this.#finder;
  }

  /** What the page offers is not what the portal has now: a new page keeps what was chosen. */
  #offerReload(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = this.#outdated;
    button.addEventListener('click', () => {
      const asked = readFields(this.#form);
      // The order of the list is always chosen: the first is what holds without it.
      const sort = this.#root.querySelector<HTMLSelectElement>(`[name="${FIELDS.sort}"]`);
      if (sort?.selectedIndex === 0) asked.delete(FIELDS.sort);
      if (asked.size > 0) history.replaceState(null, '', `?${asked.toString()}`);
      location.reload();
    });
    this.#part('message').replaceChildren(button);
    this.#announce(this.#outdated);
  }

  /** A notice above the list, or none. */
  #say(text: string | undefined): void {
    const message = this.#part('message');
    message.hidden = text === undefined;
    message.textContent = text ?? '';
  }

  async #changed(): Promise<void> {
    const finder = await this.#load();
    if (!finder) return;
    const criteria = parseCriteria(readFields(this.#form), finder.file);
    const asked = serialiseCriteria(criteria);
    const view = new URLSearchParams(location.search).get(VIEW.name);
    if (view !== null) asked.set(VIEW.name, view);
    // Browsers take their time to write it down.
    if (await this.#show(finder, criteria)) remember(asked.toString());
  }

  async #restored(): Promise<void> {
    const finder = await this.#load();
    if (!finder) return;
    const criteria = parseCriteria(new URLSearchParams(location.search), finder.file);
    writeFields(this.#form, serialiseCriteria(criteria));
    await this.#show(finder, criteria);
  }

  async #located(here: Point | undefined): Promise<void> {
    this.#here = here;
    await this.#changed();
  }

  #reset(): void {
    writeFields(this.#form, new URLSearchParams());
    void this.#changed();
  }

  #visitor() {
    return { now: Math.floor(Date.now() / 60_000), here: this.#here };
  }

  /** Shows what fits; when that is seen also the counts beside the choices. False when another change came first. */
  async #show(finder: Finder, criteria: Criteria): Promise<boolean> {
    const change = (this.#change = {});
    const found = find(finder, criteria, this.#visitor());
    this.#found = found;
    this.#shown = this.#step;
    this.#showList();
    this.#showChosen(criteria, finder);
    this.#announce(this.#counted(found.entries.length));
    this.#root.dispatchEvent(
      new CustomEvent('fp:found', {
        bubbles: true,
        detail: { ids: found.entries.map((entry) => finder.id(entry)), criteria },
      }),
    );
    await shown();
    if (change !== this.#change || this.#signal.aborted) return false;
    showCounts(this.#form, finder.file, found.counts());
    return true;
  }

  #counted(count: number): string {
    return count === 1 ? this.#words.one : fill(this.#words.many, 'count', this.#numbers.format(count));
  }

  #showList(from = 0): void {
    const { entries } = this.#found!;
    const nodes = entries.slice(from, this.#shown).map((entry) => this.#card(entry));
    const focused = this.#list.querySelector<HTMLElement>(':focus');
    if (from === 0) this.#list.replaceChildren(...nodes);
    else this.#list.append(...nodes);
    // A card that is put in its place again has lost the keyboard.
    if (focused?.isConnected) focused.focus({ preventScroll: true });
    const rest = Math.min(this.#step, entries.length - this.#shown);
    const more = this.#part('more');
    more.hidden = rest <= 0;
    more.textContent = fill(this.#words.more, 'count', Math.max(rest, 0));
    for (const other of this.#root.querySelectorAll<HTMLElement>('[data-unfiltered]')) other.hidden = true;
    this.#part('count').textContent = this.#counted(entries.length);
  }

  #card(number: number): HTMLElement {
    const entry = this.#finder!.entry(number);
    const metres = this.#found!.metres(number);
    const card = this.#cards!.of(entry, (arrived) => this.#tellDistance(arrived, metres));
    this.#tellDistance(card, metres);
    return card;
  }

  #tellDistance(card: HTMLElement, metres: number | undefined): void {
    const known = card.querySelector('.distance');
    if (metres === undefined) return known?.remove();
    const line = known ?? document.createElement('p');
    line.className = 'distance';
    line.textContent =
      metres < 950
        ? fill(this.#words.metres, 'count', this.#numbers.format(Math.max(50, Math.round(metres / 50) * 50)))
        : fill(this.#words.kilometres, 'count', this.#numbers.format(metres / 1000));
    if (!known) (card.querySelector('.facts') ?? card.lastElementChild)?.before(line);
  }

  #more(): void {
    const from = this.#shown;
    this.#shown += this.#step;
    this.#showList(from);
    this.#list.children[from]?.querySelector('a')?.focus();
  }

  #showChosen(criteria: Criteria, finder: Finder): void {
    const asked = readFields(this.#form);
    asked.delete(FIELDS.sort);
    if (criteria.near === undefined) asked.delete(FIELDS.within);
    const chips = [...asked].map(([name, value]) => ({ name, value, text: this.#nameOf(name, value) }));
    const chosen = this.#part('chosen');
    chosen.hidden = chips.length === 0;
    const remove = (chip: Chip) => {
      clearField(this.#form, chip.name, chip.value);
      void this.#changed();
      this.#part('count').focus();
    };
    chosen
      .querySelector('.chips')!
      .replaceChildren(...chipsOf(chips, (text) => fill(this.#words.remove, 'name', text), remove));
    this.#part('active').textContent = chips.length === 0 ? '' : String(chips.length);
    this.#part('apply').textContent = fill(this.#words.show, 'count', this.#counted(this.#found!.entries.length));
    const nothing = this.#part('nothing');
    nothing.hidden = this.#found!.entries.length > 0;
    if (nothing.hidden) return;
    const ways = chips.map((chip) => {
      const less = new URLSearchParams(
        [...asked].filter(([name, value]) => name !== chip.name || value !== chip.value),
      );
      const { entries } = find(finder, parseCriteria(less, finder.file), this.#visitor());
      const text = fill(this.#words.without, 'name', chip.text);
      return { ...chip, text: `${text} (${entries.length})` };
    });
    nothing.querySelector('.chips')!.replaceChildren(...chipsOf(ways, (text) => text, remove));
  }

  #nameOf(name: string, value: string): string {
    const text = nameOf(this.#form, name, value) ?? value;
    return name === FIELDS.within ? fill(this.#words.within, 'count', text) : text;
  }

  #announce(text: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => (this.#part('status').textContent = text), ANNOUNCE_AFTER);
  }

  async #save(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say(this.#words.copied);
    } catch {
      this.#say(`${this.#words.copy} ${location.href}`);
    }
  }
}
