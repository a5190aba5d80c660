import { MESSAGES, readLook, type Look } from '../domain/embed/contract.ts';
import { everyMinute } from './minute.ts';

/** Options that style sheets know as attributes of the page. */
const STYLED = ['farbe', 'akzent', 'dichte', 'bilder'] as const satisfies readonly (keyof Look)[];

/**
 * `<fp-embed>` around an embedded page: dresses it as the address asks, narrows its list, and tells the page around
 * the frame how high it is. The height is told to nobody who has not asked for it, and to nobody but the parent.
 */
class Embed extends HTMLElement {
  #life: AbortController | undefined;
  #look = readLook(new URLSearchParams(location.search));
  #keys: ReadonlySet<string> | undefined;

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#dress();
    const filter = this.querySelector<HTMLElement>('[data-filter]');
    const select = filter?.querySelector('select');
    if (filter && select) {
      filter.hidden = false;
      const choose = () => {
        this.#keys = select.value === '' ? undefined : new Set(select.value.split(' '));
        this.#narrow();
        this.#say(filter.querySelector('[data-shown]'));
      };
      select.addEventListener('change', choose, { signal });
    }
    // Dates that are over leave the list by another hand: after it, look again.
    everyMinute(() => queueMicrotask(() => this.#narrow()), signal);
    this.#tellHeight(signal);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }

  #dress(): void {
    const root = document.documentElement;
    for (const name of STYLED) root.dataset[name] = this.#look[name];
    const deeper = Number(this.#look.ebene) - 1;
    if (deeper === 0) return;
    for (const heading of document.querySelectorAll<HTMLElement>('h1, h2, h3'))
      heading.ariaLevel = String(Number(heading.localName.slice(1)) + deeper);
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-items] [data-id]')];
  }

  /** Leaves of the list what was chosen, and of that as many as asked for. */
  #narrow(): void {
    let left = Number(this.#look.anzahl) || Infinity;
    for (const item of this.#items) {
      const fits = (this.#keys?.has(item.dataset['id']!) ?? true) && left > 0;
      item.toggleAttribute('data-out', !fits);
      if (fits && !item.hidden) left -= 1;
    }
  }

  #say(status: Element | null): void {
    const items = this.#items.filter(({ hidden }) => !hidden);
    const shown = items.filter((item) => !('out' in item.dataset)).length;
    if (status)
      status.textContent = this.dataset['shown']!.replace('{shown}', String(shown)).replace(
        '{all}',
        String(items.length),
      );
  }

  #tellHeight(signal: AbortSignal): void {
    if (parent === window) return;
    let asked: string | undefined;
    const tell = () => {
      if (asked === undefined) return;
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      parent.postMessage({ type: MESSAGES.height, height }, asked);
    };
    const listen = ({ source, origin, data }: MessageEvent<{ type?: unknown } | null>) => {
      if (source !== parent || data?.type !== MESSAGES.hello) return;
      // A page without an origin of its own (a sandbox) can only be answered so; a height is no secret.
      asked = origin === 'null' ? '*' : origin;
      tell();
    };
    addEventListener('message', listen, { signal });
    const resized = new ResizeObserver(tell);
    resized.observe(document.body);
    signal.addEventListener('abort', () => resized.disconnect());
  }
}

customElements.define('fp-embed', Embed);
