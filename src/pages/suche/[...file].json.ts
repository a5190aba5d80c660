import type { APIRoute } from 'astro';
import { searchIndexes } from '../../feeds/search-index.ts';
import { localePaths } from '../../layouts/site.ts';

/** The search index: a vocabulary, terms and texts per language, loaded when somebody searches. */
export const getStaticPaths = () =>
  searchIndexes(localePaths.map(({ view }) => view)).map(({ name, content }) => ({
    params: { file: name },
    props: { content },
  }));

export const GET: APIRoute<{ content: object }> = ({ props }) => Response.json(props.content);
