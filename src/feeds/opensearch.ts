import { urlOf, type View } from '../views/view.ts';

/** Longest names the format allows. */
const SHORT = 16;
const LONG = 48;
const DESCRIPTION = 1024;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * Lets a browser search the portal from its address bar (OpenSearch 1.1, draft 6); `origin` is where
 * the portal lives.
 */
export function openSearch(view: View, origin: URL): string {
  const { portal, t, locale, base } = view;
  const { site } = portal;
  const absolute = (path: string) => new URL(path, origin).href;
  const rows = [
    ['ShortName', site.name.slice(0, SHORT).trim()],
    ['LongName', `${site.name} ${site.municipality}`.slice(0, LONG).trim()],
    ['Description', `${t.searchLabel} ${site.name} ${site.municipality}`.slice(0, DESCRIPTION)],
    ['Language', locale],
    ['InputEncoding', 'UTF-8'],
    ['OutputEncoding', 'UTF-8'],
  ].map(([name, text]) => `  <${name}>${escape(text!)}</${name}>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    ...rows,
    `  <Image type="image/svg+xml">${escape(absolute(`${base}favicon.svg`))}</Image>`,
    `  <Url type="text/html" template="${escape(absolute(urlOf(view, '/suche/')))}?q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
