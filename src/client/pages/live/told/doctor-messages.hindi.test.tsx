import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../../api/light-trpc.ts'
import { inWaitingRoom } from '../../../language/other-languages.ts'
import { speak } from '../../../language/spoken.ts'
import { expectHindi } from '../../../testing/in-hindi.ts'
import { Banner } from './banner.tsx'
import { DoctorMessages } from './doctor-messages.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({
  api: { messages: { list: { query: vi.fn() }, send: { mutate: vi.fn() }, markRead: { mutate: vi.fn() } } },
}))
/** Names, what was written, and what stands on the keys. */
const DATA = ['Dr. Ama Osei', 'Please join again', 'Where?', 'Ctrl', 'Enter']
const answered = (texts: readonly string[], isOpen = true) =>
  vi.mocked(api.messages.list.query).mockResolvedValue({
    items: texts.map((text, index) => ({
      number: index + 1,
      sender: index === 0 ? ('doctor' as const) : ('patient' as const),
      text,
      at: Date.UTC(2026, 1, 1 + index),
      isRead: false,
    })),
    hasMore: false,
    seenUpTo: 2,
    isOpen,
  })

beforeAll(() => speak('hi', inWaitingRoom))
beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.mocked(api.messages.send.mutate).mockRejectedValue(new TypeError('Failed to fetch'))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const open = () =>
  render(() => (
    <>
      <Banner notice={null} onClose={() => {}} />
      <DoctorMessages appointmentId="a-1" doctor="Dr. Ama Osei" isLive />
    </>
  ))

it('LANG-4 the box, what is kept, what is too long and what is closed are in the reader’s language', async () => {
  answered([])
  const screen = open()
  fireEvent.click(await screen.findByRole('button'))
  expectHindi(DATA)
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '!'.repeat(1_001) } })
  expectHindi(DATA)
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '?' } })
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', metaKey: true })
  await screen.findByRole('status')
  expectHindi(DATA)
  cleanup()
  localStorage.clear()
  answered(['Please join again', 'Where?'], false)
  const closed = open()
  await closed.findByText('Where?')
  expect(closed.queryByRole('textbox')).toBeNull()
  expectHindi(DATA)
})
