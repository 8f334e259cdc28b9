import { readFileSync } from 'node:fs'
import { anteroom, setting } from './settings.ts'
import { signIn } from './sign-in.ts'

// Without tRPC: a client made from docs/openapi.json, as one would make it in any language. Prints what a doctor's next
// days are, and asks whether a link would do as their Meet link.
//
//   EMAIL=osei@demo.example PASSWORD=anteroom-demo npx node examples/plain-http.ts

type Paths = Record<string, Partial<Record<'get' | 'post', { operationId: string }>>>
const { paths } = JSON.parse(readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8')) as {
  paths: Paths
}
const operations = new Map(
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => [operationId, { path, method }]),
  ),
)

const url = anteroom()
const cookie = await signIn(url, setting('EMAIL'), setting('PASSWORD'))

/** Asks one operation by its name. A refusal is thrown as its code. */
async function call(name: string, input?: unknown): Promise<unknown> {
  const operation = operations.get(name)
  if (!operation) throw new Error(`the document has no operation ${name}`)
  const address = new URL(`${url}/trpc${operation.path}`)
  const isGet = operation.method === 'get'
  if (isGet && input !== undefined) address.searchParams.set('input', JSON.stringify(input))
  const response = await fetch(address, {
    method: operation.method.toUpperCase(),
    headers: { cookie, ...(!isGet && { 'content-type': 'application/json' }) },
    ...(!isGet && { body: JSON.stringify(input) }),
  })
  const { result, error } = (await response.json()) as {
    result?: { data: unknown }
    error?: { data: { refusal: string } }
  }
  if (error) throw new Error(error.data.refusal)
  return result?.data
}

console.log(JSON.stringify(await call('session.me')))
console.log(JSON.stringify(await call('doctor.validateMeetLink', { link: 'https://meet.google.com/ABC' })))
try {
  await call('doctor.updateMeetLink', { link: 'https://meet.google.com/ABC', commandId: crypto.randomUUID() })
} catch (refused) {
  console.log(String(refused))
}
