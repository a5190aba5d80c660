/** A browser that visits pages in one variant and takes down everything it should never see. */
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';

export interface Visitor {
  /** Opens a page, fully loaded. */
  visit: (path: string) => Promise<Page>;
  /** Errors, refusals and foreign requests since the last visit began, and whatever was stored. */
  faults: () => Promise<string[]>;
}

/** What the page keeps on the reader's device. */
const stored = async () => [
  ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
  ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
  ...(await indexedDB.databases()).map(({ name }) => `IndexedDB ${name}`),
  ...(await caches.keys()).map((key) => `cache ${key}`),
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker ${scope}`),
];

/** One browser, one context and one tab for all tests of the surrounding block; `site` is known when they begin; `now` stops its clock. */
export function visitor(options: BrowserContextOptions, site = () => inject('siteUrl'), now?: string): Visitor {
  const faults: string[] = [];
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    const browser = await launchBrowser();
    context = await browser.newContext({ serviceWorkers: 'allow', ...options });
    // Violations are seen from the first byte on, also where they only report.
    await context.exposeFunction('cspViolation', (text: string) => faults.push(`CSP: ${text}`));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        (window as unknown as { cspViolation: (text: string) => void }).cspViolation(
          `${violatedDirective} ${blockedURI}`,
        );
      });
    });
    context.on('console', (message) => {
      if (message.type() === 'error') faults.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => faults.push(`error: ${error.error().message}`));
    context.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    context.on('request', (request) => {
      if (!request.url().startsWith(site())) faults.push(`foreign: ${request.url()}`);
    });
    page = await context.newPage();
    if (now !== undefined) await page.clock.setFixedTime(now);
  });

  afterAll(() => context.browser()?.close());

  return {
    async visit(path) {
      faults.length = 0;
      await page.goto(site() + path.slice(1));
      return page;
    },
    async faults() {
      const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
      const kept = options.javaScriptEnabled === false ? [] : await page.evaluate(stored);
      return [...faults, ...cookies, ...kept];
    },
  };
}
