import type { TRPCClient } from '@trpc/client'
import { addressOf } from '../../protocol/procedure-address.ts'
import type { AppRouter } from '../../server/routers/app.ts'

type Options = { readonly signal?: AbortSignal }

/**
 * The Worker's procedures: tRPC's types and HTTP protocol without its client's links and batches, which would be a quarter of
 * all that the waiting room loads (decision 008).
 */
export const makeApi = () => procedures([]) as unknown as TRPCClient<AppRouter>

/** Of the waiting room, and of what it shares with other pages. */
export const api = makeApi()

/** `procedures(['queue', 'ticket', 'query'])(input)` asks for `queue.ticket`. */
function procedures(path: readonly string[]): unknown {
  return new Proxy(() => {}, {
    get: (_, name) => procedures([...path, String(name)]),
    apply: (_, __, [input, options]: [unknown, Options | undefined]) =>
      call(path.slice(0, -1).join('.'), path.at(-1) === 'mutate', JSON.stringify(input), options?.signal),
  })
}

async function call(procedure: string, changes: boolean, input: string | undefined, signal?: AbortSignal) {
  const response = await fetch(addressOf(procedure, changes ? undefined : input), {
    ...(changes && { method: 'POST', headers: { 'content-type': 'application/json' }, body: input ?? '' }),
    ...(signal && { signal }),
  })
  const { result, error } = await response.json()
  if (error) throw Object.assign(new Error(error.message), { data: error.data })
  return result.data
}
