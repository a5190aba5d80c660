/** Which of the built pages the browser visits: one per template, or with ALL_PAGES=1 every one (SHARD=2/4: a part). */
import { globSync } from 'node:fs';
import { listed, pages, type Page } from '../site/dist.ts';

interface Route {
  name: string;
  pattern: RegExp;
  rank: string;
}

/** A file below src/pages as a pattern of addresses; static parts rank before dynamic ones, as in Astro. */
function route(file: string): Route {
  const name = file
    .replaceAll('\\', '/')
    .replace(/^src\/pages\//, '')
    .replace(/\.\w+$/, '');
  const parts = name.split('/').filter((part) => part !== 'index');
  const pattern = parts.map((part) =>
    part.startsWith('[...') ? '(?:/[^/]+)*' : `/${part.replace(/\[\w+\]/g, '[^/]+')}`,
  );
  const rank = parts.map((part) => (part.startsWith('[...') ? 2 : part.includes('[') ? 1 : 0)).join('');
  return { name, pattern: new RegExp(`^${pattern.join('')}(/|\\.html)$`), rank };
}

const routes = globSync('src/pages/**/*.{astro,md,mdx}')
  .map(route)
  .sort((a, b) => a.rank.localeCompare(b.rank));

/** The template a page was made from; a page no route explains stands for itself. */
const template = ({ path }: Page) => routes.find(({ pattern }) => pattern.test(path))?.name ?? path;

/** The richest page of each template: it shows the most parts. */
const representatives = [...Map.groupBy(pages, template).values()].map((same) =>
  same.reduce((richest, page) => (page.html.length > richest.html.length ? page : richest)),
);

const [part = 1, parts = 1] = (process.env.SHARD ?? '1/1').split('/').map(Number);

const chosen = process.env.ALL_PAGES ? [...new Set([...representatives, ...listed])] : representatives;

/** Paths of the pages to visit. */
export const visited = chosen.map(({ path }) => path).filter((_, index) => index % parts === part - 1);
