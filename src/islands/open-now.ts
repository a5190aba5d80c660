import { openState, readTimeline } from '../domain/time/open-state.ts';
import type { Locale } from '../i18n/index.ts';
import { wallClock, weekdayAt } from '../i18n/clock.ts';
import { openStateInWords } from '../i18n/open-state.ts';
import { everyMinute, MINUTE } from './minute.ts';

/**
 * `<fp-open-now data-times>` says in its first `p` whether it is open at the moment of reading, and marks
 * today's row of the table it holds. It looks again at every full minute while somebody can see the page,
 * and changes words only where they have changed: nothing is announced. Without script, or when the page
 * was not built for weeks, the words of the server stay.
 */
class OpenNow extends HTMLElement {
  #life: AbortController | undefined;
  #usual = '';

  connectedCallback(): void {
    const line = this.querySelector('p');
    if (!line) return;
    this.#life = new AbortController();
    this.#usual ||= line.textContent;
    const timeline = readTimeline(this.dataset['times'] ?? '');
    const look = (now: number) => {
      const state = openState(timeline, now);
      const words = state ? openStateInWords(document.documentElement.lang as Locale, state, now) : this.#usual;
      if (line.textContent !== words) line.textContent = words;
      line.hidden = words === '';
      line.dataset['state'] = state?.open ? 'open' : 'closed';
      this.#markToday(now);
    };
    everyMinute(look, this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }

  #markToday(now: number): void {
    const today = String(weekdayAt(wallClock(now / MINUTE).date));
    for (const row of this.querySelectorAll<HTMLElement>('[data-day]')) {
      if (row.dataset['day'] === today) row.ariaCurrent = 'date';
      else row.removeAttribute('aria-current');
    }
  }
}

customElements.define('fp-open-now', OpenNow);
