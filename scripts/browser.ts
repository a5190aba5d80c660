/** Finds the Chromium that the browser tests drive. `node scripts/browser.ts` prints which one it is. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { packagedBrowser, type FoundBrowser } from './lib/packaged-browser.ts';

/** Quiet, and no sandbox: containers rarely allow one, and only our own pages are opened. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
);

const WINDOWS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => {
  const folder = process.env[key];
  const programs = [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ];
  return folder ? programs.map((program) => join(folder, program)) : [];
});

const MISSING = `Kein Browser gefunden. Die Browsertests brauchen Chromium oder Chrome. So geht es weiter:
  Debian, Ubuntu:  sudo apt-get install chromium
  macOS, Windows:  Chrome von https://www.google.com/chrome/ installieren
  sonst:           CHROMIUM=/pfad/zum/browser npm test`;

const runnable = (path: string) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function systemBrowser(): string | undefined {
  const usual = { darwin: MAC, win32: WINDOWS }[process.platform as string] ?? [];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath =
    process.platform === 'win32' ? [] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...usual, ...onPath].find(runnable);
}

/**
 * The browser to test with: CHROMIUM, else on Linux the one in the npm package, which everybody has in the same version
 * and which needs half the time of a whole browser, else one of the system.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const wanted = process.env.CHROMIUM;
  if (wanted) {
    if (!runnable(wanted)) throw new Error(`CHROMIUM zeigt auf ${wanted}. Dort liegt kein ausführbarer Browser.`);
    return { path: wanted, origin: 'aus CHROMIUM' };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  const system = systemBrowser();
  if (system) return { path: system, origin: 'vom System' };
  throw new Error(MISSING);
}

/** Starts the browser for the tests. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args: ARGS, ...(env && { env: { ...process.env, ...env } }) });
}

if (import.meta.main) {
  try {
    const { path, origin } = await findBrowser();
    console.log(`Browser: ${path} (${origin})`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
