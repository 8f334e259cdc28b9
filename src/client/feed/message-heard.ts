import { createSignal } from 'solid-js'
import type { MessageNudge } from '../../protocol/message-nudge.ts'

/** MSG-3: said by whatever holds a connection; whoever shows that visit's messages asks for what is new. */
export const [messageHeard, hearMessage] = createSignal<MessageNudge | null>(null, { equals: false })
