import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A picture in greys: one byte for each point, row by row. */
export type Grey = { readonly width: number; readonly height: number; readonly points: Uint8Array }

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/** As a PNG that any viewer shows; the simplest there is, so that it can be read again without a library. */
export function writePng({ width, height, points }: Grey): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1) {
    rows.set(points.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  }
  const data = deflateSync(rows, { level: 9 })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** One of ours. */
export function readPng(file: Buffer): Grey {
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const start = SIGNATURE.length + 25
  const rows = inflateSync(file.subarray(start + 8, start + 8 + file.readUInt32BE(start)))
  const points = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    points.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width)
  }
  return { width, height, points }
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const whole = Buffer.alloc(data.length + 12)
  whole.writeUInt32BE(data.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), data.length + 8)
  return whole
}
