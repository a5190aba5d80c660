import Color from 'colorjs.io';

/** Contrast of two colours by WCAG 2.2 (1 to 21). */
export function contrast(a: string, b: string): number {
  return new Color(a).contrast(b, 'WCAG21');
}

/** Contrast that text needs (WCAG 2.2, success criterion 1.4.3). */
export const TEXT_CONTRAST = 4.5;

const hex = (colour: Color) =>
  colour.to('srgb').toGamut({ space: 'srgb' }).toString({ format: 'hex', collapse: false });

const passes = (colour: string, backgrounds: readonly string[], ratio: number) =>
  backgrounds.every((background) => contrast(colour, background) >= ratio);

/**
 * The nearest colour of the same hue that reads on every background: its lightness in OKLCH is moved
 * in steps of one percent, towards dark or towards light, until the contrast is reached.
 */
export function readableOn(colour: string, backgrounds: readonly string[], ratio = TEXT_CONTRAST): string {
  if (passes(colour, backgrounds, ratio)) return colour;
  for (let step = 1; step <= 100; step += 1) {
    for (const sign of [-1, 1]) {
      const candidate = new Color(colour).to('oklch');
      candidate.l = Math.min(1, Math.max(0, (candidate.l ?? 0) + (sign * step) / 100));
      const text = hex(candidate);
      if (passes(text, backgrounds, ratio)) return text;
    }
  }
  return passes('#000000', backgrounds, ratio) ? '#000000' : '#ffffff';
}

/** A soft surface in the hue of a colour: `share` of it on the ground. */
export function softened(colour: string, ground: string, share: number): string {
  return hex(new Color(ground).mix(colour, share, { space: 'oklab' }));
}

/** Black or white, whichever reads better on the colour. */
export function inkOn(colour: string): string {
  return contrast('#ffffff', colour) >= contrast('#111111', colour) ? '#ffffff' : '#111111';
}
