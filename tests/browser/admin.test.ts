/** The forms at /admin/, as an editor uses them with a folder on the own computer. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { diffLines } from 'diff';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { toId } from '../../src/domain/text.ts';
import { de } from '../../src/i18n/de.ts';
import { loadContent } from '../../src/portal/load.ts';
import type { Problem } from '../../src/portal/problem.ts';
import type { CollectionName } from '../../src/schemas/index.ts';

const TODAY = '2026-11-24';

/** The sample as a folder of the browser's own: Sveltia CMS takes it for one that was chosen. */
const seed = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:yaml|mdx?)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => [path, readFileSync(path, 'utf8')] as const);

/** Its files by folder, but those that stand alone and the translations. */
const folders = Map.groupBy(
  seed.filter(([path]) => path.split('/').length === 3),
  ([path]) => path.split('/')[1] as CollectionName,
);

/** Collections that together have every kind of field; that no file is lost by its form is tested without a browser. */
const RICH: readonly CollectionName[] = [
  'offers',
  'events',
  'kitas',
  'offices',
  'authorities',
  'benefits',
  'guides',
  'people',
];

/** What the title of an entry is called where it is no title. */
const TITLES: Partial<Record<CollectionName, string>> = { people: 'Name' };

let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
  await context.exposeFunction('cspViolation', (text: string) => faults.push(`CSP: ${text}`));
  await context.addInitScript(() => {
    const root = () => navigator.storage.getDirectory();
    Object.assign(window, { showDirectoryPicker: async () => (await root()).getDirectoryHandle('portal') });
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { cspViolation: (text: string) => void }).cspViolation(
        `${violatedDirective} ${blockedURI}`,
      ),
    );
  });
  context.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(inject('siteUrl')))
      faults.push(`foreign: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
  page = await context.newPage();
  await page.goto(`${inject('siteUrl')}admin/`);
  await page.evaluate(lay, seed);
});

afterAll(() => browser.close());

async function lay(files: readonly (readonly [string, string])[]): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('portal', { create: true });
  await root.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of files) {
    const folders = path.split('/');
    const name = folders.pop()!;
    let folder = root;
    for (const one of folders) folder = await folder.getDirectoryHandle(one, { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}

async function read(path: string): Promise<string> {
  const folders = path.split('/');
  const name = folders.pop()!;
  let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('portal');
  for (const one of folders) folder = await folder.getDirectoryHandle(one);
  return (await (await folder.getFileHandle(name)).getFile()).text();
}

/** What the check says to the sample with one file as the forms left it. */
function check(path: string, text: string): readonly Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync('content', join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, path), text);
  return loadContent({ contentDir: join(folder, 'content'), layersDir: 'layers', today: TODAY }).problems.filter(
    ({ severity }) => severity === 'error',
  );
}

/** Lines taken away and put in. */
const changes = (before: string, after: string) =>
  diffLines(before, after).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .trimEnd()
          .split('\n')
          .map((line) => `${added ? '+' : '-'}${line}`)
      : [],
  );

/** Brings a field of the form into sight; those further down exist only when the ones above have been seen. */
async function reach(name: string): Promise<Locator> {
  const field = page.getByRole('group', { name: new RegExp(`^Feld .*${name}`) }).first();
  await vi.waitUntil(async () => {
    if ((await field.count()) > 0) return true;
    await page.getByRole('group', { name: /^Feld/ }).last().scrollIntoViewIfNeeded();
    return false;
  }, 20_000);
  await field.scrollIntoViewIfNeeded();
  return field;
}

/** Looks at the whole form: what came into sight was put into a widget. */
async function toTheEnd(): Promise<void> {
  let seen = 0;
  await vi.waitUntil(async () => {
    const groups = page.getByRole('group', { name: /^Feld/ });
    const count = await groups.count();
    if (count === seen) return true;
    seen = count;
    await groups.last().scrollIntoViewIfNeeded();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return false;
  }, 20_000);
}

const open = async (collection: CollectionName, id: string) => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${collection}/entries/${id}`);
  await page
    .getByRole('textbox', { name: TITLES[collection] ?? 'Titel' })
    .first()
    .waitFor();
};

/** Saves what is open and gives back its file as it is then. */
async function save(path: string): Promise<string> {
  const before = await page.evaluate(read, path).catch(() => '');
  await page.getByRole('button', { name: 'Speichern' }).first().click();
  await page.waitForFunction(() => /^#\/collections\/[\w-]+$/.test(location.hash)); // back in the list
  return vi.waitFor(
    async () => {
      const after = await page.evaluate(read, path);
      if (after === before) throw new Error(`${path} is as it was.`);
      return after;
    },
    { timeout: 10_000 },
  );
}

describe('the forms', () => {
  test('list every entry of a folder, without any account, in German', async () => {
    await page.getByRole('button', { name: 'Mit lokalem Repository arbeiten' }).click();
    const list = page.getByRole('tree', { name: 'Liste der Sammlungen' });
    await list.waitFor();
    const shown = (await list.getByRole('treeitem').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '));
    const missing = [...folders].filter(
      ([name, paths]) => !shown.some((text) => text.endsWith(`${de.collections[name]} ${paths.length}`)),
    );
    expect(folders.size).toBeGreaterThan(15);
    expect(missing).toEqual([]);
  });

  test('change the line of a corrected phone number and nothing else', async () => {
    const path = 'content/venues/haus-am-markt.yaml';
    const before = await page.evaluate(read, path);
    await open('venues', 'haus-am-markt');
    await reach('Kontakt');
    await page.getByRole('textbox', { name: 'Telefon' }).fill('0221 4710199');
    const after = await save(path);
    expect(changes(before, after)).toEqual(['-  phone: "0221 4710111"', '+  phone: "0221 4710199"']);
    expect(check(path, after)).toEqual([]);
  });

  test('refuse a phone number with letters, and say how it is right', async () => {
    await open('venues', 'seehaus');
    await reach('Kontakt');
    await page.getByRole('textbox', { name: 'Telefon' }).fill('0221 47 FAMILIE');
    await page.getByRole('button', { name: 'Speichern' }).first().click();
    await page.getByText('So ist es richtig: 0221 4710100').first().waitFor();
    expect(await page.evaluate(read, 'content/venues/seehaus.yaml')).toBe(
      readFileSync('content/venues/seehaus.yaml', 'utf8'),
    );
  });

  test('change a text without touching anything else', async () => {
    const path = 'content/offers/krabbelgruppe.md';
    const before = await page.evaluate(read, path);
    await open('offers', 'krabbelgruppe');
    await reach('Text');
    const text = page.getByRole('textbox', { name: 'Text', exact: true });
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Neu.');
    const after = await save(path);
    const last = before.trimEnd().split('\n').at(-1)!;
    expect(changes(before, after)).toEqual([`-${last}`, `+${last} Neu.`]);
    expect(check(path, after)).toEqual([]);
  });

  test('write a new entry under the name that the portal would give it', async () => {
    const title = 'Größer werden: Spaß am Äpfelfest';
    await page.evaluate(() => {
      location.hash = '#/collections/events/new';
    });
    await page.getByRole('textbox', { name: 'Titel' }).fill(title);
    await page.getByRole('textbox', { name: 'Kurz gesagt' }).fill('Äpfel pressen, für alle.');
    await page.getByRole('textbox', { name: 'Erster Tag' }).fill('2026-12-05');
    await page.getByRole('textbox', { name: 'Beginn' }).fill('15:00');
    const path = `content/events/${toId(title)}.yaml`;
    const text = await save(path);
    expect(text.split('\n')).toEqual([
      `title: "${title}"`,
      'summary: Äpfel pressen, für alle.',
      'schedule:',
      '  start: 2026-12-05',
      '  startTime: "15:00"',
      '',
    ]);
    expect(check(path, text)).toEqual([]);
  });

  test.each(RICH)('%s: the richest entry, seen to the end, keeps all it says', async (name) => {
    const [path] = folders.get(name)!.reduce((best, one) => (one[1].length > best[1].length ? one : best));
    await open(name, path.replaceAll(/^.*\/|\.[^.]+$/g, ''));
    const before = await page.evaluate(read, path);
    await toTheEnd();
    await page
      .getByRole('textbox', { name: TITLES[name] ?? 'Titel' })
      .first()
      .fill('Neuer Titel');
    const changed = changes(before, await save(path));
    expect(changed.map((line) => line.slice(0, 7))).toEqual(['-title:', '+title:']);
  });

  test('ask nobody but this portal, and do nothing the policy of their page forbids', () => expect(faults).toEqual([]));
});
