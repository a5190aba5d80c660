/** The form's fields as the query of an address, and back: both have the same names. */

/** A field with a name, wherever in the page it stands. */
type Field = HTMLInputElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) && element.name !== '';

export const fieldsOf = (form: HTMLFormElement): Field[] => [...form.elements].filter(isField);

/** What is asked for; fields left empty ask for nothing. */
export function readFields(form: HTMLFormElement): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') query.append(name, value);
  return query;
}

/**
 * Sets the fields to what an address asks for. What no field can show, because a select holds one
 * choice, is kept in a hidden one.
 */
export function writeFields(form: HTMLFormElement, query: URLSearchParams): void {
  for (const extra of form.querySelectorAll('input[type="hidden"]')) extra.remove();
  const shown = new Set<string>();
  for (const field of fieldsOf(form)) {
    const values = query.getAll(field.name);
    if (field instanceof HTMLInputElement) field.checked = values.includes(field.value);
    else {
      const wanted = values.find((value) => [...field.options].some((option) => option.value === value));
      field.value = wanted ?? field.options[0]?.value ?? '';
    }
    if (field instanceof HTMLSelectElement || field.checked) shown.add(`${field.name}=${field.value}`);
  }
  for (const [name, value] of query) {
    if (shown.has(`${name}=${value}`)) continue;
    const extra = document.createElement('input');
    Object.assign(extra, { type: 'hidden', name, value });
    form.append(extra);
  }
}

/** Takes one choice back. */
export function clearField(form: HTMLFormElement, name: string, value: string): void {
  for (const field of fieldsOf(form)) {
    if (field.name !== name || field.value !== value) continue;
    if (field instanceof HTMLSelectElement) field.value = '';
    else if (field.type === 'hidden') field.remove();
    else field.checked = false;
  }
}

/** What a choice is called on the page; undefined when no field offers it. */
export function nameOf(form: HTMLFormElement, name: string, value: string): string | undefined {
  for (const field of fieldsOf(form)) {
    if (field.name !== name) continue;
    if (field instanceof HTMLSelectElement) {
      const option = [...field.options].find((one) => one.value === value);
      if (option) return option.dataset['text'] ?? option.text;
    } else if (field.value === value) {
      const name = field.ariaLabel ?? field.closest('label')?.querySelector('span')?.textContent;
      if (name) return name;
    }
  }
  return undefined;
}
