import { crc32 } from 'node:zlib';

interface Part {
  readonly name: string;
  readonly data: Buffer;
}

/** A number as so many bytes, the lowest first. */
const bytes = (size: 2 | 4, ...values: readonly number[]) => {
  const buffer = Buffer.alloc(size * values.length);
  values.forEach((value, index) => buffer.writeUIntLE(value, index * size, size));
  return buffer;
};

/** A ZIP archive whose files are only stored. */
function zip(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of parts) {
    const about = Buffer.concat([
      bytes(2, 20, 0, 0, 0, 0x21),
      bytes(4, crc32(data), data.length, data.length),
      bytes(2, name.length, 0),
    ]);
    const file = Buffer.concat([bytes(4, 0x04034b50), about, Buffer.from(name), data]);
    central.push(
      Buffer.concat([
        bytes(4, 0x02014b50),
        bytes(2, 20),
        about,
        bytes(2, 0, 0, 0),
        bytes(4, 0, offset),
        Buffer.from(name),
      ]),
    );
    local.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(central);
  const end = [
    bytes(4, 0x06054b50),
    bytes(2, 0, 0, parts.length, parts.length),
    bytes(4, list.length, offset),
    bytes(2, 0),
  ];
  return Buffer.concat([...local, list, ...end]);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An Excel workbook of one sheet, every cell a text, as a spreadsheet saves a table that it opened as text. */
export function workbookOf(rows: readonly (readonly string[])[]): Buffer {
  const letters = (column: number): string =>
    (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
  const cell = (text: string, column: number, row: number) =>
    `<c r="${letters(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const lines = rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((text, column) => cell(text, column, index + 1)).join('')}</row>`,
  );
  const part = (name: string, text: string): Part => ({ name, data: Buffer.from(`<?xml version="1.0"?>${text}`) });
  return zip([
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Tabelle" sheetId="1" r:id="a"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    part(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="${SHEET}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    ),
  ]);
}
