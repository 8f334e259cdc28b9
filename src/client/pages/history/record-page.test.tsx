import { cleanup, fireEvent, render, screen, within } from '@solidjs/testing-library'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PAGES } from '../../../protocol/paths.ts'
import { anyPrescription } from '../../../record/testing/prescriptions.ts'
import { api } from '../../api/trpc.ts'
import { PrescriptionViewer } from '../../components/record/prescription-viewer.tsx'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import { aRecord } from '../../testing/records.ts'
import { readDraft } from '../booking/draft.ts'
import RecordPage from './record-page.tsx'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })

beforeEach(() => {
  vi.resetAllMocks()
  vi.stubGlobal('scrollTo', () => {})
  sessionStorage.clear()
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.doctors.days.query.mockResolvedValue([])
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(about: Parameters<typeof aRecord>[0] = {}) {
  ask.history.one.query.mockResolvedValue(aRecord(about))
  openPage('/history/v-1', RecordPage)
  return screen.findByRole('heading', { level: 1, name: /^Visit of/ })
}

it('HIST-1 an address is read as it was meant, however it is written', async () => {
  ask.history.one.query.mockResolvedValue(aRecord({}))
  openPage('/history/osei%3A2026-11-24%3Ademo-11', RecordPage, PAGES.record)
  await screen.findByRole('heading', { level: 1 })
  expect(ask.history.one.query.mock.calls[0]?.[0]).toEqual({ appointmentId: 'osei:2026-11-24:demo-11' })
})

it('HIST-1 P14 the record shows the visit, the notes and the whole course', async () => {
  expect((await open()).textContent).toBe('Visit of 4 May 2026')
  expect(document.title).toContain('Visit of 4 May 2026')
  const page = (document.body.textContent ?? '').replaceAll('Monday ', 'Monday, ')
  for (const says of [
    'Dr. Ama Osei',
    'General practice',
    'Monday, 4 May 2026',
    'Online',
    'A cough',
    'Chest is clear.',
    'Course Advised by Doctor',
    'Rest for three days.',
    'Drink warm water.',
    'Fever over 39.',
    'Call 112.',
    'Blood count',
    'Monday, 11 May 2026',
    'See how the cough is',
  ])
    expect(page).toContain(says)
  const table = screen.getByRole('table', { name: 'Course Advised by Doctor' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((each) => each.textContent),
  ).toEqual(['Medicine', 'Dose', 'When', 'How long'])
  expect(within(table).getByRole('rowheader').textContent).toBe('Amoxicillin500 mgcapsule')
  expect(table.textContent).toMatch(
    /1 capsule.*3 times a day.*every 8 hours.*After food.*7 days.*Finish the whole/,
  )
})

it('HIST-3 the prescription can be downloaded, where there is one', async () => {
  await open()
  const link = screen.getByRole('link', { name: 'Download PDF' })
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  expect(link.getAttribute('href')).toBe(
    `/documents/prescription/v-1.pdf?zone=${encodeURIComponent(timeZone)}`,
  )
  // A file of the Worker's, not a page of the app's.
  expect(link.getAttribute('rel')).toBe('external')

  cleanup()
  await open({ prescription: null, notes: '' })
  expect(screen.queryByRole('link', { name: 'Download PDF' })).toBeNull()
  expect(screen.getByText('There is no prescription for this visit.')).toBeTruthy()
  expect(screen.getByText('The doctor has written no notes.')).toBeTruthy()
})

it('RX-3 that it was corrected, when and why, stands above it', async () => {
  await open({ corrections: [{ at: Date.parse('2026-05-05T12:00:00Z'), reason: 'The dose was too low' }] })
  expect(screen.getByText('Corrected on 5 May 2026 because: The dose was too low')).toBeTruthy()
})

it.each([
  ['doctor', 'Supplied by the doctor.'],
  ['machine', 'Written by a machine. The doctor has not confirmed it. Supplied by Scribe.'],
  ['accepted', 'Written by a machine, and confirmed by the doctor. Supplied by Scribe.'],
] as const)('HIST-1 DRAFT-4 an analysis by the %s says so', async (by, says) => {
  await open({ analysis: { text: 'Likely *viral*.', by, supplier: by === 'doctor' ? null : 'Scribe' } })
  const section = screen.getByRole('region', { name: 'AI analysis' })
  expect(section.querySelector('.note')?.textContent?.trim()).toBe(says)
  expect(section.querySelector('em')?.textContent).toBe('viral')
})

it('LATE-4 HIST-1 every new token of the visit is told, with when, why and by whom', async () => {
  const late = {
    oldToken: 4,
    newToken: 9,
    timestamp: Date.parse('2026-05-04T09:30:00Z'),
    reason: 'late',
    requestedBy: 'patient',
  }
  await open({ reassignments: [late] as never })
  const section = screen.getByRole('region', { name: 'Tokens of this visit' })
  expect(section.textContent).toMatch(
    /Token 4 became token 9 at \d\d:30. Late for the turn. Asked for by the patient./,
  )
})

const days = (isWorkingDay: boolean) =>
  ask.doctors.days.query.mockResolvedValue([{ date: '2026-05-11', isWorkingDay }] as never)

it('HIST-1 a follow-up becomes a booking in one press: its day, its reason, in the way the visit was', async () => {
  days(true)
  ask.appointments.book.mutate.mockResolvedValue({ appointmentId: 'a-9' } as never)
  await open()
  fireEvent.click(await screen.findByRole('button', { name: 'Book this visit' }))
  await vi.waitFor(() =>
    expect(ask.appointments.book.mutate.mock.calls.map(([{ commandId: _, ...wish }]) => wish)).toEqual([
      { doctorId: 'd-1', date: '2026-05-11', mode: 'online', reason: 'See how the cough is' },
    ]),
  )
})

it('HIST-1 refused, it says why and leads to the form with its day and its reason', async () => {
  days(true)
  const full = Object.assign(new Error('This day is fully booked.'), { data: { refusal: 'DAY_FULL' } })
  ask.appointments.book.mutate.mockRejectedValue(full)
  await open()
  fireEvent.click(await screen.findByRole('button', { name: 'Book this visit' }))
  expect((await screen.findByRole('alert')).textContent).toBe('This day is fully booked.')
  expect(screen.getByRole('link', { name: 'Book this visit' }).getAttribute('href')).toBe('/doctors/d-1')
})

it('HIST-1 BOOK-17 a day that cannot be booked leads to the form, which says why', async () => {
  days(false)
  await open()
  const link = screen.getByRole('link', { name: 'Book this visit' })
  fireEvent.click(link)
  expect(link.getAttribute('href')).toBe('/doctors/d-1')
  expect(readDraft('d-1', 'patient-1')).toEqual({
    date: '2026-05-11',
    mode: 'online',
    reason: 'See how the cough is',
  })
})

it('HIST-4 a link that is not one’s own, or not finished, says that there is no record', async () => {
  ask.history.one.query.mockRejectedValue(Object.assign(new Error('No.'), { data: { refusal: 'NOT_FOUND' } }))
  openPage('/history/other', RecordPage)
  await screen.findByRole('heading', { level: 1, name: 'No record here' })
  expect(screen.getByRole('link', { name: /All visits/ }).getAttribute('href')).toBe('/history')
})

it('HIST-1 P14 PrescriptionViewer shows whatever was prescribed', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyPrescription, (content) => {
      const { container, unmount } = render(() => <PrescriptionViewer content={content} corrections={[]} />)
      const page = container.textContent ?? ''
      const { medications, tests, followUp, ...advice } = content
      const written = [
        ...medications.flatMap(({ food: _, confirmedAllergies, ...fields }) => [
          ...Object.values(fields),
          ...confirmedAllergies,
        ]),
        ...tests,
        ...Object.values(advice),
        followUp?.note ?? '',
      ]
      for (const text of written) if (text.trim()) expect(page).toContain(text)
      unmount()
    }),
    { numRuns: 25 },
  )
})
