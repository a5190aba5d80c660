import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { launchBrowser } from '../../../scripts/browser.ts';
import { lay, town } from './town.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts `npm run dev` on a content folder; answers with the address of its pages. */
async function startDev(contentDir: string): Promise<string> {
  const port = await freePort();
  const root = join(import.meta.dirname, '../../..');
  const dev = spawn(process.execPath, ['scripts/dev.ts', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: root,
    // Vitest's own variables would tell Astro that it runs within a test.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CONTENT_DIR: contentDir,
      TODAY: '2026-11-22', // before the only date of the town's group
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: 'ignore',
  });
  const ended = once(dev, 'exit');
  onTestFinished(async () => {
    dev.kill();
    await ended;
  });
  return `http://127.0.0.1:${port}`;
}

const EVIL = '<img src=x onerror=alert(1)>';

test('dev shows the German report and runs nothing of a hostile file; mended, the page is back, and guides follow', async () => {
  const contentDir = town({
    'offers/evil.md': '---\ntitle: T\nsummary: S.\n---\n\n<script>alert(1)</script>\n\n[a](javascript:alert(1))\n',
    'kitas/evil.yaml': `title: T\nsummary: S.\n"${EVIL}": 1\nprovider: "${EVIL}"\n`,
    [`kitas/${EVIL}.yaml`]: 'title: T\n',
  });
  const site = await startDev(contentDir);
  const status = () =>
    fetch(`${site}/angebote/`).then(
      (response) => response.status,
      () => 0,
    );
  const reached = (wanted: number) =>
    vi.waitFor(async () => expect(await status()).toBe(wanted), { timeout: 60_000, interval: 200 });

  await reached(500);
  const answer = await (await fetch(`${site}/angebote/`)).text();
  expect(answer).not.toContain('alert(1)');

  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${site}/angebote/`);
  const overlay = page.locator('vite-error-overlay');
  await vi.waitFor(async () => expect(await overlay.textContent()).toBeDefined(), { timeout: 30_000 });
  const shown = await overlay.evaluate((element) => element.shadowRoot!.textContent);
  expect(shown).toContain('Die Inhalte haben Fehler. Nichts wurde gebaut.');
  expect(shown).toContain('evil.md:6:1  HTML ist in Texten nicht erlaubt');
  expect(shown).toContain('Links mit „javascript:“ sind nicht erlaubt');
  expect(shown).toContain(`Das Feld „${EVIL}“ gibt es hier nicht`);
  expect(await overlay.evaluate((element) => element.shadowRoot!.querySelectorAll('img, [onerror]').length)).toBe(0);

  for (const name of ['offers/evil.md', 'kitas/evil.yaml', `kitas/${EVIL}.yaml`]) rmSync(join(contentDir, name));
  lay(contentDir, { 'offers/spielgruppe.md': '---\ntitle: Spielgruppe\nsummary: S.\n---\n' });
  await reached(200);
  // The open page has loaded itself anew.
  await page.waitForSelector('h1');
  expect(await page.textContent('main')).toContain('Spielgruppe');
  expect(alarms).toEqual([]);

  // A guide is a module of its own: it follows its text, its errors, and the entries it shows.
  const guide = (text: string) => ({ 'guides/rat.mdx': `---\ntitle: Rat\nsummary: S.\n---\n\n${text}\n` });
  const answers = (wanted: RegExp) =>
    vi.waitFor(
      async () => {
        const response = await fetch(`${site}/ratgeber/rat/`);
        expect(`${response.status} ${await response.text()}`).toMatch(wanted);
      },
      { timeout: 60_000, interval: 200 },
    );
  lay(contentDir, guide('Erster Text.\n\n<Angebote ort="amselfurt" />'));
  await answers(/^200 .*Erster Text\..*Krabbelgruppe/s);
  lay(contentDir, guide('{process.exit(1)}'));
  await answers(/^500 /);
  lay(contentDir, guide('<Hinweis titel="Tipp">\n\nZweiter Text.\n\n</Hinweis>\n\n<Angebote sammlung="kitas" />'));
  await answers(/^200 .*Tipp.*Zweiter Text\..*Kita Regenbogen/s);
  lay(contentDir, { 'kitas/neu.yaml': 'title: Kita Neuland\nsummary: S.\nprovider: familienverein\n' });
  await answers(/^200 .*Kita Neuland/s);
});
