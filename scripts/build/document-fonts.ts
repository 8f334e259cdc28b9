import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'
import { FONT_FILES, fontPath } from '../../src/server/documents/font-files.ts'

const { resolve } = createRequire(import.meta.url)

/** The fonts of PDFs and their licences, by where they are put among the app's files. */
export function documentFontFiles(): { fileName: string; file: string }[] {
  const fonts = Object.entries(FONT_FILES).map(([name, file]) => ({
    fileName: fontPath(name).slice(1),
    file,
  }))
  const licences = [...new Set(Object.values(FONT_FILES).map((file) => file.split('/')[0]))].map(
    (family) => ({
      fileName: `document-fonts/${family}-licence.txt`,
      file: `${family}/LICENSE_FONT`,
    }),
  )
  return [...fonts, ...licences].map(({ fileName, file }) => ({
    fileName,
    file: resolve(`@expo-google-fonts/${file}`),
  }))
}

/** HIST-3: puts the fonts of PDFs beside the app, where the Worker fetches those that it needs (src/server/documents). */
export function documentFonts(): Plugin {
  return {
    name: 'anteroom-document-fonts',
    apply: 'build',
    generateBundle() {
      for (const { fileName, file } of documentFontFiles()) {
        this.emitFile({ type: 'asset', fileName, source: fs.readFileSync(file) })
      }
    },
  }
}

/** The same where nothing is built (`npm run dev`). */
export function copyDocumentFonts(directory: string): void {
  for (const { fileName, file } of documentFontFiles()) {
    const to = path.join(directory, fileName)
    fs.mkdirSync(path.dirname(to), { recursive: true })
    fs.copyFileSync(file, to)
  }
}
