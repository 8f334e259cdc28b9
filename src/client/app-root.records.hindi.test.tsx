import { cleanup, screen } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { LANGUAGE_NAMES } from '../words/languages.ts'
import { api } from './api/trpc.ts'
import { inAllScreens } from './language/other-languages.ts'
import { speak } from './language/spoken.ts'
import { Chart } from './pages/console/chart/chart.tsx'
import HistoryPage from './pages/history/history-page.tsx'
import RecordPage from './pages/history/record-page.tsx'
import ProfilePage from './pages/profile/profile-page.tsx'
import VisitsPage from './pages/visits/visits-page.tsx'
import { person } from './testing/clinic.ts'
import { expectHindi } from './testing/in-hindi.ts'
import { openPage } from './testing/pages.tsx'
import { aProfile, aRecord, aVisit } from './testing/records.ts'

vi.mock('./api/trpc.ts', async () => ({ api: (await import('./testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })

const content = aRecord().prescription?.content
/** What people have written stands as they wrote it. */
const DATA = [
  ...[
    'Dr. Ama Osei',
    'General practice',
    'A cough',
    'Chest is',
    'clear',
    '.',
    'Scribe',
    'Likely',
    'Nadia Rahman',
  ],
  'Anteroom',
  ...Object.values(LANGUAGE_NAMES),
  ...['Penicillin', 'Asthma', '+49 30 1234', 'Too low', 'Latex'],
  ...Object.values(content?.medications[0] ?? {}).flat(),
  ...Object.values(content ?? {})
    .flat()
    .filter((each) => typeof each === 'string'),
  content?.followUp?.note ?? '',
].filter((each) => each !== '')
// The longer first: one may stand within another.
const inHindi = () => expectHindi(DATA.toSorted((a, b) => b.length - a.length))

beforeAll(() => speak('hi', inAllScreens))
beforeEach(() => {
  vi.resetAllMocks()
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.history.doctors.query.mockResolvedValue([])
  ask.history.reads.query.mockResolvedValue({ items: [], next: null })
})
afterEach(cleanup)

it('LANG-4 HIST-2 the visits, with and without any', async () => {
  const given = { isCorrected: true, medications: ['Latex', 'Latex', 'Latex', 'Latex'] }
  ask.history.mine.query.mockResolvedValueOnce({
    items: [aVisit({ given })],
    next: { date: '2026-05-04', endedAt: 1, appointmentId: 'v-1' },
  })
  openPage('/history', HistoryPage)
  await screen.findByRole('article')
  inHindi()
  cleanup()
  ask.history.mine.query.mockResolvedValue({ items: [], next: null })
  openPage('/history?from=2026-01-01', HistoryPage)
  await screen.findAllByRole('link')
  inHindi()
})

it('LANG-4 HIST-1 a record, whatever is in it', async () => {
  const late = { oldToken: 4, newToken: 9, timestamp: 1, reason: 'late', requestedBy: 'staff' } as never
  ask.history.one.query.mockResolvedValue(
    aRecord({
      analysis: { text: 'Likely', by: 'machine', supplier: 'Scribe' },
      corrections: [{ at: Date.parse('2026-05-05T12:00:00Z'), reason: 'Too low' }],
      reassignments: [late],
    }),
  )
  openPage('/history/v-1', RecordPage)
  await screen.findByRole('table')
  inHindi()
})

it('LANG-4 CHART-1 HIST-5 the profile and who has read it', async () => {
  ask.profile.mine.query.mockResolvedValue(aProfile())
  openPage('/profile', ProfilePage)
  await screen.findByText('Penicillin')
  inHindi()
  expect(screen.getByRole('form').textContent).toContain('प्रोफ़ाइल')
})

it('LANG-4 HIST-8 a doctor’s visits, with and without any', async () => {
  ask.session.me.query.mockResolvedValue(person('doctor'))
  const { given: _, doctor: __, ...visit } = aVisit()
  ask.history.patients.query.mockResolvedValueOnce({
    items: [{ ...visit, patientName: 'Nadia Rahman', isGiven: true }],
    next: { date: '2026-05-04', endedAt: 1, appointmentId: 'v-1' },
  })
  openPage('/visits', VisitsPage)
  await screen.findByText('Nadia Rahman')
  inHindi()
  cleanup()
  ask.history.patients.query.mockResolvedValue({ items: [], next: null })
  openPage('/visits?from=2026-01-01', VisitsPage)
  await screen.findByRole('listitem')
  inHindi()
})

it('LANG-4 CHART-3 the chart', async () => {
  ask.profile.ofPatient.query.mockResolvedValue(aProfile({ conditions: ['Asthma'] }))
  ask.history.ofPatient.query.mockResolvedValue({ items: [], next: null })
  openPage('/console', () => <Chart appointmentId="a-1" date="2026-06-15" />)
  await screen.findByText('Penicillin')
  inHindi()
})
