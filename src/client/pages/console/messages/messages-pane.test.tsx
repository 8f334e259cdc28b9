import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { appointmentId } from '../../../../queue/ids.ts'
import type { Queue } from '../../../../queue/queue.ts'
import { from } from '../../../../queue/testing/day.ts'
import { crowded } from '../../../../queue/testing/random.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import { hearMessage } from '../../../feed/message-heard.ts'
import { LineRow } from '../line/line-row.tsx'
import { doctorDay } from '../testing/doctor-day.ts'
import { createDayMessages, type DayMessages } from './create-day-messages.ts'
import { DayMessagesContext } from './in-rows.tsx'
import { MessagesPane } from './messages-pane.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({
  api: {
    messages: {
      list: { query: vi.fn() },
      send: { mutate: vi.fn() },
      markRead: { mutate: vi.fn() },
      unread: { query: vi.fn() },
    },
  },
}))
const list = vi.mocked(api.messages.list.query)
const send = vi.mocked(api.messages.send.mutate)
const unread = vi.mocked(api.messages.unread.query)

/** Token 1 is called, 2 to 4 wait. */
const called = from(crowded(4), say.open())
let counts: { appointmentId: string; unread: number }[] = []
const hear = (about: string) => hearMessage({ appointmentId: appointmentId(about), number: 1 })

beforeEach(() => {
  vi.resetAllMocks()
  localStorage.clear()
  counts = []
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  unread.mockImplementation((async () => ({ counts })) as never)
  list.mockImplementation((async ({ after = 0 }: { appointmentId: string; after?: number }) => ({
    items: [{ number: 1, sender: 'patient', text: 'May I come in?', at: Date.now(), isRead: false }].filter(
      ({ number }) => number > after,
    ),
    hasMore: false,
    seenUpTo: 0,
    isOpen: true,
  })) as never)
  send.mockImplementation((async ({ text }: { text: string }) => ({
    number: 2,
    text,
    at: Date.now(),
  })) as never)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(first: Queue = called) {
  const [queue, setQueue] = createSignal(first)
  const onShow = vi.fn()
  let messages: DayMessages | undefined
  const screen = render(() => {
    const made = createDayMessages('d-1:2026-03-02', () => true, onShow)
    messages = made
    const row = {
      connected: [],
      minute: 0,
      likely: null,
      isNext: false,
      isMenuOpen: false,
      isMixed: false,
      onToggle() {},
      onMore() {},
    }
    return (
      <DayMessagesContext.Provider value={made}>
        <ul>
          {queue().entries.map(({ token }) => (
            <LineRow
              {...row}
              day={doctorDay(queue())}
              view={publicView(queue())}
              token={token}
              isOpen={token === 3}
            />
          ))}
        </ul>
        <MessagesPane day={doctorDay(queue())} view={publicView(queue())} messages={made} />
      </DayMessagesContext.Provider>
    )
  })
  const row = (name: string) => screen.getByText(name, { selector: 'strong' }).closest('li')
  const withWhom = () => screen.container.querySelector('.with-whom')?.textContent
  return {
    ...screen,
    setQueue,
    onShow,
    row,
    withWhom,
    unread: () => messages?.unread(),
    comesUp: () => messages?.showFirstUnread('a-1'),
  }
}

it('ROOM-7 the messages of whoever is being seen are beside them, and of the next one with the next turn', async () => {
  const screen = open()
  await screen.findByText('May I come in?')
  expect(screen.withWhom()).toBe('Token 1, Patient 1')
  expect(list).toHaveBeenCalledWith({ appointmentId: 'a-1', after: 0 })
  screen.setQueue(from(called, say.skip(1)))
  await waitFor(() => expect(screen.withWhom()).toBe('Token 2, Patient 2'))
})

it('MSG-4 an arriving message changes the count in its row and in all, and neither the focus nor what is shown', async () => {
  const screen = open()
  await screen.findByText('May I come in?')
  const box = screen.getByRole('textbox', { name: 'Your message' })
  box.focus()
  counts = [{ appointmentId: 'a-3', unread: 2 }]
  hear('a-3')

  await waitFor(() => expect(screen.row('Patient 3')?.textContent).toContain('2 unread messages'))
  expect(screen.row('Patient 2')?.textContent).not.toContain('unread')
  expect(screen.unread()).toBe(2)
  expect(document.activeElement).toBe(box)
  expect(screen.withWhom()).toBe('Token 1, Patient 1')
  expect(screen.onShow).not.toHaveBeenCalled()
  expect(screen.row('Patient 3')?.querySelector('[aria-live], [role=status], [role=alert]')).toBeNull()
})

it('MSG-4 who else has written is one press away, and so is the way back', async () => {
  counts = [{ appointmentId: 'a-3', unread: 1 }]
  const screen = open()
  fireEvent.click(await screen.findByRole('button', { name: /^Token 3, Patient 3/ }))
  await waitFor(() => expect(screen.withWhom()).toBe('Token 3, Patient 3'))
  fireEvent.click(screen.getByRole('button', { name: 'Back to Patient 1' }))
  await waitFor(() => expect(screen.withWhom()).toBe('Token 1, Patient 1'))
})

it('CONSOLE-18 as the pane comes up the first unread message is what is shown', async () => {
  counts = [{ appointmentId: 'a-3', unread: 1 }]
  const screen = open()
  await screen.findByRole('button', { name: /^Token 3, Patient 3/ })
  expect(screen.withWhom()).toBe('Token 1, Patient 1')
  screen.comesUp()
  await waitFor(() => expect(screen.withWhom()).toBe('Token 3, Patient 3'))
})

it('CONSOLE-18 unless whoever is shown has written, too, or was asked for', async () => {
  counts = [
    { appointmentId: 'a-3', unread: 1 },
    { appointmentId: 'a-1', unread: 1 },
  ]
  const screen = open()
  screen.onShow.mockImplementation(screen.comesUp)
  await screen.findByRole('button', { name: /^Token 3, Patient 3/ })
  screen.comesUp()
  expect(screen.withWhom()).toBe('Token 1, Patient 1')
  counts = [{ appointmentId: 'a-2', unread: 1 }]
  hear('a-2')
  await screen.findByRole('button', { name: /^Token 2, Patient 2/ })
  fireEvent.click(screen.getByRole('button', { name: 'Messages' }))
  await waitFor(() => expect(screen.withWhom()).toBe('Token 3, Patient 3'))
})

it('ROOM-7 anybody’s messages are opened from their details', async () => {
  const screen = open()
  fireEvent.click(screen.getByRole('button', { name: 'Messages' }))
  await waitFor(() => expect(screen.withWhom()).toBe('Token 3, Patient 3'))
  expect(screen.onShow).toHaveBeenCalledOnce()
})

it('ROOM-7 whom one writes to does not change with the turn: what is typed goes to nobody else', async () => {
  const screen = open()
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' })
  box.focus()
  fireEvent.input(box, { target: { value: 'Take it with' } })
  screen.setQueue(from(called, say.skip(1)))
  await Promise.resolve()

  expect(document.activeElement).toBe(box)
  expect(screen.withWhom()).toBe('Token 1, Patient 1')
  fireEvent.click(screen.getByRole('button', { name: 'Send' }))
  await waitFor(() =>
    expect(send.mock.calls[0]?.[0]).toMatchObject({ appointmentId: 'a-1', text: 'Take it with' }),
  )
})

it.each(['I am running 10 minutes late', 'Please join again'])(
  'MSG-5 a quick reply is sent as it stands: %s',
  async (text) => {
    const screen = open()
    await screen.findByText('May I come in?')
    fireEvent.input(screen.getByRole('textbox', { name: 'Your message' }), {
      target: { value: 'Half a thought' },
    })
    fireEvent.click(screen.getByRole('button', { name: text }))

    await waitFor(() => expect(send.mock.calls[0]?.[0]).toMatchObject({ appointmentId: 'a-1', text }))
    await screen.findByText(text, { selector: '.bubble' })
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' }).value).toBe(
      'Half a thought',
    )
  },
)

it('ROOM-7 messages that could not be loaded are said to be, and asked for again on a press', async () => {
  list.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const screen = open()
  expect((await screen.findByRole('alert')).textContent).toContain('The messages could not be loaded.')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('May I come in?')
})
