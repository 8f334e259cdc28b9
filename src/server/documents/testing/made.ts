import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Language } from '../../../words/languages.ts'
import { FONT_FILES, fontsFor, makeFontShelf } from '../font-files.ts'
import { prescriptionPdf } from '../prescription-pdf.ts'
import type { VisitRecord } from '../record.ts'
import { tellingIn } from '../telling.ts'

const { resolve } = createRequire(import.meta.url)

/** The fonts of the packages, without a Worker. */
export const fontsFromDisk = makeFontShelf(async (name) =>
  readFileSync(resolve(`@expo-google-fonts/${FONT_FILES[name]}`)),
)

export const ADDRESSES = {
  verify: 'https://clinic.example/verify/AbCdEfGhIjKlMnOpQrStUw',
  history: 'https://clinic.example/history',
}

export async function madePdf(record: VisitRecord, language: Language = 'en'): Promise<Uint8Array> {
  const telling = tellingIn(language, record.doctor.timeZone)
  const fonts = await fontsFromDisk(fontsFor(JSON.stringify([record, telling.words.pdf.title])))
  return prescriptionPdf(record, telling, ADDRESSES, fonts)
}
