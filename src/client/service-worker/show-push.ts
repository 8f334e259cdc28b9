import type { PushMessage } from '../../protocol/push-message.ts'

type Shows = { showNotification(title: string, options: NotificationOptions): Promise<void> }
type Data = { json(): unknown } | null
type OpenPage = {
  readonly url: string
  focus(): Promise<unknown>
  navigate(address: string): Promise<unknown>
}
type Pages = {
  matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly OpenPage[]>
  openWindow(address: string): Promise<unknown>
}
type Shown = NotificationOptions & {
  readonly actions?: readonly { readonly action: string; readonly title: string }[]
  readonly renotify?: boolean
  readonly vibrate?: readonly number[]
}

/** What a notification leads to; kept in it, as the service worker forgets. */
type Leads = { readonly path: string }

/** Under the same name as a push, so that one takes the place of the other. */
const UNKNOWN = 'anteroom'

/**
 * PUSH-4: every push is shown, whatever it is: a browser that was pushed to three times and shown nothing ends the
 * subscription (Safari). One of a newer release than this is shown as what can be said of it: that there is something.
 */
export function showPush(registration: Shows, data: Data): Promise<void> {
  const message = messageIn(data)
  if (message === null)
    return registration.showNotification('Anteroom', { ...LOOK, tag: UNKNOWN, data: { path: '/' } })
  const { tag, body, path, language, isUrgent, open, late } = message
  const options: Shown = {
    ...LOOK,
    tag,
    body,
    lang: language,
    // A further place ahead replaces quietly what stood there; a turn is heard again.
    renotify: isUrgent,
    silent: false,
    requireInteraction: isUrgent,
    ...(isUrgent && { vibrate: [300, 150, 300, 150, 300] }),
    data: { path } satisfies Leads,
    actions: [{ action: 'open', title: open }, ...(late === null ? [] : [{ action: 'late', title: late }])],
  }
  return registration.showNotification('Anteroom', options as NotificationOptions)
}

const LOOK = { icon: '/icon-192.png', badge: '/badge-96.png' } as const

/** By hand: what checks a form would be more than all the rest of this. */
function messageIn(data: Data): PushMessage | null {
  try {
    const message = data?.json() as PushMessage | undefined
    if (message === undefined) return null
    const isWhole = message.version === 1 && [message.tag, message.body, message.open].every(isText)
    return isWhole && isOwnPath(message.path) ? message : null
  } catch {
    return null
  }
}

const isText = (value: unknown) => typeof value === 'string' && value !== ''
/** A page of ours, and no address of anybody else's. */
const isOwnPath = (path: unknown): path is string => typeof path === 'string' && /^\/(?![/\\])/.test(path)

/** PUSH-4: to the page that is open already, else to a new one. "Running late" opens what is asked there. */
export async function openPage(pages: Pages, leads: unknown, action: string): Promise<void> {
  const { path } = leads as Leads
  const address = action === 'late' ? `${path}#late` : path
  const open = await pages.matchAll({ type: 'window', includeUncontrolled: true })
  const same = open.find(({ url }) => new URL(url).pathname === path)
  if (!same) return void (await pages.openWindow(address))
  if (action === 'late') await same.navigate(address).catch(() => null)
  await same.focus()
}
