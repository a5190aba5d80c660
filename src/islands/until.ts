import { wallClock } from '../i18n/clock.ts';
import { MINUTE } from './minute.ts';

/**
 * `<fp-until data-until="2026-12-04">`: takes its words back when they are read after that day, and shows
 * the link that stands there instead. A fact that has nothing else to say goes with them.
 */
class Until extends HTMLElement {
  connectedCallback(): void {
    if (wallClock(Date.now() / MINUTE).date <= (this.dataset['until'] ?? '')) return;
    const [words, instead] = this.children;
    if (instead instanceof HTMLElement) {
      words?.remove();
      instead.hidden = false;
      return;
    }
    const fact = this.closest('.fact');
    this.closest('dd')?.remove();
    if (fact?.querySelector('dd') === null) fact.remove();
  }
}

customElements.define('fp-until', Until);
