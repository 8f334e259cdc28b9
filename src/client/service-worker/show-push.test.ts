import { expect, it, vi } from 'vitest'
import type { PushMessage } from '../../protocol/push-message.ts'
import { openPage, showPush } from './show-push.ts'

const message = (about: Partial<PushMessage> = {}): PushMessage => ({
  version: 1,
  tag: 'a-1',
  body: "Stay ready! You're 2 positions away",
  path: '/live/a-1',
  language: 'en',
  isUrgent: false,
  open: 'Open',
  late: 'Running late',
  ...about,
})

async function shown(data: unknown) {
  const showNotification = vi.fn(async (_title: string, _options: NotificationOptions) => {})
  await showPush({ showNotification }, data === undefined ? null : { json: () => data })
  expect(showNotification).toHaveBeenCalledOnce()
  return showNotification.mock.calls[0]?.[1]
}

it('PUSH-4 a push is shown under the name of its appointment, with what can be done', async () => {
  expect(await shown(message())).toMatchObject({
    tag: 'a-1',
    body: "Stay ready! You're 2 positions away",
    lang: 'en',
    renotify: false,
    requireInteraction: false,
    data: { path: '/live/a-1' },
    actions: [
      { action: 'open', title: 'Open' },
      { action: 'late', title: 'Running late' },
    ],
  })
})

it('PUSH-4 a turn stays until it is answered, is heard again, and vibrates', async () => {
  const turn = await shown(message({ isUrgent: true, late: null }))
  expect(turn).toMatchObject({ renotify: true, requireInteraction: true, actions: [{ action: 'open' }] })
  expect(turn).toHaveProperty('vibrate')
})

it.each([
  ['nothing', undefined],
  ['no object', 7],
  ['null', null],
  ['another version', { ...message(), version: 2 }],
  ['no body', message({ body: '' })],
  ['a page of somebody else’s', message({ path: 'https://elsewhere.example/live/a-1' })],
  ['a page of somebody else’s, hidden', message({ path: '//elsewhere.example' })],
])('PUSH-4 a push that says %s is shown all the same, and leads home', async (_, data) => {
  expect(await shown(data)).toMatchObject({ tag: 'anteroom', data: { path: '/' } })
})

it('PUSH-4 a push whose text is no JSON is shown all the same', async () => {
  const showNotification = vi.fn(async () => {})
  const json = () => {
    throw new SyntaxError('no JSON')
  }
  await showPush({ showNotification }, { json })
  expect(showNotification).toHaveBeenCalledOnce()
})

const page = (url: string) => ({ url, focus: vi.fn(async () => {}), navigate: vi.fn(async () => {}) })
const pagesOf = (...open: ReturnType<typeof page>[]) => ({
  matchAll: async () => open,
  openWindow: vi.fn(async (_address: string) => {}),
})

it('PUSH-4 pressing it goes to the page that is open already, and opens one only where none is', async () => {
  const [home, live] = [page('https://clinic.example/'), page('https://clinic.example/live/a-1')]
  const both = pagesOf(home, live)
  await openPage(both, { path: '/live/a-1' }, '')
  expect(live.focus).toHaveBeenCalledOnce()
  expect(live.navigate).not.toHaveBeenCalled()
  expect(both.openWindow).not.toHaveBeenCalled()

  const none = pagesOf(home)
  await openPage(none, { path: '/live/a-1' }, 'open')
  expect(none.openWindow.mock.calls).toEqual([['/live/a-1']])
})

it('PUSH-4 LATE-5 "Running late" leads to what is asked there', async () => {
  const live = page('https://clinic.example/live/a-1')
  await openPage(pagesOf(live), { path: '/live/a-1' }, 'late')
  expect(live.navigate.mock.calls).toEqual([['/live/a-1#late']])
  expect(live.focus).toHaveBeenCalledOnce()
  const none = pagesOf()
  await openPage(none, { path: '/live/a-1' }, 'late')
  expect(none.openWindow.mock.calls).toEqual([['/live/a-1#late']])
})
