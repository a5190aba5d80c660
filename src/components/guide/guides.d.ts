/** The guides of the portal as components, by language and id; scripts/lib/guides.ts writes it. */
declare module 'virtual:guides' {
  import type { GuidePage } from '../../views/guide/given.ts';

  interface GuideProps {
    readonly page: GuidePage;
    readonly components: Readonly<Record<string, unknown>>;
    readonly link: (href: string) => string | undefined;
  }

  export const guides: ReadonlyMap<string, (props: GuideProps) => astroHTML.JSX.Element>;
}
