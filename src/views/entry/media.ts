import { formatDate, formatLanguage } from '../../i18n/format.ts';
import type { Data } from '../../schemas/index.ts';
import type { Link, View } from '../view.ts';

/** A picture with what must be said about it. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  /** In pixels; nothing where the file does not tell. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** A document with its language, size and date. */
export interface Document {
  readonly link: Link;
  readonly note: string;
}

/** Address of a picture or document. */
const mediaUrl = ({ base }: Pick<View, 'base'>, file: string): string => `${base}media/${file}`;

/** The pictures an entry names. */
export function picturesOf(view: View, images: Data<'offers'>['images']): Picture[] {
  return (images ?? []).map(({ file, alt, credit, licence }) => {
    const { width, height } = view.portal.media(file) ?? {};
    return { src: mediaUrl(view, file), alt, credit: view.t.imageCredit(credit, licence), width, height };
  });
}

/** The pictures of `site.yaml`, with the size of their files, so that the page does not jump when they arrive. */
type SitePicture = Omit<Picture, 'credit'>;

function sitePicture(view: View, { file, alt }: { readonly file: string; readonly alt: string }): SitePicture {
  const { width, height } = view.portal.media(file) ?? {};
  return { src: mediaUrl(view, file), alt, width, height };
}

/** The town's logo; nothing where it has none. */
export const logoOf = (view: View): SitePicture | undefined =>
  view.portal.site.logo && sitePicture(view, view.portal.site.logo);

/** The picture of the start page; nothing where it has none. */
export const heroImageOf = (view: View): Picture | undefined => {
  const { heroImage } = view.portal.site;
  return heroImage && { ...sitePicture(view, heroImage), credit: heroImage.credit };
};

/** The documents an entry names. */
export function documentsOf(view: View, documents: Data<'offers'>['documents']): Document[] {
  const { t, locale, portal } = view;
  return (documents ?? []).map(({ title, file, language, date, accessible }) => {
    const size = kilobytes(portal.media(file)?.bytes ?? 0);
    const note = t.documentNote(formatLanguage(locale, language), size, formatDate(locale, date));
    return {
      link: { text: title, href: mediaUrl(view, file), lang: language === locale ? undefined : language },
      note: accessible ? `${note}, ${t.accessibleDocument}` : note,
    };
  });
}

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`;
