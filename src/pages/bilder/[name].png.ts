import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { portal } from '../../portal/current.ts';
import { listedCollections } from '../../views/lists/list.ts';
import { socialPicture } from '../../views/frame/social-picture.ts';

export const getStaticPaths = () => ['portal', ...listedCollections({ portal })].map((name) => ({ params: { name } }));

/** The picture that social media show: a skyline of blocks, without text, the same on every machine. */
export const GET: APIRoute<Record<string, never>, { name: string }> = async ({ params }) => {
  const png = await sharp(Buffer.from(socialPicture(portal.site, params.name)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
