import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, type Mock, vi } from 'vitest'
import { from, given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { EMPTY_PRESCRIPTION } from '../../../../record/prescription.ts'
import { aMedication } from '../../../../record/testing/prescriptions.ts'
import { api } from '../../../api/trpc.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { aDraft } from '../testing/visit-record.ts'
import { PAUSE_MS } from './create-autosave.ts'
import type { Draft } from './create-draft.ts'
import { createWriting, type Writing } from './create-writing.ts'
import { goToHold } from './go-to-field.ts'
import { HeldBackNote } from './held-back-note.tsx'
import { VisitPane } from './visit-pane.tsx'

vi.mock('../../../api/trpc.ts', async () => (await import('../testing/visit-record.ts')).recordApi())

const record = api.record as unknown as Record<keyof typeof api.record, { query: Mock; mutate: Mock }>

beforeEach(() => {
  vi.useFakeTimers()
  record.suggestions.query.mockResolvedValue([])
})
afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.clearAllMocks()
  vi.useRealTimers()
})

/** Token 1 in the visit with its doctor, and what is kept of it. */
async function show(draft: Draft = aDraft()) {
  record.draft.query.mockResolvedValue(draft)
  const visit = given(...say.bookings(2), say.open(), say.join(1), say.start(1))
  const [queue, setQueue] = createSignal(visit)
  let made: Writing | undefined
  const screen = render(() => {
    const writing = createWriting(
      () => doctorDay(queue()),
      () => publicView(queue()),
    )
    made = writing
    return (
      <>
        <VisitPane day={doctorDay(queue())} writing={writing} />
        <HeldBackNote writing={writing} onGo={goToHold} />
      </>
    )
  })
  await vi.advanceTimersByTimeAsync(0)
  const write = (label: string, value: string) => {
    const field = screen.getByLabelText(label)
    fireEvent.input(field, { target: { value } })
    fireEvent.change(field)
  }
  return {
    screen,
    write,
    writing: () => made as Writing,
    finish: () => setQueue((before) => from(before, say.finish(1))),
  }
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('CALL-9 DRAFT-1 notes are saved once nobody types, and say so', async () => {
  const { screen, write } = await show()
  record.saveNotes.mutate.mockResolvedValue({ version: 1, savedAt: Date.UTC(2026, 2, 2, 12, 4) })
  write('Clinical notes', 'Cough')
  screen.getByText('Saving')
  await wait(PAUSE_MS)

  expect(record.saveNotes.mutate.mock.calls).toEqual([
    [{ appointmentId: 'a-1', baseVersion: 0, text: 'Cough' }],
  ])
  screen.getByText(/^Saved \d\d:\d\d$/)
})

it('DRAFT-2 an older write shows both texts, and the one that is chosen stays', async () => {
  const { screen, write } = await show()
  const theirs = { text: 'From the other tab', version: 1, savedAt: 1 }
  record.saveNotes.mutate.mockRejectedValue(Object.assign(new Error('No.'), { data: { refusal: 'STALE' } }))
  record.draft.query.mockResolvedValue(aDraft({ notes: theirs }))
  write('Clinical notes', 'Typed here')
  await wait(PAUSE_MS)

  const alert = screen.getByRole('alert')
  for (const text of ['Typed here', 'From the other tab']) expect(alert.textContent).toContain(text)
  record.saveNotes.mutate.mockResolvedValue({ version: 2, savedAt: 2 })
  fireEvent.click(screen.getByRole('button', { name: 'Keep what I typed here' }))
  await wait(0)
  expect(screen.queryByRole('alert')).toBeNull()
  expect(record.saveNotes.mutate.mock.calls.at(-1)).toEqual([
    { appointmentId: 'a-1', baseVersion: 1, text: 'Typed here' },
  ])
})

it('RX-2 a medication that matches an allergy is marked, and finishing is said to hold it back until it is confirmed', async () => {
  const { screen, write } = await show()
  record.savePrescription.mutate.mockResolvedValue({ version: 1, baseVersion: 1, savedAt: 1, isHeld: true })
  const held = () => screen.queryByText(/The prescription is held back/)
  fireEvent.click(screen.getByRole('button', { name: 'Add a medication' }))
  write('Medication', 'Amoxicillin')
  screen.getByText('The chart names an allergy that this matches: Penicillin.')
  expect(held()).not.toBeNull()

  fireEvent.click(screen.getByLabelText('I have seen it. Prescribe it all the same'))
  expect(held()).toBeNull()
  await wait(PAUSE_MS)
  const [[sent]] = record.savePrescription.mutate.mock.calls as [[{ content: unknown }]]
  expect(sent.content).toMatchObject({
    medications: [{ name: 'Amoxicillin', confirmedAllergies: ['Penicillin'] }],
  })

  write('Medication', 'Ampicillin')
  expect(held()).not.toBeNull()
})

it('RX-7 what holds it back is named, and the way to it leads to the box, and to the name that is missing', async () => {
  const { screen, write } = await show(aDraft({ allergies: ['Penicillin', 'Latex'] }))
  const goTo = () => fireEvent.click(screen.getByRole('button', { name: 'Go to it' }))
  fireEvent.click(screen.getByRole('button', { name: 'Add a medication' }))
  expect(screen.queryByText(/held back/)).toBeNull()
  write('Medication', 'Amoxicillin')
  screen.getByText(
    'The prescription is held back: Amoxicillin matches the allergy “Penicillin” in the chart. Finishing keeps it as a draft.',
  )
  goTo()
  const seen = screen.getByLabelText('I have seen it. Prescribe it all the same')
  expect(document.activeElement).toBe(seen)

  fireEvent.click(seen)
  write('Medication', '')
  write('Dose', '1 capsule')
  screen.getByText(/held back: Medication 1 has no name\./)
  goTo()
  expect(document.activeElement).toBe(screen.getByLabelText('Medication'))
})

it('RX-8 a warning that comes up while its medication is typed comes into sight; one that was there leaves the page where it is', async () => {
  const into = vi.fn()
  Element.prototype.scrollIntoView = into
  const known = { ...EMPTY_PRESCRIPTION, medications: [aMedication({ name: 'Amoxicillin' })] }
  const { screen, write } = await show(
    aDraft({ prescription: { version: 1, baseVersion: 0, content: known, savedAt: 1, isHeld: true } }),
  )
  expect(into).not.toHaveBeenCalled()
  write('Medication', 'Zinc')
  screen.getByLabelText('Medication').focus()
  write('Medication', 'Ampicillin')
  expect(into.mock.contexts).toEqual([screen.getByText(/The chart names an allergy/).parentElement])
})

it('CONSOLE-23 Tab goes from the name of a medication to its strength, whatever is warned of, and comes to what removes it last', async () => {
  const { screen, write } = await show()
  fireEvent.click(screen.getByRole('button', { name: 'Add a medication' }))
  write('Medication', 'Amoxicillin')
  const row = screen.getByRole('listitem', { name: 'Medication 1' })
  const inTurn = [...row.querySelectorAll<HTMLElement>('input, select, summary, button')]
  expect(inTurn.slice(0, 2)).toEqual([screen.getByLabelText('Medication'), screen.getByLabelText('Strength')])
  expect(inTurn.slice(-2)).toEqual([
    screen.getByLabelText('I have seen it. Prescribe it all the same'),
    screen.getByRole('button', { name: 'Remove medication 1' }),
  ])
  expect(inTurn.some((each) => each.hasAttribute('tabindex'))).toBe(false)
})

it('CONSOLE-23 who removes the last medication stays where it was written', async () => {
  const { screen } = await show()
  const add = screen.getByRole('button', { name: 'Add a medication' })
  fireEvent.click(add)
  const remove = screen.getByRole('button', { name: 'Remove medication 1' })
  remove.focus()
  fireEvent.click(remove)
  expect(document.activeElement).toBe(add)
})

it('RX-5 Enter goes on to the next medication; a name that was prescribed before brings its row', async () => {
  const before = aMedication({ name: 'Zinc', dose: '1 tablet' })
  record.suggestions.query.mockResolvedValue([before])
  const { screen, write } = await show()
  fireEvent.click(screen.getByRole('button', { name: 'Add a medication' }))
  write('Medication', 'Zinc')
  expect(screen.getByLabelText('Dose')).toHaveProperty('value', '1 tablet')

  fireEvent.keyDown(screen.getByLabelText('Dose'), { key: 'Enter' })
  expect(screen.getAllByRole('listitem')).toHaveLength(2)
  expect(document.activeElement).toBe(screen.getAllByLabelText('Medication')[1])
  fireEvent.click(screen.getByRole('button', { name: 'Remove medication 1' }))
  expect(screen.getAllByLabelText('Medication')).toHaveLength(1)
})

it('DRAFT-4 an analysis is marked as a machine’s until the doctor accepts it', async () => {
  const analysis = { text: 'A cold.', version: 3, savedAt: 1, by: 'machine', supplier: 'Analyser' } as const
  const { screen } = await show(aDraft({ analysis }))
  record.acceptAnalysis.mutate.mockResolvedValue({ acceptedAt: 2 })
  screen.getByText(/Supplied by a machine \(Analyser\) and not by you/)
  record.draft.query.mockResolvedValue(aDraft({ analysis: { ...analysis, by: 'accepted' } }))
  fireEvent.click(screen.getByRole('button', { name: 'Accept as my own' }))
  await wait(0)

  expect(record.acceptAnalysis.mutate).toHaveBeenCalledWith({ appointmentId: 'a-1', baseVersion: 3 })
  expect(screen.queryByText(/Supplied by a machine/)).toBeNull()
  screen.getByText('Supplied by Analyser, accepted by you.')
})

it('DRAFT-6 HIST-5 a machine’s analysis comes without a reload, and the record is read only when there is one', async () => {
  record.analysisVersion.query.mockResolvedValue({ version: 0 })
  const { screen } = await show()
  await wait(60_000)
  expect(record.analysisVersion.query.mock.calls.length).toBeGreaterThan(1)
  expect(record.draft.query).toHaveBeenCalledOnce()

  const analysis = { text: 'A cold.', version: 1, savedAt: 1, by: 'machine', supplier: 'Analyser' } as const
  record.draft.query.mockResolvedValue(aDraft({ analysis }))
  record.analysisVersion.query.mockResolvedValue({ version: 1 })
  await wait(30_000)
  expect(screen.getByLabelText('AI analysis')).toHaveProperty('value', 'A cold.')
  screen.getByText(/Supplied by a machine \(Analyser\) and not by you/)
  await wait(60_000)
  expect(record.draft.query).toHaveBeenCalledTimes(2)
})

it('DRAFT-6 DRAFT-4 of an analysis that is the doctor’s own nobody asks whether there is another', async () => {
  const analysis = { text: 'A cold.', version: 3, savedAt: 1, by: 'accepted', supplier: 'Analyser' } as const
  await show(aDraft({ analysis }))
  await wait(60_000)
  expect(record.analysisVersion.query).not.toHaveBeenCalled()
})

it('RX-3 after the visit what is written is given by a press, with the reason', async () => {
  const { screen, write, finish } = await show()
  const prescription = {
    version: 2,
    baseVersion: 1,
    content: { ...EMPTY_PRESCRIPTION, medications: [aMedication({ name: 'Zinc' })] },
    savedAt: 1,
    isHeld: false,
  }
  const last = { version: 1, issuedAt: 1, isVisible: true, reason: '' }
  record.draft.query.mockResolvedValue(aDraft({ isFinished: true, prescription, given: [last] }))
  record.correct.mutate.mockResolvedValue({ version: 2, issuedAt: 2 })
  finish()
  await wait(0)
  screen.getByText('The patient has version 1.')
  write('Why it is corrected', 'Wrong dose')
  fireEvent.click(screen.getByRole('button', { name: 'Give the corrected version' }))
  await wait(0)

  expect(record.correct.mutate).toHaveBeenCalledWith({
    appointmentId: 'a-1',
    version: 2,
    baseVersion: 1,
    reason: 'Wrong dose',
  })
})

it('DRAFT-2 what was kept is typed on in the same field: nothing takes the focus away', async () => {
  record.saveNotes.mutate.mockRejectedValue(new TypeError('Failed to fetch'))
  const first = await show()
  first.write('Clinical notes', 'Lungs cl')
  cleanup()
  const { screen, write } = await show()
  const field = screen.getByLabelText('Clinical notes')
  expect(field).toHaveProperty('value', 'Lungs cl')
  field.focus()
  write('Clinical notes', 'Lungs cle')

  expect(screen.getByLabelText('Clinical notes')).toBe(field)
  expect(document.activeElement).toBe(field)
})

it('DRAFT-3 once the day is closed nothing more is typed into its notes', async () => {
  const { screen } = await show(aDraft({ notesClosedAt: 1 }))
  expect(screen.getByLabelText('Clinical notes')).toHaveProperty('readOnly', true)
  expect(screen.getAllByText('The notes of this day are closed.')).toHaveLength(2)
})

it('CALL-9 finishing waits for what is not saved yet, and for nothing else', async () => {
  const { write, writing } = await show()
  expect(writing().flush()).toBeNull()
  record.saveNotes.mutate.mockResolvedValue({ version: 1, savedAt: 1 })
  write('Clinical notes', 'Cough')
  await writing().flush()
  expect(record.saveNotes.mutate).toHaveBeenCalledOnce()
  expect(writing().flush()).toBeNull()
})
