import type { inferRouterOutputs } from '@trpc/server'
import { createMemo, createSignal } from 'solid-js'
import type { AppRouter } from '../../server/routers/app.ts'
import { api } from '../api/light-trpc.ts'
import { makeAskInTurn } from './ask-in-turn.ts'
import { createOutbox } from './create-outbox.ts'
import { whenNews } from './when-news.ts'

export type Listed = inferRouterOutputs<AppRouter>['messages']['list']
export type Message = Pick<Listed['items'][number], 'number' | 'sender' | 'text' | 'at'>
export type Side = Message['sender']

/**
 * ROOM-7: what patient and doctor have written about one visit, seen from one side. MSG-3: whatever is heard is only a
 * reason to ask. It asks for what follows the last that a list has held, not the last that it knows: an answer to a message
 * of one's own says nothing about those before it.
 */
export function createConversation(appointmentId: string, own: Side, isLive: () => boolean) {
  const [messages, setMessages] = createSignal<readonly Message[]>([])
  const [seenUpTo, setSeenUpTo] = createSignal(0)
  const [isOpen, setOpen] = createSignal(true)
  const [state, setState] = createSignal<'loading' | 'loaded' | 'failed'>('loading')
  const [readUpTo, setReadUpTo] = createSignal(0)
  /** The newest that came while somebody could hear of it; what was there before is read, not heard. */
  const [arrived, setArrived] = createSignal<Message | null>(null)
  let after = 0

  function add(listed: readonly Message[]) {
    const known = new Set(messages().map(({ number }) => number))
    const fresh = listed.filter(({ number }) => !known.has(number))
    if (fresh.length > 0) setMessages([...messages(), ...fresh].sort((a, b) => a.number - b.number))
    return fresh
  }

  async function load() {
    for (let hasMore = true; hasMore; ) {
      const listed = await api.messages.list.query({ appointmentId, after })
      const fresh = add(listed.items)
      after = listed.items.at(-1)?.number ?? after
      hasMore = listed.hasMore
      setReadUpTo((last) => lastRead(listed.items, own, last))
      setSeenUpTo(listed.seenUpTo)
      setOpen(listed.isOpen)
      const newest = fresh.findLast(({ sender }) => sender !== own)
      if (newest && state() === 'loaded') setArrived(newest)
    }
  }

  const refresh = makeAskInTurn(
    async () => {
      await load()
      setState('loaded')
    },
    () => {
      if (state() === 'loading') setState('failed')
    },
  )

  const newestOfOther = createMemo(() => messages().findLast(({ sender }) => sender !== own)?.number ?? 0)
  const unread = createMemo(
    () => messages().filter(({ sender, number }) => sender !== own && number > readUpTo()).length,
  )
  /** MSG-4: said once it was shown; what cannot be said now is said with the next. */
  function shown() {
    const upTo = newestOfOther()
    const before = readUpTo()
    if (upTo <= before) return
    setReadUpTo(upTo)
    api.messages.markRead.mutate({ appointmentId, upTo }).catch(() => setReadUpTo(before))
  }

  const outbox = createOutbox(
    appointmentId,
    () => messages().at(-1)?.number ?? 0,
    async (text, commandId) => {
      const stored = await api.messages.send.mutate({ appointmentId, text, commandId })
      add([{ ...stored, sender: own }])
      return stored.number
    },
  )
  /** What is on its way and stored already, its answer being late or lost, is shown once: as what is on its way. */
  const shownOnce = createMemo(() => {
    const since = Math.min(...outbox.outgoing().map(({ since }) => since))
    return messages().filter(({ sender, number }) => sender !== own || number <= since)
  })

  whenNews(isLive, (heard) => heard.appointmentId === appointmentId, refresh)

  return { messages: shownOnce, seenUpTo, isOpen, state, unread, arrived, shown, refresh, own, ...outbox }
}
export type Conversation = ReturnType<typeof createConversation>

/** Up to where the own side has read, by what the server says of each. */
const lastRead = (items: Listed['items'], own: Side, last: number) =>
  items.reduce(
    (most, { sender, isRead, number }) => (sender !== own && isRead ? Math.max(most, number) : most),
    last,
  )
