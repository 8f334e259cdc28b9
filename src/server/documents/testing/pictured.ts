import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Grey } from './grey-png.ts'

const SCALE = 2

type Canvas = { readonly canvas: unknown; readonly context: CanvasRenderingContext2D }

/** The first page as a reader that is not ours draws it, between these heights (points from above). */
export async function pictured(bytes: Uint8Array, from: number, to: number): Promise<Grey> {
  const task = getDocument({
    data: bytes.slice(),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
  })
  const doc = await task.promise
  const page = await doc.getPage(1)
  const viewport = page.getViewport({ scale: SCALE })
  const [width, height] = [Math.floor(viewport.width), Math.floor((to - from) * SCALE)]
  const factory = doc.canvasFactory as { create: (width: number, height: number) => Canvas }
  const { context } = factory.create(width, Math.floor(viewport.height))
  // In Node what draws on a canvas is not what the types of a browser say.
  await page.render({ canvasContext: context, canvas: null, viewport }).promise
  const { data } = context.getImageData(0, from * SCALE, width, height)
  const points = new Uint8Array(width * height)
  for (let at = 0; at < points.length; at += 1) points[at] = data[at * 4] ?? 0
  await task.destroy()
  return { width, height, points }
}
