import { cleanup, fireEvent, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bytesOfBase64url } from '../../protocol/base64url.ts'
import { api } from '../api/light-trpc.ts'
import { AllowPush } from './allow-push.tsx'

vi.mock('../api/light-trpc.ts', () => ({
  api: {
    push: { key: { query: vi.fn() }, subscribe: { mutate: vi.fn() }, unsubscribe: { mutate: vi.fn() } },
  },
}))
const push = vi.mocked(api.push, { deep: true })
const KEY = `B${'A'.repeat(86)}`

const subscription = {
  endpoint: 'https://push.example.com/send/1',
  unsubscribe: vi.fn(async () => true),
  toJSON: () => ({ endpoint: 'https://push.example.com/send/1', keys: { p256dh: 'p', auth: 'a' } }),
  options: { applicationServerKey: null as ArrayBuffer | null },
}
const manager = { getSubscription: vi.fn(), subscribe: vi.fn() }
const notification = { permission: 'default', requestPermission: vi.fn() }

/** A browser that can be pushed to, as far as the page can tell. */
beforeEach(() => {
  vi.resetAllMocks()
  notification.permission = 'default'
  push.key.query.mockResolvedValue({ key: KEY })
  subscription.options.applicationServerKey = bytesOfBase64url(KEY).buffer
  manager.getSubscription.mockResolvedValue(null)
  manager.subscribe.mockResolvedValue(subscription)
  vi.stubGlobal('PushManager', class {})
  vi.stubGlobal('Notification', notification)
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { ready: Promise.resolve({ pushManager: manager }) },
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

const allows = (answer: 'granted' | 'denied' | 'default') =>
  notification.requestPermission.mockImplementation(async () => {
    notification.permission = answer
    return answer
  })
const button = () => screen.findByRole('button', { name: 'Tell me on this device' })

it('NOTE-8 PUSH-1 why it is asked stands there, and the browser asks in the press alone', async () => {
  allows('granted')
  render(() => <AllowPush />)
  await button()
  expect(screen.getByText(/even when this page is closed/)).toBeTruthy()
  expect(notification.requestPermission).not.toHaveBeenCalled()

  fireEvent.click(await button())
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^We tell you on this device/))
  expect(push.subscribe.mutate.mock.calls).toEqual([
    [{ endpoint: subscription.endpoint, p256dh: 'p', auth: 'a' }],
  ])
  expect(manager.subscribe.mock.calls[0]?.[0]).toMatchObject({ userVisibleOnly: true })
  expect(screen.queryByRole('button')).toBeNull()
})

it('PUSH-1 one that is allowed already is told to the Worker again, and nothing is asked', async () => {
  notification.permission = 'granted'
  manager.getSubscription.mockResolvedValue(subscription)
  render(() => <AllowPush />)
  await waitFor(() => expect(push.subscribe.mutate).toHaveBeenCalledOnce())
  expect(screen.queryByRole('button')).toBeNull()
})

it('PUSH-5 one that was made with another key than the Worker’s of now is made anew, and nothing is asked', async () => {
  notification.permission = 'granted'
  subscription.options.applicationServerKey = bytesOfBase64url(`B${'C'.repeat(86)}`).buffer
  manager.getSubscription.mockResolvedValue(subscription)
  const fresh = {
    ...subscription,
    toJSON: () => ({ ...subscription.toJSON(), endpoint: 'https://push.example.com/send/2' }),
  }
  manager.subscribe.mockResolvedValue(fresh)
  render(() => <AllowPush />)
  await waitFor(() =>
    expect(push.subscribe.mutate.mock.calls).toEqual([
      [{ endpoint: 'https://push.example.com/send/2', p256dh: 'p', auth: 'a' }],
    ]),
  )
  expect(subscription.unsubscribe).toHaveBeenCalledOnce()
  expect(manager.subscribe.mock.calls[0]?.[0]).toEqual({
    userVisibleOnly: true,
    applicationServerKey: bytesOfBase64url(KEY),
  })
  expect(notification.requestPermission).not.toHaveBeenCalled()
})

it('PUSH-5 where a browser does not say with which key, it stays', async () => {
  notification.permission = 'granted'
  subscription.options.applicationServerKey = null
  manager.getSubscription.mockResolvedValue(subscription)
  render(() => <AllowPush />)
  await waitFor(() => expect(push.subscribe.mutate).toHaveBeenCalledOnce())
  expect(subscription.unsubscribe).not.toHaveBeenCalled()
})

it('PUSH-5 one that could not be made anew can be asked for again', async () => {
  notification.permission = 'granted'
  subscription.options.applicationServerKey = bytesOfBase64url(`B${'C'.repeat(86)}`).buffer
  manager.getSubscription.mockResolvedValueOnce(subscription).mockResolvedValue(null)
  manager.subscribe.mockRejectedValue(new DOMException('no press', 'NotAllowedError'))
  render(() => <AllowPush />)
  expect(await button()).toBeTruthy()
})

it('NOTE-8 whoever says no reads how to change that, and is asked no more', async () => {
  allows('denied')
  render(() => <AllowPush />)
  fireEvent.click(await button())
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toMatch(/Allow notifications for Anteroom/),
  )
  expect(screen.queryByRole('button')).toBeNull()
})

it('NOTE-8 whoever answers nothing can be asked again', async () => {
  allows('default')
  render(() => <AllowPush />)
  fireEvent.click(await button())
  await waitFor(() => expect(notification.requestPermission).toHaveBeenCalledOnce())
  expect(await button()).toBeTruthy()
})

it('PUSH-1 a subscription of an older key is made anew', async () => {
  allows('granted')
  manager.subscribe.mockRejectedValueOnce(new DOMException('another key', 'InvalidStateError'))
  manager.getSubscription.mockResolvedValue(subscription)
  notification.permission = 'default'
  render(() => <AllowPush />)
  fireEvent.click(await button())
  await waitFor(() => expect(push.subscribe.mutate).toHaveBeenCalled())
  expect(subscription.unsubscribe).toHaveBeenCalledOnce()
})

it('PUSH-1 what did not work is said, and can be tried again', async () => {
  allows('granted')
  manager.subscribe.mockRejectedValue(new DOMException('no push service', 'AbortError'))
  render(() => <AllowPush />)
  fireEvent.click(await button())
  expect(await screen.findByText(/^That did not work/)).toBeTruthy()
  expect(await button()).toBeTruthy()
})

it('PUSH-1 it can be taken back where it is chosen', async () => {
  notification.permission = 'granted'
  manager.getSubscription.mockResolvedValue(subscription)
  render(() => <AllowPush isStoppable />)
  fireEvent.click(await screen.findByRole('button', { name: 'Stop telling me on this device' }))
  await waitFor(() =>
    expect(push.unsubscribe.mutate.mock.calls).toEqual([[{ endpoint: subscription.endpoint }]]),
  )
  expect(subscription.unsubscribe).toHaveBeenCalledOnce()
  expect(await button()).toBeTruthy()
})

it.each([
  ['the clinic pushes to nobody', () => push.key.query.mockResolvedValue({ key: null })],
  ['the browser cannot', () => Reflect.deleteProperty(navigator, 'serviceWorker')],
  ['the Worker cannot be asked', () => push.key.query.mockRejectedValue(new Error('no network'))],
])('PUSH-1 nothing is offered where %s', async (_, arrange) => {
  arrange()
  const { container } = render(() => <AllowPush />)
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(container.textContent).toBe('')
})

it('PUSH-1 on an iPhone it is said how', async () => {
  vi.unstubAllGlobals()
  vi.stubGlobal('Notification', undefined)
  Reflect.deleteProperty(globalThis, 'Notification')
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)',
  )
  render(() => <AllowPush />)
  expect(await screen.findByText(/Add to Home Screen/)).toBeTruthy()
  vi.restoreAllMocks()
})
