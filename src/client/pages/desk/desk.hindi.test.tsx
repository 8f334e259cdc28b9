import { fireEvent, screen, within } from '@solidjs/testing-library'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { LANGUAGE_NAMES } from '../../../words/languages.ts'
import { api } from '../../api/trpc.ts'
import { inAllScreens } from '../../language/other-languages.ts'
import { speak } from '../../language/spoken.ts'
import { person } from '../../testing/clinic.ts'
import { expectHindi } from '../../testing/in-hindi.ts'
import { openPage } from '../../testing/pages.tsx'
import DeskPage from './desk-page.tsx'
import { aDay, aDoctorToday } from './testing/desk-day.ts'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
vi.mock('../../api/light-trpc.ts', () => ({
  api: {
    queue: {
      ticket: { query: () => new Promise(() => {}) },
      snapshot: { query: () => new Promise(() => {}) },
    },
  },
}))
const ask = vi.mocked(api, { deep: true })

/** What is written as it is in every language. */
const DATA = [
  ...Object.values(LANGUAGE_NAMES),
  ...aDay().patients.map(({ patientName }) => patientName),
  'Dr. Ama Osei',
  'Room 2',
  'Ines Walker',
  'Anteroom',
  'A4',
]
const inHindi = () => expectHindi(DATA)

beforeAll(async () => {
  await speak('hi', inAllScreens)
})
beforeEach(() => {
  vi.stubGlobal('scrollTo', () => {})
  ask.session.me.query.mockResolvedValue(person('staff'))
  const states = (['available', 'busy', 'on_break', 'offline'] as const).map((status, at) =>
    aDoctorToday({ id: `d-${at + 1}`, status, isOpen: at < 3, serving: at === 0 ? 1 : null }),
  )
  ask.desk.doctors.query.mockResolvedValue(states)
  ask.desk.day.query.mockResolvedValue(aDay())
})

it('LANG-4 DESK-1 DESK-3 DESK-5 DESK-6 the desk, a walk-in, a row, its dialogs and a ticket', async () => {
  ask.desk.bookWalkIn.mutate.mockResolvedValue({ appointmentId: 'a-9', token: 9, key: 'k', position: 4 })
  const { container } = openPage('/desk', DeskPage)
  const list = await screen.findByRole('list', { name: 'प्रतीक्षा में' })
  inHindi()

  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  press('टोकन दें')
  inHindi()
  fireEvent.input(screen.getByLabelText('नाम'), { target: { value: 'Ines Walker' } })
  press('टोकन दें')
  await screen.findByRole('button', { name: 'अगला मरीज़' })
  inHindi()

  const [, row] = within(list).getAllByRole('button', { expanded: false })
  if (!row) throw new Error('nobody is in the line')
  fireEvent.click(row)
  inHindi()
  for (const dialog of ['आगे करें या अनुपस्थित मानें', 'अपॉइंटमेंट रद्द करें']) {
    press(dialog)
    expect(container.querySelector('dialog[open]')).not.toBeNull()
    inHindi()
    container.querySelector<HTMLDialogElement>('dialog[open]')?.close()
  }
  fireEvent.click(within(list).getByRole('button', { name: 'टिकट छापें' }))
  expect(document.querySelector('.ticket-paper')).not.toBeNull()
  inHindi()
})
