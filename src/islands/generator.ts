import { codesOf, heightOf, type Placement } from '../domain/embed/code.ts';
import {
  canFilter,
  embedPath,
  entryEmbedPath,
  FILTERS,
  OPTIONS,
  readLook,
  WHATS,
  writeLook,
  type Filters,
  type FilterWord,
  type What,
} from '../domain/embed/contract.ts';

type Words = Record<'copied' | 'copyFailed' | 'previewTitle' | 'qr' | 'linkText', string>;

/** Kinds that show one entry, named by the address of its page. */
const ENTRIES = ['eintrag', 'zeiten'];

const isList = (what: string): what is What => what in WHATS;

/** The path of an entry's page, out of whatever somebody copied. */
function pageIn(text: string, folder: string): string | undefined {
  const path = URL.parse(text.trim(), location.href)?.pathname ?? '';
  const inner = path.startsWith(folder) ? path.slice(folder.length - 1) : path;
  return /^(?:\/[a-z]{2})?(\/[a-z0-9-]+\/[a-z0-9-]+\/)$/.exec(inner)?.[1];
}

/**
 * `<fp-generator data-folder data-words>`: makes code for partners' pages out of a form. The form is the state, and the
 * address of the page keeps it. What the code leads to is read before it is shown: it says its title, and whether there
 * is anything.
 */
class Generator extends HTMLElement {
  #life: AbortController | undefined;
  #latest: AbortController | undefined;

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    for (const waiting of this.querySelectorAll<HTMLElement>('[data-needs-script]')) waiting.hidden = false;
    this.#recall();
    const make = (event: Event) => {
      event.preventDefault();
      void this.#make();
    };
    for (const type of ['change', 'submit']) this.#form.addEventListener(type, make, { signal });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
      button.addEventListener('click', () => void this.#copy(button.dataset['copy']!), { signal });
    void this.#make();
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    this.#latest?.abort();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #folder(): string {
    return this.dataset['folder']!;
  }

  get #words(): Words {
    return JSON.parse(this.dataset['words']!) as Words;
  }

  #fields(): Record<string, string> {
    return Object.fromEntries([...new FormData(this.#form)].map(([name, value]) => [name, value as string]));
  }

  /** Puts what the address says into the form; what the form does not know is left out. */
  #recall(): void {
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.type === 'text') field.value = value;
      else if (field instanceof RadioNodeList) {
        if ([...field].some((one) => one.value === value)) field.value = value;
      } else if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
        field.value = value;
    }
  }

  #remember(fields: Record<string, string>): void {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      const field = this.#form.elements.namedItem(name);
      const first =
        field instanceof HTMLSelectElement
          ? field.options[0]?.value
          : field instanceof RadioNodeList
            ? (field[0] as HTMLInputElement).value
            : '';
      if (value !== first || name === 'was') query.set(name, value);
    }
    history.replaceState(history.state, '', `?${query.toString()}`);
  }

  /** Shows only the fields that say something about the chosen kind. */
  #fit(what: string): void {
    const words: readonly string[] = isList(what) ? WHATS[what] : [];
    for (const field of this.querySelectorAll<HTMLElement>('[data-filter]')) {
      const fits = ENTRIES.includes(what)
        ? field.dataset['filter'] === 'seite'
        : words.includes(field.dataset['filter']!);
      field.hidden = !fits;
      for (const control of field.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input'))
        control.disabled = !fits;
    }
  }

  /** The path of what is chosen, without language and folder; nothing when there cannot be such an embed. */
  #path(fields: Record<string, string>): string | undefined {
    const what = fields['was']!;
    if (ENTRIES.includes(what)) {
      const page = pageIn(fields['seite'] ?? '', this.#folder);
      return page && entryEmbedPath(page, what === 'zeiten');
    }
    const words = (Object.keys(FILTERS) as FilterWord[]).filter((word) => fields[word]);
    const filters: Filters = Object.fromEntries(words.map((word) => [word, fields[word]]));
    return isList(what) && canFilter(what, filters) ? embedPath(what, filters) : undefined;
  }

  async #make(): Promise<void> {
    this.#latest?.abort();
    const { signal } = (this.#latest = new AbortController());
    this.#fit(this.#fields()['was']!);
    const fields = this.#fields();
    this.#remember(fields);
    this.querySelector('.embed-preview')!.setAttribute('data-width', fields['breite']!);
    const path = this.#path(fields);
    const prefix = fields['sprache'] && fields['sprache'] !== this.dataset['main'] ? `${fields['sprache']}/` : '';
    const root = new URL(this.#folder, location.href);
    const look = readLook(new URLSearchParams(Object.entries(fields).filter(([name]) => name in OPTIONS)));
    const address = path && new URL(prefix + path.slice(1) + writeLook(look), root).href;
    const page = address && (await readPage(address, root, signal));
    if (signal.aborted) return;
    this.toggleAttribute('data-nothing', !page);
    for (const part of this.querySelectorAll<HTMLElement>('[data-result]')) part.hidden = !page;
    this.querySelector<HTMLElement>('[data-message]')!.hidden = Boolean(page);
    if (page && address)
      await this.#show(
        {
          address,
          page: page.url,
          title: page.title,
          linkText: this.#words.linkText.replace('{title}', page.title),
          height: heightOf(fields['was']!),
          script: new URL('embed.v1.js', root).href,
        },
        page.calendar,
      );
  }

  async #show(placement: Placement, calendar: string | undefined): Promise<void> {
    const { address, page, title, linkText, height } = placement;
    const frame = this.querySelector('iframe')!;
    frame.title = this.#words.previewTitle.replace('{title}', title);
    if (frame.src !== address) {
      frame.removeAttribute('style');
      frame.height = String(height);
      frame.src = address;
    }
    for (const [way, code] of Object.entries(codesOf(placement)))
      this.querySelector(`[data-code="${way}"]`)!.textContent = code;
    const link = this.querySelector<HTMLAnchorElement>('[data-link]')!;
    link.href = page;
    link.textContent = linkText;
    const subscribe = this.querySelector<HTMLAnchorElement>('[data-calendar]')!;
    subscribe.closest('li')!.hidden = calendar === undefined;
    if (calendar !== undefined) subscribe.href = calendar.replace(/^https?:/, 'webcal:');
    await this.#draw(page, title);
  }

  async #draw(page: string, title: string): Promise<void> {
    const { default: encodeQR } = await import('qr');
    const svg = new DOMParser().parseFromString(encodeQR(page, 'svg', { ecc: 'quartile', border: 4 }), 'image/svg+xml');
    const picture = document.importNode(svg.documentElement, true);
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', this.#words.qr.replace('{title}', title));
    this.querySelector('[data-qr]')!.replaceChildren(picture);
  }

  async #copy(way: string): Promise<void> {
    const status = this.querySelector('[data-status]')!;
    try {
      await navigator.clipboard.writeText(this.querySelector(`[data-code="${way}"]`)!.textContent);
      status.textContent = this.#words.copied;
    } catch {
      status.textContent = this.#words.copyFailed;
    }
  }
}

/** What an embedded page says of itself; nothing when there is none. */
async function readPage(
  address: string,
  root: URL,
  signal: AbortSignal,
): Promise<{ title: string; url: string; calendar: string | undefined } | undefined> {
  const response = await fetch(address, { signal }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]');
  if (!canonical) return undefined;
  // Where the portal is being read, not where it was built for.
  const here = (url: string) => new URL(new URL(url).pathname, root).href;
  const calendar = page.querySelector<HTMLLinkElement>('link[type="text/calendar"]');
  return {
    title: page.querySelector('h1')!.textContent.trim(),
    url: here(canonical.href),
    calendar: calendar ? here(calendar.href) : undefined,
  };
}

customElements.define('fp-generator', Generator);
