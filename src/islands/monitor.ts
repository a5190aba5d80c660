import { wallClock } from '../i18n/clock.ts';
import { everyMinute, MINUTE } from './minute.ts';

/** A page of dates stands so long, in milliseconds. */
const STAND = 12_000;
/** So often, in minutes, the page is read again. */
const REREAD = 10;
/** Today and the six days after it. */
const DAYS = 7;

type Words = Record<'pause' | 'play' | 'offline' | 'page', string>;

const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * `<fp-monitor data-words>` turns a list of dates into pages that fit the screen, and turns them. It reads the page
 * again from time to time, so that a screen needs no reload for weeks; without a connection it keeps what it has, and
 * says of when that is. Whoever wants no motion finds it standing still.
 */
class Monitor extends HTMLElement {
  #life: AbortController | undefined;
  #pages: readonly (readonly HTMLElement[])[] = [];
  #page = 0;
  #turning: ReturnType<typeof setInterval> | undefined;
  #minutes = 0;
  #readAt = Date.now();

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.toggleAttribute('data-running', true);
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    this.#button('pause').addEventListener('click', () => this.#run(this.#turning === undefined), { signal });
    this.#button('next').addEventListener('click', () => this.#turn(), { signal });
    addEventListener('resize', () => this.#arrange(), { signal });
    addEventListener('online', () => void this.#reread(signal), { signal });
    // Dates that are over leave the list by another hand: after it, look again.
    const look = (now: number) => {
      this.querySelector('[data-clock]')!.textContent = wallClock(now / MINUTE).time;
      queueMicrotask(() => this.#arrange());
      if (this.#minutes++ % REREAD === REREAD - 1) void this.#reread(signal);
    };
    everyMinute(look, signal);
    this.#run(!matchMedia('(prefers-reduced-motion: reduce)').matches);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
    clearInterval(this.#turning);
  }

  get #words(): Words {
    return JSON.parse(this.dataset['words']!) as Words;
  }

  #button(name: 'pause' | 'next'): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-${name}]`)!;
  }

  #run(turn: boolean): void {
    clearInterval(this.#turning);
    this.#turning = turn ? setInterval(() => this.#turn(), STAND) : undefined;
    this.#button('pause').textContent = turn ? this.#words.pause : this.#words.play;
  }

  #turn(): void {
    this.#page += 1;
    this.#show();
  }

  /** Cuts the dates of the coming days into pages, each as full as the screen allows. */
  #arrange(): void {
    const stage = this.querySelector<HTMLElement>('[data-stage]')!;
    const last = dayAfter(wallClock(Date.now() / MINUTE).date, DAYS - 1);
    const all = [...stage.querySelectorAll<HTMLElement>('[data-ends]')];
    const items = all.filter((item) => !item.hidden && item.closest<HTMLElement>('.day')!.dataset['date']! <= last);
    for (const item of all) item.toggleAttribute('data-out', true);
    const pages: HTMLElement[][] = [];
    for (const item of items) {
      item.toggleAttribute('data-out', false);
      if (pages.length === 0 || stage.scrollHeight > stage.clientHeight) {
        for (const before of pages.at(-1) ?? []) before.toggleAttribute('data-out', true);
        pages.push([]);
      }
      pages.at(-1)!.push(item);
    }
    this.#pages = pages;
    this.#show();
  }

  #show(): void {
    const count = this.#pages.length;
    this.#page %= Math.max(1, count);
    this.#pages.forEach((page, number) => {
      for (const item of page) item.toggleAttribute('data-out', number !== this.#page);
    });
    this.querySelector<HTMLElement>('[data-none]')!.hidden = count > 0;
    this.querySelector('[data-page]')!.textContent =
      count < 2 ? '' : this.#words.page.replace('{page}', String(this.#page + 1)).replace('{pages}', String(count));
  }

  async #reread(signal: AbortSignal): Promise<void> {
    const offline = this.querySelector<HTMLElement>('[data-offline]')!;
    try {
      const response = await fetch(location.href, { signal, cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const stage = page.querySelector('fp-monitor [data-stage]');
      if (!stage) throw new Error(`${response.url}: no dates`);
      this.querySelector('[data-stage]')!.replaceChildren(...document.importNode(stage, true).children);
      this.#readAt = Date.now();
      offline.hidden = true;
      this.#arrange();
    } catch {
      if (signal.aborted) return;
      const { date, time } = wallClock(this.#readAt / MINUTE);
      const [year, month, day] = date.split('-').map(Number);
      offline.textContent = this.#words.offline.replace('{time}', `${day}.${month}.${year}, ${time}`);
      offline.hidden = false;
    }
  }
}

customElements.define('fp-monitor', Monitor);
