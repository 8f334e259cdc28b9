import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { appointmentId } from '../../../../queue/ids.ts'
import { connectionIsBack } from '../../../api/back.ts'
import { api } from '../../../api/light-trpc.ts'
import { hearMessage } from '../../../feed/message-heard.ts'
import { wishToWrite } from '../../../messages/on-page.ts'
import { Banner } from './banner.tsx'
import { DoctorMessages } from './doctor-messages.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({
  api: { messages: { list: { query: vi.fn() }, send: { mutate: vi.fn() }, markRead: { mutate: vi.fn() } } },
}))
const list = vi.mocked(api.messages.list.query)
const send = vi.mocked(api.messages.send.mutate)
const markRead = vi.mocked(api.messages.markRead.mutate)

type Stored = { number: number; sender: 'patient' | 'doctor'; text: string; at: number; isRead: boolean }
/** What the server has, and which refusal or silence comes next. */
const server = { stored: [] as Stored[], ids: new Map<string, number>(), seenUpTo: 0, isOpen: true }
const lost = () => Promise.reject(new TypeError('Failed to fetch'))
const refused = (refusal: string, message: string) =>
  Promise.reject(Object.assign(new Error(message), { data: { refusal } }))

function store(sender: Stored['sender'], text: string, at = Date.now()) {
  const number = (server.stored.at(-1)?.number ?? 0) + 1
  server.stored.push({ number, sender, text, at, isRead: false })
  return { number, text, at }
}
const hear = () => hearMessage({ appointmentId: appointmentId('a-1'), number: 1 })

/** Who looks at what: nothing is in sight by itself. */
let isInSight = true
class Sight {
  readonly look: (entries: { isIntersecting: boolean }[]) => void
  constructor(look: (entries: { isIntersecting: boolean }[]) => void) {
    this.look = look
  }
  observe() {
    queueMicrotask(() => this.look([{ isIntersecting: isInSight }]))
  }
  disconnect() {}
}

beforeEach(() => {
  vi.resetAllMocks()
  vi.stubGlobal('IntersectionObserver', Sight)
  localStorage.clear()
  isInSight = true
  Object.assign(server, { stored: [], ids: new Map(), seenUpTo: 0, isOpen: true })
  list.mockImplementation((async ({ after = 0 }: { after?: number }) => ({
    items: server.stored.filter(({ number }) => number > after).slice(0, 2),
    hasMore: server.stored.filter(({ number }) => number > after).length > 2,
    seenUpTo: server.seenUpTo,
    isOpen: server.isOpen,
  })) as never)
  send.mockImplementation((async ({ text, commandId }: { text: string; commandId: string }) => {
    const known = server.stored.find(({ number }) => number === server.ids.get(commandId))
    const stored = known ?? store('patient', text)
    server.ids.set(commandId, stored.number)
    return { number: stored.number, text: stored.text, at: stored.at }
  }) as never)
  markRead.mockResolvedValue({ marked: 1 })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function open() {
  const [isLive, setLive] = createSignal(true)
  const screen = render(() => (
    <>
      <Banner notice={null} onClose={() => {}} />
      <DoctorMessages appointmentId="a-1" doctor="Dr. Osei" isLive={isLive()} />
    </>
  ))
  const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your message' })
  return {
    ...screen,
    setLive,
    box,
    bubbles: () => [...screen.container.querySelectorAll('.bubble')].map(({ textContent }) => textContent),
    async write(text: string) {
      fireEvent.input(await box(), { target: { value: text } })
      fireEvent.click(screen.getByRole('button', { name: 'Send' }))
    },
  }
}

it('WAIT-4 LATE-2 the box opens on "Message the doctor", from wherever that is pressed, and has the focus', async () => {
  const screen = open()
  fireEvent.click(await screen.findByRole('button', { name: 'Message the doctor' }))
  expect(document.activeElement).toBe(await screen.box())
  screen.getByText(/In an emergency do not wait for an answer/)
  cleanup()
  const other = open()
  await other.findByRole('button', { name: 'Message the doctor' })
  wishToWrite((wished) => wished + 1)
  expect(document.activeElement).toBe(await other.box())
})

it('ROOM-7 WAIT-4 the history is there in the server’s order, all of it, and what is written follows it once', async () => {
  store('patient', 'One')
  store('doctor', 'Two')
  store('patient', 'Three')
  const screen = open()
  await waitFor(() => expect(screen.bubbles()).toEqual(['One', 'Two', 'Three']))

  await screen.write('  Four ')
  await waitFor(() => expect(screen.queryByText('Sending…')).toBeNull())
  hear()
  hear()
  await waitFor(() => expect(list.mock.calls.at(-1)?.[0]).toEqual({ appointmentId: 'a-1', after: 4 }))

  expect(screen.bubbles()).toEqual(['One', 'Two', 'Three', 'Four'])
  expect((await screen.box()).value).toBe('')
})

it('MSG-3 what somebody else stored before one’s own message is not missed', async () => {
  store('patient', 'One')
  const screen = open()
  await screen.findByText('One')
  store('doctor', 'Two, not heard of')
  await screen.write('Three')
  await screen.findByText('Three')
  hear()
  await waitFor(() => expect(screen.bubbles()).toEqual(['One', 'Two, not heard of', 'Three']))
})

it('MSG-3 what is heard is asked for and read out politely; what is about another visit is not', async () => {
  store('patient', 'One')
  const screen = open()
  await screen.findByText('One')
  const asked = list.mock.calls.length
  hearMessage({ appointmentId: appointmentId('a-2'), number: 9 })
  expect(list).toHaveBeenCalledTimes(asked)
  store('doctor', 'Please join again')
  hear()

  const heard = await screen.findByText('Message from Dr. Osei: Please join again')
  expect(heard.getAttribute('aria-live')).toBe('polite')
})

it('ROOM-5 MSG-3 without a socket it asks by itself, and when the connection is back', async () => {
  vi.useFakeTimers()
  const screen = open()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(list).toHaveBeenCalledTimes(1)
  screen.setLive(false)
  store('doctor', 'While you were away')
  await vi.advanceTimersByTimeAsync(10_000)
  screen.getByText('While you were away')
  screen.setLive(true)
  store('doctor', 'And once more')
  connectionIsBack()
  await vi.advanceTimersByTimeAsync(10)
  screen.getByText('And once more')
})

it('MSG-1 what could not be sent is kept, said to be, and sent again under the same id: once', async () => {
  const screen = open()
  wishToWrite((wished) => wished + 1)
  send.mockImplementationOnce((async ({ text, commandId }: { text: string; commandId: string }) => {
    server.ids.set(commandId, store('patient', text).number)
    return lost()
  }) as never)
  await screen.write('Are you there?')
  await screen.findByText(/^Not sent: no connection. It is kept on this device/)
  hear()
  await waitFor(() => expect(list).toHaveBeenCalledTimes(2))
  await list.mock.results[1]?.value
  expect(screen.bubbles()).toEqual(['Are you there?'])
  send.mockImplementationOnce(lost as never)
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(send).toHaveBeenCalledTimes(2))
  await screen.findByText(/^Not sent/)

  connectionIsBack()

  await waitFor(() => expect(screen.queryByText(/^Not sent/)).toBeNull())
  expect(new Set(send.mock.calls.map(([{ commandId }]) => commandId)).size).toBe(1)
  expect(screen.bubbles()).toEqual(['Are you there?'])
  expect(server.stored).toHaveLength(1)
})

it('MSG-1 a closed tab loses neither what is typed nor what was not sent, and several go in order', async () => {
  send.mockImplementation(lost as never)
  const screen = open()
  wishToWrite((wished) => wished + 1)
  await screen.write('First')
  await screen.findByText(/^Not sent/)
  await screen.write('Second')
  fireEvent.input(await screen.box(), { target: { value: 'Half a thou' } })
  cleanup()
  send.mockImplementation((async ({ text }: { text: string }) => store('patient', text)) as never)

  const again = open()

  await waitFor(() => expect(server.stored.map(({ text }) => text)).toEqual(['First', 'Second']))
  expect((await again.box()).value).toBe('Half a thou')
  await waitFor(() => expect(again.bubbles()).toEqual(['First', 'Second']))
  expect(localStorage.getItem('anteroom:messages:a-1')).toBe('{"typed":"Half a thou","outgoing":[]}')
})

it('MSG-2 whoever writes too fast reads why, and what they wrote is in the box again', async () => {
  const sentence = 'That was a lot of messages at once. Please wait a minute and send it again.'
  const screen = open()
  wishToWrite((wished) => wished + 1)
  send.mockImplementationOnce((() => refused('TOO_MANY', sentence)) as never)
  await screen.write('Hello?')

  expect((await screen.findByRole('alert')).textContent).toBe(sentence)
  expect((await screen.box()).value).toBe('Hello?')
  expect(screen.bubbles()).toEqual([])
  await screen.write('Hello?')
  await waitFor(() => expect(screen.bubbles()).toEqual(['Hello?']))
  expect(screen.queryByRole('alert')).toBeNull()
})

it('MSG-1 nothing empty and nothing too long is sent; how much is left is said when it gets near', async () => {
  const screen = open()
  wishToWrite((wished) => wished + 1)
  await screen.write('  \n ')
  await screen.write('x'.repeat(1_001))
  screen.getByText('1 character too many')
  expect(send).not.toHaveBeenCalled()
  fireEvent.input(await screen.box(), { target: { value: 'x'.repeat(990) } })
  screen.getByText('10 characters left')
  fireEvent.keyDown(await screen.box(), { key: 'Enter', ctrlKey: true })
  await waitFor(() => expect(send).toHaveBeenCalledOnce())
})

it('MSG-4 what is in sight is marked as read; what is not is said in the place of the doctor’s line', async () => {
  isInSight = false
  store('doctor', 'Look here')
  const screen = open()
  await screen.findByText('Dr. Osei wrote to you')
  expect(markRead).not.toHaveBeenCalled()
  expect(screen.getByRole('link', { name: 'Read' }).getAttribute('href')).toBe('#messages')
  cleanup()

  isInSight = true
  const again = open()
  await waitFor(() => expect(markRead).toHaveBeenCalledWith({ appointmentId: 'a-1', upTo: 1 }))
  expect(again.queryByText('Dr. Osei wrote to you')).toBeNull()
})

it('MSG-4 the sender can tell up to where it was seen', async () => {
  store('patient', 'One')
  store('patient', 'Two')
  const screen = open()
  await screen.findByText('Two')
  expect(screen.queryByText(/Seen/)).toBeNull()
  server.seenUpTo = 1
  hear()
  const seen = await screen.findByText(/Seen/)
  expect(seen.closest('li')?.textContent).toContain('One')
})

it('MSG-6 once it is closed the history stays and there is no box; without one there is nothing', async () => {
  server.isOpen = false
  const empty = open()
  await waitFor(() => expect(list).toHaveBeenCalledOnce())
  await waitFor(() => expect(empty.queryByRole('button')).toBeNull())
  cleanup()
  store('doctor', 'Get well soon')
  const screen = open()
  await screen.findByText('Get well soon')
  screen.getByText('Messages about this visit are closed.')
  expect(screen.queryByRole('textbox')).toBeNull()
})
