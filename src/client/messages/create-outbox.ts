import { createEffect, createSignal, on, onMount } from 'solid-js'
import { LIMITS } from '../../record/limits.ts'
import { timesBack } from '../api/back.ts'
import { isLost } from '../api/create-action.ts'
import { type Problem, problemOf } from '../api/problem.ts'
import { makeKeptMessages, type Outgoing } from './kept-messages.ts'

/**
 * MSG-1, MSG-2: what is typed, and what is on its way. A message that nobody took stays under its id and is sent again when
 * there is a connection, or on a press; one that was refused is back in the box, with the reason. A closed tab loses neither.
 */
export function createOutbox(
  appointmentId: string,
  newest: () => number,
  /** Its number, once it is stored. */
  deliver: (text: string, commandId: string) => Promise<number>,
) {
  const kept = makeKeptMessages(appointmentId)
  const before = kept.read()
  const [typed, setTyped] = createSignal(before.typed)
  const [outgoing, setOutgoing] = createSignal<readonly Outgoing[]>(before.outgoing)
  const [problem, setProblem] = createSignal<Problem | null>(null)
  const [isSending, setSending] = createSignal(false)
  createEffect(on([typed, outgoing], ([typed, outgoing]) => kept.write({ typed, outgoing }), { defer: true }))

  /** One after the other, as they were written. */
  async function flush() {
    if (isSending()) return
    setSending(true)
    for (let next = outgoing()[0]; next; next = outgoing()[0]) {
      const { commandId, text } = next
      try {
        const number = await deliver(text, commandId)
        setOutgoing((all) => all.map((each) => ({ ...each, since: Math.max(each.since, number) })))
      } catch (error) {
        const failed = problemOf(error)
        if (isLost(failed)) break
        setProblem(failed)
        setTyped((since) => (since === '' ? text : `${text}\n${since}`))
      }
      setOutgoing((all) => all.filter((each) => each.commandId !== commandId))
      if (problem()) break
    }
    setSending(false)
  }

  function write(text: string) {
    setProblem(null)
    setOutgoing([...outgoing(), { commandId: crypto.randomUUID(), text, since: newest() }])
    void flush()
  }

  const isTooLong = () => typed().trim().length > LIMITS.message
  function send() {
    const text = typed().trim()
    if (text === '' || isTooLong()) return false
    setTyped('')
    write(text)
    return true
  }

  createEffect(on(timesBack, () => void flush(), { defer: true }))
  onMount(() => void flush())

  return {
    typed,
    outgoing,
    problem,
    isSending,
    isTooLong,
    send,
    write,
    retry: () => void flush(),
    type(text: string) {
      setTyped(text)
      setProblem(null)
    },
  }
}
