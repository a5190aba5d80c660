/** Something asked for, as a button that takes it back. */
export interface Chip {
  readonly name: string;
  readonly value: string;
  readonly text: string;
}

/** List items with one button each; `spoken` is what a screen reader says of a chip's text. */
export function chipsOf(
  chips: readonly Chip[],
  spoken: (text: string) => string,
  remove: (chip: Chip) => void,
): HTMLLIElement[] {
  return chips.map((chip) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chip';
    button.textContent = chip.text;
    button.ariaLabel = spoken(chip.text);
    button.addEventListener('click', () => remove(chip));
    item.append(button);
    return item;
  });
}
