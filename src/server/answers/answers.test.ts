import { expect, it } from 'vitest'
import { z } from 'zod'
import { appRouter } from '../routers/app.ts'

const ROUTERS = ['history', 'record', 'profile', 'messages', 'templates', 'analyses', 'apiKeys']

const procedures = Object.entries(appRouter._def.procedures).filter(([name]) =>
  ROUTERS.includes(name.split('.')[0] ?? ''),
)
/** The library keeps it where it is not told of by its types. */
const outputOf = (procedure: unknown) => (procedure as { _def: { output?: z.ZodType } })._def.output

/** Every object in a schema, with where it stands. */
function objectsIn(schema: z.ZodType, at = ''): [string, z.ZodObject][] {
  if (schema instanceof z.ZodObject) {
    const within = Object.entries(schema.shape).flatMap(([key, each]) => objectsIn(each, `${at}.${key}`))
    return [[at, schema], ...within]
  }
  if (schema instanceof z.ZodArray) return objectsIn(schema.element as z.ZodType, `${at}[]`)
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return objectsIn(schema.unwrap() as z.ZodType, at)
  return []
}

it.each(procedures)('API-3 %s says what it answers, and answers nothing more', (_, procedure) => {
  const output = outputOf(procedure)
  if (!output) throw new Error('says nothing')
  const objects = objectsIn(output)
  expect(objects.length).toBeGreaterThan(0)
  const loose = objects.filter(([, { def }]) => !(def.catchall instanceof z.ZodNever))
  expect(loose.map(([at]) => at)).toEqual([])
})
