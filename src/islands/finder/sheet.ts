/** On narrow screens the other filters lie in a sheet; on wide ones they stand beside the list. */
export class Sheet {
  readonly dialog: HTMLDialogElement;

  constructor(root: HTMLElement, signal: AbortSignal) {
    const dialog = root.querySelector('dialog')!;
    const more = root.querySelector('.filters-more')!;
    const home = more.parentElement!;
    const next = more.nextSibling;
    this.dialog = dialog;
    root.querySelector('[data-open]')?.addEventListener(
      'click',
      () => {
        dialog.querySelector('.filter-sheet-body')!.append(more);
        dialog.showModal();
      },
      { signal },
    );
    dialog.addEventListener('close', () => home.insertBefore(more, next), { signal });
    for (const button of dialog.querySelectorAll('[data-close]'))
      button.addEventListener('click', () => dialog.close(), { signal });
  }
}
