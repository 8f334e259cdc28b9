import { createSignal } from 'solid-js'

// One page shows one conversation at a time; these join its parts, wherever they stand in it.

/** LATE-2: how often "message the doctor" was pressed; the box opens and takes the focus. */
export const [writingWished, wishToWrite] = createSignal(0)

/** WAIT-15: who has written what was not in sight yet; null when nobody has. */
export const [unreadFrom, setUnreadFrom] = createSignal<string | null>(null)

/** Where the messages are on the page. */
export const MESSAGES = 'messages'
