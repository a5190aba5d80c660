import { isData, KIND, type Data, type FormField } from './field.ts';

/** What stands in an entry's file, as its form wants it. What the form does not know stays as it is. */
export function toForm(fields: readonly FormField[], data: Data): Data {
  const known = new Map(fields.map((field) => [field.name, field]));
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = known.get(key);
      return [key, field ? valueToForm(field, value) : value];
    }),
  );
}

function valueToForm(field: FormField, value: unknown): unknown {
  if (field.types) {
    if (!isData(value)) return { [KIND]: value };
    const kind = field.types.find(({ fields }) => fields);
    return { [KIND]: kind?.name, ...toForm(kind?.fields ?? [], value) };
  }
  if (field.public_folder !== undefined && typeof value === 'string') return `${field.public_folder}/${value}`;
  if (Array.isArray(value)) return value.map((item) => itemToForm(field, item));
  return field.fields && isData(value) ? toForm(field.fields, value) : value;
}

function itemToForm({ fields, field }: FormField, item: unknown): unknown {
  if (fields && isData(item)) return toForm(fields, item);
  return field ? valueToForm(field, item) : item;
}

/** What was filled in, as it stands in the file. What was left empty is left out: unknown is not "no". */
export function fromForm(fields: readonly FormField[], data: Data): Data {
  const known = new Map(fields.map((field) => [field.name, field]));
  const written = Object.entries(data).map(([key, value]) => {
    const field = known.get(key);
    return [key, field ? valueFromForm(field, value) : value] as const;
  });
  return Object.fromEntries(written.filter(([, value]) => !isEmpty(value)));
}

function valueFromForm(field: FormField, value: unknown): unknown {
  if (field.types && isData(value)) {
    const { [KIND]: name, ...rest } = value;
    const kind = field.types.find((one) => one.name === name);
    return kind?.fields ? fromForm(kind.fields, rest) : name;
  }
  if (field.public_folder !== undefined && typeof value === 'string') return value.slice(value.lastIndexOf('/') + 1);
  if (Array.isArray(value)) return value.map((item) => itemFromForm(field, item)).filter((item) => !isEmpty(item));
  return field.fields && isData(value) ? fromForm(field.fields, value) : value;
}

function itemFromForm({ fields, field }: FormField, item: unknown): unknown {
  if (fields && isData(item)) return fromForm(fields, item);
  return field ? valueFromForm(field, item) : item;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
