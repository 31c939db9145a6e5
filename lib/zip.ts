import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** How far a file may unpack: entries, bytes in all, and how many times a large entry may be larger than its packed bytes. */
export type ZipLimits = { entries: number; unpacked: number; ratio: number };
export type ZipDirectory = { names: string[]; unpacked: number; worst: number };

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(asBuffer(bytes), { lazyEntries: true }, (error, zip) =>
      error || !zip ? reject(error ?? new Error('no zip')) : resolve(zip),
    );
  });
}

export const isOver = ({ names, unpacked, worst }: ZipDirectory, limits: ZipLimits) =>
  names.length > limits.entries || unpacked > limits.unpacked || worst > limits.ratio;

/**
 * Reads the directory of a zip only: names and sizes are known before a byte is unpacked. Stops as soon as a limit
 * is passed (see `isOver`). Rejects when the bytes are no whole zip.
 */
export async function readZipDirectory(bytes: Uint8Array, limits: ZipLimits): Promise<ZipDirectory> {
  const zip = await open(bytes);
  const directory: ZipDirectory = { names: [], unpacked: 0, worst: 0 };
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(directory));
    zip.on('entry', ({ fileName, compressedSize, uncompressedSize }: Entry) => {
      directory.names.push(fileName);
      directory.unpacked += uncompressedSize;
      if (uncompressedSize > 1_000_000)
        directory.worst = Math.max(directory.worst, uncompressedSize / Math.max(1, compressedSize));
      if (isOver(directory, limits)) zip.emit('end');
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Unpacks one entry, never more than `most` bytes of it. Null when there is none of that name. */
export async function readZipEntry(
  bytes: Uint8Array,
  name: string,
  most: number,
): Promise<Uint8Array | null> {
  const zip = await open(bytes);
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(null));
    zip.on('entry', (entry: Entry) => {
      if (entry.fileName === name) unpack(zip, entry, most).then(resolve, reject);
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > most) return reject(new Error('entry too large'));
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return reject(error ?? new Error('no stream'));
      const chunks: Uint8Array[] = [];
      let length = 0;
      stream.on('data', (chunk: Uint8Array) => {
        length += chunk.length;
        if (length > most) stream.destroy(new Error('entry too large'));
        else chunks.push(chunk);
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
