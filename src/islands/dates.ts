import { wallClock, weekdayAt } from '../i18n/clock.ts';
import { everyMinute, MINUTE } from './minute.ts';

const DAY = 86_400_000;

type Words = Record<'today' | 'tomorrow' | 'thisWeek' | 'nextWeek' | 'thisWeekend', string>;

const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const mondayOf = (date: string) => dayAfter(date, 1 - weekdayAt(date));

/**
 * `<fp-dates data-words>` keeps dates true while they are read: what is over (`data-ends`) leaves them, with the days
 * and sections it leaves empty; of what stands in turn (`data-turn`) the first that is not over is shown; what is said
 * only afterwards (`data-from`) appears; days and ways (`data-preset`) are named from today. It looks again at every
 * full minute while the page can be seen, and when cards are put into it. Without script all is as on the day of the
 * build, and days are named by their date.
 */
class Dates extends HTMLElement {
  #life: AbortController | undefined;

  connectedCallback(): void {
    this.#life = new AbortController();
    const written = this.dataset['words'];
    const words = written === undefined ? undefined : (JSON.parse(written) as Words);
    const look = (now: number) => {
      const { date, time } = wallClock(now / MINUTE);
      const minute = `${date} ${time.padStart(5, '0')}`;
      this.#takeTurns(minute);
      this.#removePast(minute);
      if (!words) return;
      this.#nameDays(date, words);
      this.#namePresets(date, words);
    };
    everyMinute(look, this.#life.signal);
    this.#watch(() => look(Date.now()), this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }

  /** Looks at cards that are put in later, by the filter. */
  #watch(look: () => void, signal: AbortSignal): void {
    const isCard = (node: Node) => node instanceof HTMLElement && node.matches('.card');
    const news = new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => [...addedNodes].some(isCard))) look();
    });
    news.observe(this, { childList: true, subtree: true });
    signal.addEventListener('abort', () => news.disconnect());
  }

  /** Of lines and leaves side by side, shows the first whose date is not over. */
  #takeTurns(now: string): void {
    const served = new Set<Element>();
    for (const one of this.querySelectorAll<HTMLElement>('[data-turn]')) {
      one.hidden = one.dataset['turn']! <= now || served.has(one.parentElement!);
      if (!one.hidden) served.add(one.parentElement!);
    }
  }

  #removePast(now: string): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-ends]')) item.hidden = item.dataset['ends']! <= now;
    for (const item of this.querySelectorAll<HTMLElement>('[data-from]')) item.hidden = item.dataset['from']! > now;
    for (const day of this.querySelectorAll<HTMLElement>('.day'))
      day.hidden = !day.querySelector('[data-ends]:not([hidden])');
    const section = this.closest<HTMLElement>('.related');
    if (section) section.hidden = !section.querySelector('.card:not([hidden]), .register');
  }

  #nameDays(today: string, { today: now, tomorrow }: Words): void {
    const tomorrowDate = dayAfter(today, 1);
    for (const day of this.querySelectorAll<HTMLElement>('.day')) {
      const heading = day.querySelector('h2');
      if (!heading) continue;
      const name = (heading.dataset['name'] ??= heading.textContent);
      const { date } = day.dataset;
      const words = date === today ? `${now}, ${name}` : date === tomorrowDate ? `${tomorrow}, ${name}` : name;
      if (heading.textContent !== words) heading.textContent = words;
    }
  }

  #namePresets(today: string, words: Words): void {
    const monday = mondayOf(today);
    const names: Readonly<Record<string, string>> = {
      [`day ${today}`]: words.today,
      [`day ${dayAfter(today, 1)}`]: words.tomorrow,
      [`week ${monday}`]: words.thisWeek,
      [`week ${dayAfter(monday, 7)}`]: words.nextWeek,
      [`weekend ${monday}`]: words.thisWeekend,
    };
    for (const link of this.querySelectorAll<HTMLElement>('[data-preset]')) {
      const usual = (link.dataset['name'] ??= link.textContent);
      const { preset, on = '' } = link.dataset;
      link.textContent = names[`${preset} ${on}`] ?? usual;
      const over = preset === 'day' ? on < today : preset !== 'holidays' && on < monday;
      link.closest('li')!.hidden = over;
    }
  }
}

customElements.define('fp-dates', Dates);
