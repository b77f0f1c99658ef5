import { inflateSync } from 'node:zlib';

/** An image's size in pixels and its pixels, row by row, four bytes (red, green, blue, alpha) each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUE_COLOUR = 2;
const TRUE_COLOUR_WITH_ALPHA = 6;

/**
 * Reads a PNG of eight bits a channel, with or without transparency, not interlaced: what our icons are. Undefined for anything
 * else. Source: PNG specification, third edition, chapters 5 (chunks) and 9 (filters).
 */
export function readPng(file: Buffer): Picture | undefined {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === 'IHDR')?.content;
  if (header === undefined) return undefined;
  const [depth, colour, , , interlace] = header.subarray(8);
  if (depth !== 8 || interlace !== 0 || (colour !== TRUE_COLOUR && colour !== TRUE_COLOUR_WITH_ALPHA)) {
    return undefined;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const channels = colour === TRUE_COLOUR ? 3 : 4;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ content }) => content));
  const plain = unfilter(inflateSync(packed), width * channels, height, channels);
  return { width, height, pixels: channels === 4 ? plain : withAlpha(plain) };
}

function chunksOf(file: Buffer): { type: string; content: Buffer }[] {
  const chunks: { type: string; content: Buffer }[] = [];
  for (let at = SIGNATURE.length; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      content: file.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** Each row starts with the number of its filter, which says what was subtracted from each byte. */
function unfilter(filtered: Uint8Array, rowBytes: number, rows: number, step: number): Uint8Array {
  const plain = new Uint8Array(rowBytes * rows);
  for (let row = 0; row < rows; row++) {
    const filter = filtered[row * (rowBytes + 1)];
    for (let x = 0; x < rowBytes; x++) {
      const at = row * rowBytes + x;
      const left = x >= step ? (plain[at - step] ?? 0) : 0;
      const up = plain[at - rowBytes] ?? 0;
      const corner = x >= step ? (plain[at - rowBytes - step] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      plain[at] = (filtered[row * (rowBytes + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return plain;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function withAlpha(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4).fill(255);
  for (let pixel = 0; pixel * 3 < rgb.length; pixel++)
    rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  return rgba;
}
