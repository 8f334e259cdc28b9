import { type FontName, WEIGHTS } from './pdf/font-names.ts'
import { scriptsOf } from './pdf/scripts.ts'

/** Where the build puts each font among the app's files, and where it is from. They are fetched only for a PDF. */
export const FONT_FILES = {
  'latin-regular': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'latin-bold': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'devanagari-regular': 'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf',
  'devanagari-bold': 'noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf',
  'arabic-regular': 'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'arabic-bold': 'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  /** Has one weight. */
  'signs-regular': 'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  'signs-bold': 'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
} as const satisfies Record<FontName, string>

export const fontPath = (name: string): string => `/document-fonts/${name}.ttf`

type FetchFont = (name: FontName) => Promise<Uint8Array>

/** The fonts in which this can be written; the Latin ones always, as they have every digit. */
export function fontsFor(text: string): FontName[] {
  const scripts = new Set(scriptsOf(text)).add('latin')
  return [...scripts].flatMap((script) => WEIGHTS.map((weight): FontName => `${script}-${weight}`))
}

export type TakeFonts = (names: readonly FontName[]) => Promise<Map<FontName, Uint8Array>>

/** Fetches each font once in the life of this isolate; one that failed is fetched again. */
export function makeFontShelf(fetchFont: FetchFont): TakeFonts {
  const shelf = new Map<FontName, Promise<Uint8Array>>()
  const take = (name: FontName) => {
    const known = shelf.get(name)
    if (known) return known
    const fetched = fetchFont(name)
    shelf.set(name, fetched)
    fetched.catch(() => shelf.delete(name))
    return fetched
  }
  return async (names) =>
    new Map(await Promise.all(names.map(async (name) => [name, await take(name)] as const)))
}
