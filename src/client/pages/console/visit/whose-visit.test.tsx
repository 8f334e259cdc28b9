import { cleanup, fireEvent, render, within } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest'
import { type Asked, from, given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/trpc.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { aDraft } from '../testing/visit-record.ts'
import { createWriting } from './create-writing.ts'
import { VisitPane } from './visit-pane.tsx'

vi.mock('../../../api/trpc.ts', async () => (await import('../testing/visit-record.ts')).recordApi())
const record = api.record as unknown as Record<keyof typeof api.record, { query: Mock; mutate: Mock }>

beforeEach(() => {
  vi.useFakeTimers()
  record.draft.query.mockImplementation(async ({ appointmentId }: { appointmentId: string }) =>
    aDraft({ appointmentId, notes: { text: `Of ${appointmentId}`, version: 1, savedAt: 1 } }),
  )
})
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.clearAllMocks()
  vi.useRealTimers()
})

/** Three have booked, and the first is in the visit; then what is asked happens. */
async function show(...wishes: readonly Asked[]) {
  const [queue, setQueue] = createSignal(
    from(given(...say.bookings(3), say.open(), say.join(1), say.join(2), say.start(1)), ...wishes),
  )
  const screen = render(() => {
    const day = () => doctorDay(queue())
    const writing = createWriting(day, () => publicView(queue()))
    return <VisitPane day={day()} writing={writing} />
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  await settle()
  return {
    screen,
    strip: () => screen.container.querySelector('.whose-visit'),
    notes: () => screen.queryByLabelText('Clinical notes') as HTMLTextAreaElement | null,
    async happens(...more: readonly Asked[]) {
      setQueue((before) => from(before, ...more))
      await settle()
    },
    async choose(name: string) {
      const select = screen.getByLabelText('Another visit')
      const option = within(select).getByText(name) as HTMLOptionElement
      fireEvent.change(select, { target: { value: option.value } })
      await settle()
    },
    async press(name: string) {
      fireEvent.click(screen.getByRole('button', { name }))
      await settle()
    },
  }
}

it('CONSOLE-14 above what is written stands whose record it is, and whoever comes into it by keyboard hears that', async () => {
  const { screen, strip } = await show()
  expect(strip()?.textContent).toMatch(/1Patient 1In consultation/)
  expect(strip()?.className).not.toContain('elsewhere')
  expect(screen.getByRole('group', { name: /1 Patient 1 In consultation/ })).toBeTruthy()
})

it('CONSOLE-14 once it is another’s turn it says that these are the notes of the one before, and leads on in one press', async () => {
  const { strip, notes, happens, press, screen } = await show()
  await happens(say.finish(1))
  expect(notes()?.value).toBe('Of a-1')
  expect(strip()?.className).toContain('elsewhere')
  expect(strip()?.textContent).toMatch(/1Notes of Patient 1Finished \d\d:\d\d/)

  await press('Go to Patient 2')
  expect(notes()).toBeNull()
  expect(strip()?.className).not.toContain('elsewhere')
  expect(strip()?.textContent).toMatch(/2Patient 2Not begun yet/)
  screen.getByText('This visit has not begun')
  expect(record.draft.query.mock.calls.map(([asked]) => asked.appointmentId)).not.toContain('a-2')

  await happens(say.start(2))
  expect(notes()?.value).toBe('Of a-2')
})

it('CONSOLE-14 the record of a visit that begins takes the place of the one before', async () => {
  const { strip, notes, happens } = await show(say.finish(1))
  await happens(say.start(2))
  expect(strip()?.textContent).toMatch(/2Patient 2In consultation/)
  expect(notes()?.value).toBe('Of a-2')
})

it('CONSOLE-14 an earlier record that is opened in mid-visit says so, and leads back', async () => {
  const { strip, notes, choose, press } = await show(say.finish(1), say.start(2))
  await choose('1 · Patient 1')
  expect(notes()?.value).toBe('Of a-1')
  expect(strip()?.className).toContain('elsewhere')

  await press('Go to Patient 2')
  expect(notes()?.value).toBe('Of a-2')
  expect(strip()?.className).not.toContain('elsewhere')
})

it('CONSOLE-14 after a reload nobody’s record is open before it is asked for', async () => {
  const { strip, notes, choose } = await show(say.finish(1))
  expect(notes()).toBeNull()
  expect(strip()?.textContent).toContain('Another visit')
  await choose('1 · Patient 1')
  expect(strip()?.textContent).toMatch(/Notes of Patient 1/)
})
