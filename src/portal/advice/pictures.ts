import exifReader from 'exif-reader';
import sharp from 'sharp';
import { START, type Problem } from '../problem.ts';
import { shownPath } from '../read/files.ts';

/** Above this a picture is slow on a phone; the portal shows none wider. */
const MAX_BYTES = 600_000;
const MAX_WIDTH = 2000;

/** Pictures that are heavier than a page needs, or tell where they were taken. */
export async function advisePictures(files: readonly File[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const one of files) if (/\.(?:jpe?g|png|webp|avif)$/.test(one.path)) problems.push(...(await lookAt(one)));
  return problems;
}

interface File {
  /** Path on disk. */
  readonly path: string;
  readonly bytes: number;
}

async function lookAt({ path, bytes }: File): Promise<Problem[]> {
  const warn = (wrong: string, instead: string): Problem => ({
    file: shownPath(path),
    ...START,
    severity: 'warning',
    wrong,
    instead,
  });
  const meta = await sharp(path)
    .metadata()
    .catch(() => undefined);
  if (meta === undefined) return []; // The check has said already that this is no picture.
  const problems: Problem[] = [];
  if (bytes > MAX_BYTES || meta.width > MAX_WIDTH)
    problems.push(
      warn(
        `Das Bild ist ${meta.width} Punkte breit und ${Math.round(bytes / 1000)} kB groß`,
        `auf höchstens ${MAX_WIDTH} Punkte und ${MAX_BYTES / 1000} kB verkleinern, am besten als WebP`,
      ),
    );
  if (meta.exif && tellsPlace(meta.exif))
    problems.push(
      warn(
        'Das Bild verrät, wo es aufgenommen wurde (GPS-Daten)',
        'das Bild ohne Standort speichern, z. B. am Handy über „Teilen ohne Standort“',
      ),
    );
  return problems;
}

/** Exif 2.32: the GPS directory holds a latitude when the camera knew where it was. */
function tellsPlace(exif: Buffer): boolean {
  try {
    return exifReader(exif).GPSInfo?.GPSLatitude !== undefined;
  } catch {
    return false;
  }
}
