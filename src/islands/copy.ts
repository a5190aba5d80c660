/**
 * `<fp-copy data-copy data-copied data-failed>` around links: beside each `<a data-address>` in it a button copies where
 * it leads, and a word beside the button says so. Browsers allow this only on pages that came safely; on others, and
 * without script, the link is all there is.
 */
class Copy extends HTMLElement {
  #life: AbortController | undefined;

  connectedCallback(): void {
    if (!('clipboard' in navigator)) return;
    this.#life = new AbortController();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-address]'))
      this.#offer(link, this.#life.signal);
  }

  disconnectedCallback(): void {
    this.#life?.abort();
  }

  #offer(link: HTMLAnchorElement, signal: AbortSignal): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link';
    const name = link.querySelector('.visually-hidden');
    button.append(this.dataset['copy']!, ' ', ...(name ? [name.cloneNode(true)] : []));
    const said = document.createElement('span');
    said.role = 'status';
    button.addEventListener('click', () => void this.#copy(link.href, said), { signal });
    signal.addEventListener('abort', () => [button, said].forEach((one) => one.remove()));
    link.after(button, said);
  }

  async #copy(address: string, said: HTMLElement): Promise<void> {
    const done = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    for (const other of this.querySelectorAll('[role="status"]')) other.textContent = '';
    said.textContent = this.dataset[done ? 'copied' : 'failed']!;
  }
}

customElements.define('fp-copy', Copy);
