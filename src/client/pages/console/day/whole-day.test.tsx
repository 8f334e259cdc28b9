import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { from, given, MORNING, minutes } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/trpc.ts'
import { live } from '../../../language/live.ts'
import { createConsole } from '../create-console.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { CancelDayDialog } from './cancel-day-dialog.tsx'
import { LateDialog, latenessOffered, opensAtOf } from './late-dialog.tsx'
import { LateNote } from './late-note.tsx'

vi.mock('../../../api/trpc.ts', () => ({
  api: {
    doctor: { startLate: { mutate: vi.fn() }, cancelDay: { mutate: vi.fn() }, handOver: { mutate: vi.fn() } },
    doctors: { list: { query: vi.fn() } },
  },
}))
const startLate = vi.mocked(api.doctor.startLate.mutate)
const cancelDay = vi.mocked(api.doctor.cancelDay.mutate)
const handOver = vi.mocked(api.doctor.handOver.mutate)
const doctors = vi.mocked(api.doctors.list.query)
beforeEach(() => {
  vi.clearAllMocks()
  doctors.mockResolvedValue([])
})
afterEach(cleanup)

const queue = given(...say.bookings(3))
const day = doctorDay(queue)
const opensAt = opensAtOf(day)
const clock = (late: number) => live().timeOfDay(opensAt + minutes(late))

describe('NOTE-12 starting later', () => {
  it('NOTE-12 what is offered is always ahead, in steps from opening or from now', () => {
    expect(latenessOffered(opensAt, opensAt - minutes(60))).toEqual([10, 20, 30, 45, 60, 90])
    expect(latenessOffered(opensAt, opensAt + minutes(12)).slice(0, 3)).toEqual([25, 35, 45])
  })

  function dialog() {
    const [isOpen, setOpen] = createSignal(true)
    const onCancelDay = vi.fn()
    const actions = createConsole(queue.key)
    const screen = render(() => (
      <LateDialog
        day={day}
        isOpen={isOpen()}
        now={opensAt}
        actions={actions}
        onClose={() => setOpen(false)}
        onCancelDay={onCancelDay}
      />
    ))
    return { screen, isOpen, onCancelDay }
  }

  it('NOTE-12 a time is chosen, what it means is said, and the patients are told', async () => {
    startLate.mockResolvedValue({ seq: 9, serving: null })
    const { screen, isOpen } = dialog()
    fireEvent.click(screen.getByText(clock(30)))
    screen.getByText(
      `Everybody in the line is told that you start at about ${clock(30)}. They keep their places.`,
    )
    fireEvent.click(screen.getByText('Tell them'))
    await vi.waitFor(() => expect(isOpen()).toBe(false))
    expect(startLate.mock.calls[0]?.[0]).toMatchObject({ key: queue.key, lateMinutes: 30 })
  })

  it('NOTE-12 what it was refused for is said, and the dialog stays', async () => {
    startLate.mockRejectedValue(
      Object.assign(new Error('The day has started.'), { data: { refusal: 'DAY_STARTED' } }),
    )
    const { screen, isOpen } = dialog()
    fireEvent.click(screen.getByText('Tell them'))
    await screen.findByText('The day has started.')
    expect(isOpen()).toBe(true)
  })

  it('NOTE-12 it is offered once patients wait past the time that they know of, and not before', () => {
    const [view, setView] = createSignal(publicView(queue))
    const [now, setNow] = createSignal(opensAt - 1)
    const screen = render(() => <LateNote day={day} view={view()} now={now()} onLate={() => {}} />)
    const offered = () => screen.queryByRole('button', { name: 'Tell them when' }) !== null
    expect(offered()).toBe(false)
    setNow(opensAt + minutes(3))
    expect(offered()).toBe(true)
    setView(publicView(from(queue, say.startLate(30, Math.max(opensAt, MORNING)))))
    expect(offered()).toBe(false)
    setNow(Math.max(opensAt, MORNING) + minutes(31))
    expect(offered()).toBe(true)
    setView(publicView(from(queue, say.open())))
    expect(offered()).toBe(false)
  })
})

describe('NOTE-13 cancelling the day', () => {
  const dialog = (now = queue) => {
    const [isOpen, setOpen] = createSignal(true)
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
    const said = vi.fn()
    const screen = render(() => (
      <QueryClientProvider client={client}>
        <CancelDayDialog
          day={doctorDay(now)}
          say={said}
          view={publicView(now)}
          isOpen={isOpen()}
          actions={createConsole(now.key)}
          onClose={() => setOpen(false)}
        />
      </QueryClientProvider>
    ))
    return { screen, isOpen, said }
  }

  it('NOTE-18 another doctor of today takes the rest, and it is said with how many and whom', async () => {
    doctors.mockResolvedValue([
      { id: 'd-2', name: 'Dr. Jonas Weiss', today: { isWorkingDay: true, date: day.date } },
      { id: 'd-3', name: 'Dr. Off', today: { isWorkingDay: false, date: day.date } },
    ] as never)
    handOver.mockResolvedValue({ handed: 3, left: [] } as never)
    const { screen, isOpen, said } = dialog(from(queue, say.open()))
    const choice = await screen.findByLabelText<HTMLSelectElement>('Or another doctor sees them')
    expect([...choice.options].map(({ textContent }) => textContent)).toEqual(['Dr. Jonas Weiss'])
    fireEvent.click(screen.getByText('Hand over 3 patients'))
    await vi.waitFor(() => expect(isOpen()).toBe(false))
    expect(handOver.mock.calls[0]?.[0]).toMatchObject({ key: queue.key, toDoctorId: 'd-2' })
    expect(said).toHaveBeenCalledExactlyOnceWith('3 patients are with Dr. Jonas Weiss now.')
  })

  it('NOTE-13 it says for how many before it is done, and what cannot be taken back', async () => {
    cancelDay.mockResolvedValue({ seq: 9, cancelled: 3 })
    const { screen, isOpen } = dialog(from(queue, say.open()))
    screen.getByText(/^3 patients lose their appointments and are told at once/)
    screen.getByText(/cannot be taken back/)
    fireEvent.click(screen.getByText('Cancel for 3 patients'))
    await vi.waitFor(() => expect(isOpen()).toBe(false))
    expect(cancelDay).toHaveBeenCalledOnce()
  })

  it('NOTE-13 the visit in progress is said to go on, and keeping the day changes nothing', () => {
    const { screen, isOpen } = dialog(from(queue, say.open(), say.start()))
    screen.getByText(/^2 patients .* The visit in progress goes on\./)
    fireEvent.click(screen.getByText('Keep the day'))
    expect([isOpen(), cancelDay.mock.calls.length]).toEqual([false, 0])
  })
})
