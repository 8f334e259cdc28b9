import { z } from 'zod'
import { LANGUAGES } from '../words/languages.ts'
import { PAGES, type PageName } from './paths.ts'

/** Where the build leaves them for the Worker, beside the files themselves. */
export const PAGE_FILES = 'page-files.json'

const names = Object.keys(PAGES) as [PageName, ...PageName[]]

/** PAGE-4: the values of a `Link` header for each page and language. */
export const pageFilesShape = z.record(z.enum(names), z.record(z.enum(LANGUAGES), z.array(z.string())))
export type PageFiles = z.infer<typeof pageFilesShape>
