import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest'
import type { Queue } from '../../../../queue/queue.ts'
import { from, given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import type { Medication } from '../../../../record/prescription.ts'
import { EMPTY_PRESCRIPTION } from '../../../../record/prescription.ts'
import { aMedication } from '../../../../record/testing/prescriptions.ts'
import { api } from '../../../api/trpc.ts'
import { createConsole } from '../create-console.ts'
import { ConsoleAnnouncer } from '../heard/console-announcer.tsx'
import { ActionBar } from '../now/action-bar.tsx'
import { createBar, REST_MS } from '../now/create-bar.ts'
import { FinishGaps } from '../now/finish-gaps.tsx'
import { doctorDay } from '../testing/doctor-day.ts'
import { aDraft } from '../testing/visit-record.ts'
import { createWriting } from './create-writing.ts'
import { goToField } from './go-to-field.ts'
import { VisitPane } from './visit-pane.tsx'

vi.mock('../../../api/trpc.ts', async () => {
  const { api } = (await import('../testing/visit-record.ts')).recordApi()
  return { api: { ...api, consultation: { finish: { mutate: vi.fn(async () => ({ seq: 0 })) } } } }
})
const record = api.record as unknown as Record<keyof typeof api.record, { query: Mock; mutate: Mock }>
const finish = api.consultation.finish.mutate as unknown as Mock

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.clearAllMocks()
  vi.useRealTimers()
})

const inVisit = given(...say.bookings(2), say.open(), say.join(1), say.start(1))

/** The visit's record with these medications, beside the bar. */
async function show(
  medications: readonly Medication[],
  queue: Queue = inVisit,
  given: 'given' | 'not given' = 'not given',
) {
  vi.setSystemTime(queue.at + 60_000)
  const content = { ...EMPTY_PRESCRIPTION, medications }
  record.draft.query.mockResolvedValue(
    aDraft({
      allergies: ['Latex'],
      prescription: { version: 2, baseVersion: 1, content, savedAt: 1, isHeld: false },
      given: given === 'given' ? [{ version: 1, issuedAt: 1, isVisible: true, reason: '' }] : [],
    }),
  )
  record.savePrescription.mutate.mockResolvedValue({ version: 2, baseVersion: 2, savedAt: 1, isHeld: false })
  const [now] = createSignal(queue.at)
  const screen = render(() => {
    const view = () => publicView(queue)
    const writing = createWriting(() => doctorDay(queue), view)
    const actions = createConsole(queue.key)
    const bar = createBar(view, actions, () => {}, writing.gaps)
    return (
      <>
        <VisitPane day={doctorDay(queue)} writing={writing} />
        <FinishGaps bar={bar} onGo={goToField} />
        <ActionBar
          day={doctorDay(queue)}
          view={view()}
          now={now()}
          actions={actions}
          bar={bar}
          mainRef={() => {}}
        />
        <ConsoleAnnouncer day={doctorDay(queue)} view={view()} now={now()} question={bar.question()} />
      </>
    )
  })
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)
  await wait(0)
  return {
    screen,
    wait,
    press: (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name })),
    note: () => screen.container.querySelector('.gaps-note p')?.textContent ?? null,
  }
}

const noDose = aMedication({ dose: '' })

it('RX-6 finishing with a medication that has no dose is asked about by name, read out, and done by the next press', async () => {
  const { screen, press, note, wait } = await show([noDose, aMedication({ name: 'Zinc', frequency: ' ' })])
  press(/^Finish/)
  expect(note()).toBe('Amoxicillin has no dose. Zinc does not say how often.')
  expect(screen.getByTestId('heard').textContent).toBe(
    'Amoxicillin has no dose. Zinc does not say how often. Press again to finish all the same.',
  )
  // A double press finishes nothing, and the question stands for whoever reads slowly.
  press(/^Finish anyway/)
  await wait(60_000)
  expect(finish).not.toHaveBeenCalled()

  press(/^Finish anyway/)
  await wait(0)
  expect(finish).toHaveBeenCalledOnce()
})

it('RX-6 the way to it leads to the field that is missing; once it is filled in nothing is asked', async () => {
  const { screen, press, note, wait } = await show([aMedication({ name: 'Zinc' }), noDose])
  press(/^Finish/)
  press('Go to it')
  const field = screen.getAllByLabelText('Dose')[1]
  expect(document.activeElement).toBe(field)

  fireEvent.input(field as HTMLElement, { target: { value: '1 capsule' } })
  expect(note()).toBeNull()
  await wait(REST_MS)
  press(/^Finish/)
  await wait(0)
  expect(finish).toHaveBeenCalledOnce()
})

it.each([
  ['whose medications say all of it', [aMedication()], inVisit],
  ['that would be held back', [noDose, aMedication({ name: 'Latex' })], inVisit],
  [
    'whose patient never came',
    [noDose],
    given(say.book(1, { mode: 'online' }), say.book(2), say.open(), say.start(1)),
  ],
])('RX-6 a visit %s is finished without that question', async (_, medications, queue) => {
  const { press, note, wait } = await show(medications, queue)
  press(/^Finish/)
  await wait(0)
  expect(note()).toBeNull()
  expect(finish).toHaveBeenCalledOnce()
})

it('RX-6 what is known of the visit stands while another record is looked at', async () => {
  const second = from(inVisit, say.finish(1), say.join(2), say.start(2))
  const { screen, press, note, wait } = await show([noDose], second)
  fireEvent.change(screen.getByLabelText('Another visit'), { target: { value: 'a-1' } })
  record.draft.query.mockResolvedValue(aDraft())
  await wait(0)
  press(/^Finish/)
  expect(note()).toBe('Amoxicillin has no dose.')
})

it('RX-6 a later version is given on second thought, too', async () => {
  const { screen, press, note, wait } = await show([noDose], from(inVisit, say.finish(1)), 'given')
  fireEvent.change(screen.getByLabelText('Another visit'), { target: { value: 'a-1' } })
  await wait(0)
  record.correct.mutate.mockResolvedValue({ version: 2, issuedAt: 2 })
  fireEvent.input(screen.getByLabelText('Why it is corrected'), { target: { value: 'Twice' } })
  press('Give the corrected version')
  expect(note()).toBe('Amoxicillin has no dose.')
  press('Give it anyway')
  await wait(REST_MS)
  expect(record.correct.mutate).not.toHaveBeenCalled()

  press('Give it anyway')
  await wait(0)
  expect(record.correct.mutate).toHaveBeenCalledOnce()
})
