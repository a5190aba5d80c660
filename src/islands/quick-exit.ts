const KEY = 'Escape';
const PRESSES = 3;
const WITHIN_MS = 2000;

/**
 * `<fp-quick-exit>` around a link that leaves the portal: the link, or Escape pressed three times in a row,
 * replaces this page in the history, so that Back does not return to it. Without script the link just leads away.
 */
class QuickExit extends HTMLElement {
  #life: AbortController | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const leave = (event: Event) => {
      event.preventDefault();
      // What it was about disappears at once, however long the next page takes.
      document.documentElement.hidden = true;
      location.replace(link.href);
    };
    let presses: number[] = [];
    link.addEventListener('click', leave, { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== KEY || event.repeat) return;
        presses = [...presses, event.timeStamp].slice(-PRESSES);
        if (presses.length === PRESSES && event.timeStamp - presses[0]! <= WITHIN_MS) leave(event);
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }
}

customElements.define('fp-quick-exit', QuickExit);
