import { cleanup, fireEvent, render, within } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { afterEach, expect, it, vi } from 'vitest'
import { given } from '../../../../queue/testing/day.ts'
import { api } from '../../../api/trpc.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { Tomorrow } from './tomorrow.tsx'

vi.mock('../../../api/trpc.ts', () => ({ api: { doctor: { dayAfter: { query: vi.fn() } } } }))
const asked = vi.mocked(api.doctor.dayAfter.query)
afterEach(cleanup)

const show = () =>
  render(() => (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Tomorrow day={doctorDay(given())} />
    </QueryClientProvider>
  ))

type NextDay = NonNullable<Awaited<ReturnType<typeof api.doctor.dayAfter.query>>>
const patient = (token: number, patientName: string): NextDay['patients'][number] => ({
  appointmentId: `a-${token}`,
  token: token as NextDay['patients'][number]['token'],
  patientName,
  mode: 'online',
  reason: `A cough, ${patientName}`,
  isConfirmed: false,
  previousVisits: 2,
})
/** The day of the fixture is Monday the 2nd. */
const nextDay = (more: Partial<NextDay> = {}): NextDay => ({
  date: '2026-03-03',
  isWorkingDay: true,
  capacity: 40,
  patients: [patient(1, 'Lin Wei'), patient(3, 'Ana Roy')],
  ...more,
})

it('CALL-11 lists who is expected tomorrow: token, name, kind of visit and reason', async () => {
  asked.mockResolvedValue(
    nextDay({
      patients: [patient(1, 'Lin Wei'), { ...patient(3, 'Ana Roy'), mode: 'in_person', previousVisits: 0 }],
    }),
  )
  const screen = show()
  await screen.findByRole('heading', { name: 'Tomorrow' })
  expect(asked.mock.calls[0]?.[0]).toEqual({ date: '2026-03-02' })
  screen.getByText('2 of 40 places booked')
  const [lin, ana, ...more] = screen.getAllByRole('listitem')
  expect(more).toEqual([])
  within(lin as HTMLElement).getByRole('heading', { name: 'Token 1: Lin Wei' })
  expect(lin?.textContent).toContain('A cough, Lin Wei')
  expect(lin?.textContent).toContain('Online')
  expect(lin?.textContent).not.toContain('First visit')
  within(ana as HTMLElement).getByRole('heading', { name: 'Token 3: Ana Roy' })
  expect(ana?.textContent).toContain('In person · First visit')
})

it('CALL-11 a later day is called by its date, and one that is no longer worked says so', async () => {
  asked.mockResolvedValue(nextDay({ date: '2026-03-06', isWorkingDay: false }))
  const screen = show()
  await screen.findByRole('heading', { name: 'Your next day' })
  screen.getByText(/6 March/)
  screen.getByText('You no longer work on this day. Its bookings stay.')
})

it.each([
  ['a day that nobody has booked', nextDay({ patients: [] }), 'Nobody has booked this day yet.'],
  ['no day to come', null, 'No working day is set, and nobody is booked.'],
])('CALL-11 %s says so', async (_, answer, says) => {
  asked.mockResolvedValue(answer)
  const screen = show()
  await screen.findByText(says)
  expect(screen.queryByRole('list')).toBeNull()
})

it('CALL-11 a list that could not be read says so and can be read again', async () => {
  asked.mockRejectedValueOnce(Object.assign(new Error('Not now.'), { data: { refusal: 'UNAVAILABLE' } }))
  asked.mockResolvedValueOnce(nextDay())
  const screen = show()
  expect((await screen.findByRole('alert')).textContent).toContain('Not now.')
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('heading', { name: 'Token 1: Lin Wei' })
})

it('LINK-3 CALL-11 who has said that they are coming is told from the others', async () => {
  asked.mockResolvedValue(
    nextDay({ patients: [{ ...patient(1, 'Lin Wei'), isConfirmed: true }, patient(3, 'Ana Roy')] }),
  )
  const screen = show()
  const [lin, ana] = await screen.findAllByRole('listitem')
  expect(lin?.textContent).toContain('Is coming')
  expect(ana?.textContent).not.toContain('Is coming')
})
