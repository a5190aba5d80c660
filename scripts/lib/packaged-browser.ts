import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface FoundBrowser {
  path: string;
  /** Where it comes from, in German, for the terminal. */
  origin: string;
  env?: Record<string, string>;
}

const PACKAGE = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium');

/** Own fonts beside those of the machine: a bare container has none, and Chromium does not start without. */
const fontConfig = (dir: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${dir}/fonts</dir>
  <cachedir>${dir}/fonts-cache</cachedir>
</fontconfig>
`;

/** Unpacks the Chromium that lies in the npm package, once per user and version, with the libraries it needs. */
export async function packagedBrowser(): Promise<FoundBrowser> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const dir = join(tmpdir(), `familienportal-chromium-${version}-${process.getuid?.() ?? 'user'}`);
  if (!existsSync(dir)) {
    const { default: packaged, inflate } = await import('@sparticuz/chromium');
    const before = process.env.TMPDIR;
    const unpacked = mkdtempSync(`${dir}-`);
    process.env.TMPDIR = unpacked; // the package unpacks into the temporary folder, whatever that is
    try {
      await packaged.executablePath();
      await inflate(join(PACKAGE, 'bin/al2023.tar.br'));
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    writeFileSync(join(unpacked, 'fonts.conf'), fontConfig(dir));
    try {
      renameSync(unpacked, dir); // in one step: an interrupted run leaves no half browser behind
    } catch (error) {
      rmSync(unpacked, { recursive: true });
      if (!existsSync(dir)) throw error; // else another run was faster
    }
  }
  const env = { LD_LIBRARY_PATH: join(dir, 'al2023/lib'), FONTCONFIG_FILE: join(dir, 'fonts.conf') };
  return { path: join(dir, 'chromium'), origin: `aus dem npm-Paket @sparticuz/chromium ${version}`, env };
}
