import { posix } from 'node:path'
import type { Import } from './imports.ts'
import type { Target } from './resolve.ts'

type Area = {
  /** What may be imported, in words, for the message. */
  words: string
  allows: (target: Target, imported: Import, from: string) => boolean
}

/** The import table of docs/architecture.md, lowest floor first. A file may always import from its own area. */
const TABLE: Record<string, Area> = {
  'src/queue': { words: 'nothing', allows: () => false },
  'src/platform': {
    words: 'src/queue/ids.ts',
    allows: (target) => within(target, 'src/queue/ids.ts'),
  },
  'src/record': {
    words: 'src/platform and ids.ts of src/queue',
    allows: (target) => within(target, 'src/platform', 'src/queue/ids.ts'),
  },
  'src/words': {
    words: 'types of src/queue and src/record',
    allows: (target, { typeOnly }) => typeOnly && within(target, 'src/queue', 'src/record'),
  },
  'src/protocol': {
    words:
      'src/queue, src/platform, src/record, languages.ts of src/words, zod, and jose in ticket.ts and mail-link.ts',
    allows: (target, _, from) =>
      within(target, 'src/queue', 'src/platform', 'src/record', 'src/words/languages.ts') ||
      isPackage(target, 'zod') ||
      (isPackage(target, 'jose') && ['src/protocol/ticket.ts', 'src/protocol/mail-link.ts'].includes(from)),
  },
  'src/db': {
    words: 'src/queue, src/platform, src/record, drizzle-orm and @neondatabase/serverless',
    allows: (target) =>
      within(target, 'src/queue', 'src/platform', 'src/record') ||
      isPackage(target, 'drizzle-orm', '@neondatabase/serverless'),
  },
  'src/ledger': {
    words: 'src/queue, src/platform, src/words, src/protocol, src/db, zod and @neondatabase/serverless',
    allows: (target) =>
      within(target, 'src/queue', 'src/platform', 'src/words', 'src/protocol', 'src/db') ||
      isPackage(target, 'zod', '@neondatabase/serverless'),
  },
  'src/delivery': {
    words: 'src/queue, src/platform, src/words, src/protocol, src/db, src/mail and packages',
    allows: (target) =>
      'package' in target ||
      within(target, 'src/queue', 'src/platform', 'src/words', 'src/protocol', 'src/db', 'src/mail'),
  },
  'src/party': {
    words: 'src/queue, src/platform, src/words, src/protocol and src/ledger',
    allows: (target) =>
      within(target, 'src/queue', 'src/platform', 'src/words', 'src/protocol', 'src/ledger'),
  },
  'src/mail': {
    words: 'src/queue, src/platform, src/words, src/protocol and packages',
    allows: (target) =>
      'package' in target || within(target, 'src/queue', 'src/platform', 'src/words', 'src/protocol'),
  },
  'src/server': {
    words:
      'src/queue, src/platform, src/record, src/words, src/protocol, src/db, src/ledger, src/delivery, src/mail and packages',
    allows: (target) =>
      'package' in target ||
      within(
        target,
        'src/queue',
        'src/platform',
        'src/record',
        'src/words',
        'src/protocol',
        'src/db',
        'src/delivery',
        'src/ledger',
        'src/mail',
      ),
  },
  'src/client': {
    words:
      'src/queue, src/platform, src/record, src/words, src/protocol, packages, and `import type { AppRouter }` from src/server',
    allows: (target, imported) =>
      'package' in target ||
      within(target, 'src/queue', 'src/platform', 'src/record', 'src/words', 'src/protocol') ||
      (within(target, 'src/server') && isRouterType(imported)),
  },
}

/** Files that wire the parts together and so may import anything. */
export const ENTRIES = [
  'src/server/index.ts',
  'src/party/hosts/partyserver.ts',
  'src/party/hosts/partykit.ts',
  'src/client/main.tsx',
]

/** Says what is wrong with one import of one non-test file, or null. */
export function tableProblem(from: string, imported: Import, target: Target): string | null {
  if (ENTRIES.includes(from)) return null
  const area = posix.dirname(from).split('/').slice(0, 2).join('/')
  const row = TABLE[area]
  if (!row) return `${from} belongs to no part of the import table in docs/architecture.md`
  if (within(target, area) || row.allows(target, imported, from)) return null
  return `${from} imports '${'file' in target ? target.file : target.package}': ${area} may import ${row.words}`
}

/** `import type { AppRouter }`: the one name that may cross from the server to the client. */
export function isRouterType({ typeOnly, names }: Import): boolean {
  return typeOnly && names.length === 1 && names[0] === 'AppRouter'
}

/** Whether the target is one of these files or lies in one of these folders. */
export function within(target: Target, ...paths: string[]): boolean {
  return 'file' in target && paths.some((path) => target.file === path || target.file.startsWith(`${path}/`))
}

function isPackage(target: Target, ...names: string[]): boolean {
  return 'package' in target && names.includes(target.package)
}
