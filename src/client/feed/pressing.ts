import type { ClientFrame, ServerFrame } from '../../protocol/frames.ts'
import type { PressInput } from '../../protocol/press.ts'

/** How long an answer over the socket is waited for, in ms. */
const ANSWER_MS = 2_000

type Answer = Extract<ServerFrame, { type: 'done' | 'refused' }>
type Say = (frame: ClientFrame | { type: 'press'; commandId: string; press: PressInput }) => void

/** The open socket of the screen's day; null while there is none. */
let say: Say | null = null
let heardOf = 0
const waiting = new Map<string, (answer: Answer | null) => void>()

/** Said by whatever holds the connection: where presses go from now on. What was under way goes the other way. */
export function pressesGo(over: Say | null): void {
  say = over
  if (over) tellNews()
  else for (const answer of waiting.values()) answer(null)
}

/** ROOM-15: of a seq that may have been written past the room; kept until there is a socket to say it on. */
function tellNews(): void {
  if (!say || !heardOf) return
  say({ type: 'hello', seq: 0, knows: heardOf })
  heardOf = 0
}

/** An answer has come over the socket. */
export const hearAnswer = (answer: Answer) => waiting.get(answer.commandId)?.(answer)

/**
 * ROOM-13: over the socket of the live screen; by tRPC with the same id when there is none, or no answer in time. Rejects with
 * the refusal as a call of tRPC does.
 */
export async function pressed<Done extends { readonly seq: number }>(
  press: PressInput,
  commandId: string,
  byTrpc: () => Promise<Done>,
): Promise<Done | (Answer & { type: 'done' })> {
  const answer = say && (await overSocket(say, press, commandId))
  if (!answer) {
    const done = await byTrpc()
    heardOf = done.seq
    tellNews()
    return done
  }
  if (answer.type === 'done') return answer
  throw Object.assign(new Error(answer.message), { data: { refusal: answer.code } })
}

/** Who has waited once stays in the list: a screen presses little, and a second answer changes nothing. */
const overSocket = (over: Say, press: PressInput, commandId: string) =>
  new Promise<Answer | null>((resolve) => {
    waiting.set(commandId, resolve)
    setTimeout(resolve, ANSWER_MS, null)
    over({ type: 'press', commandId, press })
  })
