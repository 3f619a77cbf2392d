/**
 * A zip taken apart under limits and put together anew without compression. The reader of workbooks walks the local headers and believes no
 * directory, so that a file may unpack to much more than it declares; what it is handed here is as large as it looks.
 */
import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { fromBufferPromise } from "yauzl";

const limits = { bytes: 256 * 1024 ** 2, entries: 2_000 };

/** Throws when the archive is damaged, holds too much, or declares other sizes than it has. */
export async function repacked(bytes: Uint8Array): Promise<Buffer> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  try {
    if (zip.entryCount > limits.entries) throw new RangeError(`more than ${limits.entries} files inside`);
    const entries: { name: string; content: Buffer }[] = [];
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      if (!/\.(xml|rels)$/i.test(entry.fileName)) continue;
      size += entry.uncompressedSize;
      if (size > limits.bytes) throw new RangeError(`it unpacks to more than ${limits.bytes / 1024 ** 2} MB`);
      const chunks: Buffer[] = [];
      // yauzl stops a stream that grows beyond the size the directory declares.
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      entries.push({ name: entry.fileName, content: errorsAsText(entry.fileName, Buffer.concat(chunks)) });
    }
    return stored(entries);
  } finally {
    zip.close();
  }
}

/** The reader takes a cell with an error (`#DIV/0!`) for an empty one, and empty means unknown: such a cell is made to read as its text. */
function errorsAsText(name: string, content: Buffer): Buffer {
  if (!/worksheets\//.test(name) || !content.includes('t="e"')) return content;
  return Buffer.from(content.toString("utf8").replaceAll(/(<(?:\w+:)?c\b[^>]*\st=)"e"/g, '$1"str"'));
}

function stored(entries: readonly { name: string; content: Buffer }[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const path = Buffer.from(name);
    // Version 2.0, UTF-8 names, stored, no date, CRC, twice the size, length of the name, no extra field.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x0800, 2);
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(path.length, 22);
    parts.push(Buffer.from("PK\x03\x04", "latin1"), about, path, content);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), about, rest, path);
    offset += 30 + path.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}
