import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { portal } from '../../portal/current.ts';

export const getStaticPaths = () =>
  portal.mediaFiles.map(({ name, path }) => ({ params: { file: name }, props: { path } }));

/** A picture or document of the content folder, unchanged. */
export const GET: APIRoute<{ path: string }> = ({ props }) => new Response(new Uint8Array(readFileSync(props.path)));
