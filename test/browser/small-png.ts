// The browser packs its screenshots in haste. The same picture, pixel by pixel, in about three quarters of the bytes.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

type Chunk = { readonly type: string; readonly body: Buffer };

function chunksOf(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), body });
  }
  return chunks;
}

function packed({ type, body }: Chunk): readonly Buffer[] {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return [length, named, sum];
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Lines without a filter: flat surfaces and letters repeat, and that deflates best. Source: PNG specification, chapter 9. */
function unfiltered(lines: Buffer, stride: number, pixel: number): Buffer {
  const plain = Buffer.alloc(lines.length);
  for (let at = 0; at < lines.length; at += 1) {
    const x = (at % stride) - 1;
    if (x < 0) continue;
    const left = x >= pixel ? (plain[at - pixel] ?? 0) : 0;
    const up = plain[at - stride] ?? 0;
    const corner = x >= pixel ? (plain[at - stride - pixel] ?? 0) : 0;
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
    plain[at] = (lines[at] ?? 0) + (guesses[lines[at - x - 1] ?? 0] ?? 0);
  }
  return plain;
}

/** @param png of 8 bits a channel, with or without transparency, not interlaced: what Chromium makes. */
export function smallPng(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const dots = chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body);
  const pixel = png[25] === 6 ? 4 : 3;
  const plain = unfiltered(inflateSync(Buffer.concat(dots)), png.readUInt32BE(16) * pixel + 1, pixel);
  const body = deflateSync(plain, { level: 9, memLevel: 9 });
  const kept = chunks.filter(({ type }) => type === 'IHDR');
  const all = [...kept, { type: 'IDAT', body }, { type: 'IEND', body: Buffer.alloc(0) }];
  return Buffer.concat([png.subarray(0, 8), ...all.flatMap(packed)]);
}
