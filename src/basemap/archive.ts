import { PMTiles, type Source } from 'pmtiles';

/** Bytes in memory, as the reader of PMTiles wants them. */
class Memory implements Source {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  getBytes(offset: number, length: number): Promise<{ data: ArrayBuffer }> {
    return Promise.resolve({ data: new Uint8Array(this.#bytes.subarray(offset, offset + length)).buffer });
  }

  getKey(): string {
    return 'memory';
  }
}

/** Opens an archive that lies in memory. */
export const openArchive = (bytes: Uint8Array): PMTiles => new PMTiles(new Memory(bytes));
