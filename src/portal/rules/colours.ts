import { contrast, TEXT_CONTRAST } from '../../domain/look/colour.ts';
import { hardest, pairsOf, paletteOf, usableBrand } from '../../domain/look/palette.ts';
import { at, type Rule } from './rule.ts';

const WHITE = '#ffffff';

/** The town's main colour reads as it is; else the portal darkens it by itself, which is worth knowing. */
export const colours: Rule = function* ({ site, siteDraft }) {
  const brand = site?.colours?.brand;
  if (brand === undefined || !siteDraft) return;
  const usable = usableBrand(brand);
  if (usable === brand) return;
  const onWhite = contrast(brand, WHITE);
  const fails = onWhite < TEXT_CONTRAST;
  const ratio = fails ? onWhite : hardest(pairsOf({ ...paletteOf(brand, 'light'), brand }, 'light')).ratio;
  yield at(
    siteDraft,
    ['colours', 'brand'],
    `Die Hauptfarbe ${brand} ist auf ${fails ? 'weißem Grund' : 'getönten Flächen'} kaum lesbar (${inWords(ratio)} : 1, nötig ${inWords(TEXT_CONTRAST)} : 1)`,
    `brand: "${usable}"; das Portal dunkelt sie sonst selbst ab`,
    'warning',
  );
};

/** Rounded down, so that what fails never looks as if it passed. */
const inWords = (ratio: number) => (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
