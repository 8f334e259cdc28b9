import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Document, proceduresOf } from './openapi.ts'
import { reference } from './reference.ts'

const json = (schema: object) => ({ 'application/json': { schema } })
const document: Document = {
  paths: {
    '/queue.join': {
      post: {
        operationId: 'queue.join',
        description: 'JOIN-1: into the\nwaiting room.',
        requestBody: {
          content: json({
            type: 'object',
            properties: {
              id: { type: 'string' },
              mode: { enum: ['online', 'in_person'] },
              n: { type: 'number' },
            },
            required: ['id', 'mode'],
          }),
        },
      },
    },
    '/session.me': { get: { operationId: 'session.me' } },
  },
}

it('API-1 the reference says of each procedure how it is asked, what it does and what it takes', () => {
  const text = reference('# Head\n<!-- procedures -->', document)

  expect(text).toBe(`# Head
### queue

- **\`queue.join\`** (POST). JOIN-1: into the waiting room.
  Takes \`{ id: string, mode: "online" or "in_person", n?: number }\`.

### session

- **\`session.me\`** (GET).
  Takes nothing.`)
})

it('API-1 every procedure says what it does', () => {
  const made = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../docs/openapi.json'), 'utf8'),
  ) as Document

  expect(proceduresOf(made).filter(({ description }) => description.trim() === '')).toEqual([])
})

it('API-1 the reference lists every code once, with what a person reads', () => {
  const text = reference('<!-- errors -->', document)

  expect(text).toContain('| `NOT_SIGNED_IN` | Please sign in first. |')
  expect(text.match(/`DAY_FULL`/g)).toHaveLength(1)
})
