import { wallClock, weekdayAt } from '../i18n/clock.ts';
import { everyMinute, MINUTE } from './minute.ts';

const DAY = 86_400_000;

type Words = Record<'today' | 'tomorrow' | 'thisWeek' | 'nextWeek' | 'thisWeekend', string>;

const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

const mondayOf = (date: string) => dayAfter(date, 1 - weekdayAt(date));

/**
 * `<fp-dates data-words>` keeps a list of dates true while it is read: what is over (`data-ends`) leaves
 * it, with the days it leaves empty, and days and ways (`data-preset`) are named from today. It looks again
 * at every full minute while the page can be seen. Without script the list is that of the build, and
 * names days by their date.
 */
class Dates extends HTMLElement {
  #life: AbortController | undefined;

  connectedCallback(): void {
    this.#life = new AbortController();
    const words = JSON.parse(this.dataset['words'] ?? '{}') as Words;
    const look = (now: number) => {
      const { date, time } = wallClock(now / MINUTE);
      this.#removePast(`${date} ${time.padStart(5, '0')}`);
      this.#nameDays(date, words);
      this.#namePresets(date, words);
    };
    everyMinute(look, this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }

  #removePast(now: string): void {
    for (const item of this.querySelectorAll<HTMLElement>('[data-ends]')) item.hidden = item.dataset['ends']! <= now;
    for (const day of this.querySelectorAll<HTMLElement>('.day'))
      day.hidden = !day.querySelector('[data-ends]:not([hidden])');
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
