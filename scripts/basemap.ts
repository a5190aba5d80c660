/**
 * Makes a town's base map: one file of vector tiles that the portal serves itself.
 * `npm run basemap -- <extract.osm.pbf | .osm.gz | folder of GeoJSON | map.pmtiles | https://…/map.pmtiles> [--bbox w,s,e,n] [--rules rules.yaml]
 * [--attribution "© …"] [--out content/basemap.pmtiles] [--tiles]`
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { makeBasemap, type Basemap } from '../src/basemap/basemap.ts';
import type { Bounds } from '../src/basemap/feature.ts';
import { readFolder, readRules } from './lib/basemap/geojson.ts';
import { boundsOfExtract, readExtract } from './lib/basemap/osm.ts';
import { readArchive } from './lib/basemap/pmtiles.ts';

const HELP = `So geht es: npm run basemap -- <Quelle> [--bbox West,Süd,Ost,Nord] [--out Datei]

Quelle: ein OpenStreetMap-Auszug (.osm.pbf, .osm.gz), ein Ordner mit GeoJSON oder eine fertige .pmtiles-Datei (auch mit https-Adresse).
  --bbox         nur dieses Rechteck, z. B. 7.61,51.52,7.75,51.62
  --out          wohin; ohne Angabe content/basemap.pmtiles
  --attribution  wessen Daten es sind; bei OpenStreetMap „© OpenStreetMap“
  --rules        YAML-Datei, die amtliche Daten erklärt (docs/MAP.md)
  --tiles        dazu jede Kachel als eigene Datei, für Webserver ohne Teilabrufe (Range)`;

/** "west,south,east,north" in degrees. */
function readBounds(text: string): Bounds {
  const numbers = text.split(',').map(Number);
  const [west, south, east, north] = numbers as [number, number, number, number];
  if (numbers.length !== 4 || !numbers.every(Number.isFinite) || west >= east || south >= north)
    throw new Error(`--bbox ${text}: erwartet wird West,Süd,Ost,Nord, z. B. 7.61,51.52,7.75,51.62`);
  return [west, south, east, north];
}

async function make(
  source: string,
  options: { bbox?: string; rules?: string; attribution?: string },
): Promise<Basemap> {
  const bounds = options.bbox === undefined ? undefined : readBounds(options.bbox);
  if (source.endsWith('.pmtiles')) return readArchive(source, bounds);
  if (statSync(source).isDirectory()) {
    if (options.attribution === undefined)
      throw new Error('Wessen Daten sind das? Bitte dazuschreiben, z. B. --attribution "© Stadt Köln, CC BY 3.0 DE"');
    const features = readFolder(source, options.rules === undefined ? {} : readRules(options.rules));
    if (features.length === 0) throw new Error(`Im Ordner ${source} steht nichts, was die Karte zeichnen kann.`);
    return makeBasemap(features, { name: 'Grundkarte', attribution: options.attribution, bounds });
  }
  const { attribution = '© OpenStreetMap' } = options;
  const features = await readExtract(source, bounds);
  return makeBasemap(features, { name: 'Grundkarte', attribution, bounds: bounds ?? boundsOfExtract(source) });
}

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      bbox: { type: 'string' },
      out: { type: 'string' },
      rules: { type: 'string' },
      attribution: { type: 'string' },
      tiles: { type: 'boolean' },
    },
  });
  const [source] = positionals;
  if (source === undefined) throw new Error(HELP);
  const started = performance.now();
  const out = resolve(values.out ?? join(process.env['CONTENT_DIR'] || 'content', 'basemap.pmtiles'));
  const { bytes, tiles, bounds } = await make(source, values);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, bytes);
  if (values.tiles) {
    const folder = out.replace(/\.pmtiles$/, '');
    for (const { z, x, y, data } of tiles) {
      mkdirSync(join(folder, `${z}/${x}`), { recursive: true });
      // Plain: a web server compresses on the way, and a browser would not know that this is compressed.
      writeFileSync(join(folder, `${z}/${x}/${y}.mvt`), gunzipSync(data));
    }
  }
  const seconds = number.format((performance.now() - started) / 1000);
  const zooms = Object.entries(Object.groupBy(tiles, ({ z }) => z)).map(([z, same]) => `Zoom ${z}: ${same!.length}`);
  console.log(
    `${out}\n${number.format(bytes.length / 1e6)} MB, ${number.format(tiles.length)} Kacheln in ${seconds} s` +
      `\nRechteck ${bounds.map((degree) => degree.toFixed(4)).join(',')}\n${zooms.join(', ')}`,
  );
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
