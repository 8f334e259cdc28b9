import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A stretch of text as a reader of the PDF finds it: where it stands, from below, and what it says. */
export type Found = { readonly text: string; readonly x: number; readonly y: number; readonly page: number }

/** What a reader of PDFs that is not ours finds in it, in the order in which it is written. */
export async function extracted(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const doc = await task.promise
  const found: Found[] = []
  for (let number = 1; number <= doc.numPages; number += 1) {
    const page = await doc.getPage(number)
    const { items } = await page.getTextContent({ disableNormalization: true })
    for (const item of items) {
      if (!('str' in item) || item.str === '') continue
      const [, , , , x = 0, y = 0] = item.transform as number[]
      found.push({ text: item.str, x, y, page: number })
    }
  }
  const { info } = await doc.getMetadata()
  const answer = { found, pages: doc.numPages, info: info as Record<string, unknown>, text: joined(found) }
  await task.destroy()
  return answer
}

/** Without the spaces, which a reader sees between lines and cells as it likes. */
const joined = (found: readonly Found[]) => withoutSpaces(found.map(({ text }) => text).join(''))
export const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '')
