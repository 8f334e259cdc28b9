import fs from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Grey } from './grey-png.ts'

/** What a phone would read off the codes in a picture, by a reader that is not what has drawn them. */
export async function scanned({ width, height, points }: Grey): Promise<readonly string[]> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = fs.readFileSync(file)
  await prepareZXingModule({
    overrides: {
      wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    },
    fireImmediately: true,
  })
  const data = new Uint8ClampedArray(width * height * 4)
  for (const [at, grey] of points.entries()) data.set([grey, grey, grey, 255], at * 4)
  const found = await readBarcodes({ width, height, data, colorSpace: 'srgb' } as ImageData, {
    formats: ['QRCode'],
  })
  return found.map(({ text }) => text)
}
