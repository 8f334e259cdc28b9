import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openapiDocument } from './openapi.ts'
import { reference } from './reference.ts'

const DOCS = join(import.meta.dirname, '../../docs')

/** API-1: the files that are made from the router, by where they stand. */
export async function apiFiles(): Promise<ReadonlyMap<string, string>> {
  const document = await openapiDocument()
  const head = readFileSync(join(DOCS, 'api.head.md'), 'utf8')
  return new Map([
    [join(DOCS, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`],
    [join(DOCS, 'api.md'), reference(head, document)],
  ])
}
