import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_PRESCRIPTION, type Prescription } from '../../record/prescription.ts'
import { EMPTY_PROFILE } from '../../record/profile.ts'
import { aMedication } from '../../record/testing/prescriptions.ts'
import { saveProfile } from '../history/profile.ts'
import { book, consoleOf, join, TODAY } from '../testing/visits.ts'
import { createTestWorker, newId, type Person, refusalOf, type TestWorker } from '../testing/worker.ts'

let worker: TestWorker
let patient: Person
beforeAll(async () => {
  worker = await createTestWorker()
  patient = await worker.addPerson('patient')
})
afterAll(() => worker.close())

const MEDICINES: Prescription = {
  ...EMPTY_PRESCRIPTION,
  medications: [aMedication(), aMedication({ name: 'Paracetamol', dose: '2.5 ml' })],
}

/** A patient with their doctor, in the visit unless said otherwise; nothing is written yet. */
async function aVisit({ isStarted = true } = {}) {
  const doctor = await worker.addDoctor()
  const booking = await book(patient, doctor)
  const { token, appointmentId } = booking
  const pressed = consoleOf(doctor)
  await pressed.open()
  await join(booking)
  if (isStarted) await pressed.start(token)
  const { record } = doctor.api
  const notes = (baseVersion: number, text: string) =>
    record.saveNotes.mutate({ appointmentId, baseVersion, text })
  const analysis = (baseVersion: number, text: string) =>
    record.saveAnalysis.mutate({ appointmentId, baseVersion, text })
  const prescribe = (baseVersion: number, content: Prescription = MEDICINES, version = 1) =>
    record.savePrescription.mutate({ appointmentId, version, baseVersion, content })
  const correct = (reason: string, version: number, baseVersion: number) =>
    record.correct.mutate({ appointmentId, version, baseVersion, reason })
  return {
    doctor,
    appointmentId,
    notes,
    analysis,
    prescribe,
    correct,
    draft: () => record.draft.query({ appointmentId }),
    finish: () => pressed.finish(token),
    undo: () => doctor.api.consultation.undo.mutate({ key: doctor.key(TODAY), token, commandId: newId() }),
    closeNotes: () => record.closeNotes.mutate({ key: doctor.key(TODAY) }),
    /** What the patient reads; null before the visit is finished. */
    read: async () => {
      const { prescription, corrections } = await patient.api.history.one.query({ appointmentId })
      return prescription && { ...prescription, corrections }
    },
  }
}

async function aKey(name = 'Analyser') {
  const desk = await worker.addPerson('staff')
  const { id, key } = await desk.api.apiKeys.issue.mutate({ name, commandId: newId() })
  const { analyses } = worker.clientFor(undefined, { authorization: `Bearer ${key}` })
  return {
    desk,
    id,
    key,
    supply: (appointmentId: string, text: string) => analyses.supply.mutate({ appointmentId, text }),
  }
}

describe('notes', () => {
  it('DRAFT-1 are saved over the version they rest on; an older write changes nothing, a repeat is answered as the first', async () => {
    const { notes, draft } = await aVisit()

    const first = await notes(0, 'Cough for a week')
    expect(first).toMatchObject({ version: 1, savedAt: worker.state.now })
    expect(await notes(0, 'Cough for a week')).toEqual(first)
    expect(await refusalOf(notes(0, 'From another tab'))).toBe('STALE')
    expect(await notes(1, 'Cough for a week, no fever')).toMatchObject({ version: 2 })
    expect(await refusalOf(notes(0, 'Cough for a week'))).toBe('STALE')

    expect(await draft()).toMatchObject({ notes: { text: 'Cough for a week, no fever', version: 2 } })
  })

  it('DRAFT-1 of two tabs that write at once one is refused, and nothing is mixed', async () => {
    const { notes, draft } = await aVisit()

    const told = await Promise.all(['one', 'two', 'three'].map((text) => refusalOf(notes(0, text))))

    expect(told.filter((code) => code === null)).toHaveLength(1)
    expect(told.filter((code) => code === 'STALE')).toHaveLength(2)
    const kept = ['one', 'two', 'three'][told.indexOf(null)]
    expect(await draft()).toMatchObject({ notes: { text: kept, version: 1 } })
  })

  it('DRAFT-3 are written from when the visit began until the day is closed, after the visit too', async () => {
    const waiting = await aVisit({ isStarted: false })
    expect(await refusalOf(waiting.notes(0, 'Too soon'))).toBe('NOT_BEGUN')

    const { notes, analysis, finish, closeNotes, draft } = await aVisit()
    await notes(0, 'During')
    await finish()
    await notes(1, 'After')
    const closed = await closeNotes()
    worker.state.now += 1_000
    expect(await closeNotes()).toEqual(closed)
    expect(await refusalOf(notes(2, 'Too late'))).toBe('NOTES_CLOSED')
    expect(await refusalOf(analysis(0, 'Too late'))).toBe('NOTES_CLOSED')

    expect(await draft()).toMatchObject({ notes: { text: 'After' }, notesClosedAt: closed.closedAt })
  })

  it('RX-1 DRAFT-1 the longest notes fit through the door, and one letter more does not', async () => {
    const { notes, draft } = await aVisit()
    const long = 'क'.repeat(40_000)

    expect(await refusalOf(notes(0, `${long}क`))).toBe('BAD_INPUT')
    await notes(0, long)

    expect((await draft()).notes.text).toBe(long)
  })

  it('HIST-5 that a doctor opened them is kept', async () => {
    const { draft, doctor, appointmentId } = await aVisit()
    await draft()

    const rows = await worker.database.sql(
      'select reader_id, appointment_id, what from record_reads where reader_id = $1',
      [doctor.id],
    )
    expect(rows).toEqual([{ reader_id: doctor.id, appointment_id: appointmentId, what: 'visit' }])
  })
})

describe('the prescription', () => {
  it('P9 RX-4 is the patient’s when the visit is finished, not before, and hidden again when that is taken back', async () => {
    const { prescribe, finish, undo, read, draft } = await aVisit()
    const saved = await prescribe(0)
    expect(saved).toMatchObject({ version: 1, baseVersion: 1, isHeld: false })
    expect(await prescribe(0)).toEqual(saved)
    expect(await refusalOf(prescribe(0, { ...MEDICINES, diet: 'From another tab' }))).toBe('STALE')
    expect(await refusalOf(read())).toBe('NOT_FOUND')

    await finish()
    expect(await read()).toMatchObject({ version: 1, content: MEDICINES, corrections: [] })
    await undo()
    expect(await refusalOf(read())).toBe('NOT_FOUND')
    expect(await draft()).toMatchObject({ given: [{ version: 1, isVisible: false }] })
    await finish()
    expect(await read()).toMatchObject({ version: 1, content: MEDICINES })
  })

  it('RX-3 a version that was given never changes; a correction takes its place, with its reason', async () => {
    const { prescribe, correct, finish, read, draft, appointmentId } = await aVisit()
    await prescribe(0)
    expect(await refusalOf(correct('Wrong dose', 1, 1))).toBe('NOT_FINISHED')
    await finish()
    const better = { ...MEDICINES, diet: 'Less salt.' }

    expect(await refusalOf(prescribe(1, better))).toBe('STALE')
    expect((await draft()).prescription).toMatchObject({ version: 2, baseVersion: 0, content: MEDICINES })
    await prescribe(0, better, 2)
    expect(await read()).toMatchObject({ version: 1, content: MEDICINES })
    expect(await refusalOf(correct('  ', 2, 1))).toBe('REASON_MISSING')
    const given = await correct('Wrong diet', 2, 1)
    worker.state.now += 1_000
    expect(await correct('Wrong diet', 2, 1)).toEqual(given)
    expect(await refusalOf(correct('Another reason', 2, 1))).toBe('STALE')
    expect(await refusalOf(prescribe(1, MEDICINES, 2))).toBe('STALE')

    expect(await read()).toMatchObject({
      version: 2,
      content: better,
      corrections: [{ reason: 'Wrong diet' }],
    })
    const rows = await worker.database.sql<{ content: Prescription; code: string; seal: string }>(
      'select version, content, code, seal, appointment_id as "appointmentId" from prescriptions where appointment_id = $1',
      [appointmentId],
    )
    expect(new Set(rows.map(({ code }) => code)).size).toBe(2)
    for (const row of rows) expect(await worker.verifySeal(row as never)).toBe(true)
  })

  it('RX-2 what matches an allergy is held back when the visit is finished, and is given once it is confirmed', async () => {
    const allergic = await worker.addPerson('patient')
    await allergic.api.profile.save.mutate({
      name: allergic.name,
      dateOfBirth: null,
      sex: null,
      phone: '',
      allergies: ['Penicillin'],
      conditions: [],
      medicines: [],
      version: 0,
    })
    const before = patient
    patient = allergic
    const { prescribe, correct, finish, read, draft } = await aVisit()
    patient = before

    expect(await prescribe(0)).toMatchObject({ isHeld: true })
    await finish()
    expect(await draft()).toMatchObject({
      allergies: ['Penicillin'],
      isFinished: true,
      prescription: { version: 1, isHeld: true },
      given: [],
    })
    expect(await refusalOf(correct('', 1, 1))).toBe('HELD_BACK')
    const medications = MEDICINES.medications.map((each) => ({
      ...each,
      confirmedAllergies: ['Penicillin'],
    }))
    expect(await prescribe(1, { ...MEDICINES, medications })).toMatchObject({ isHeld: false })
    await correct('', 1, 2)

    patient = allergic
    expect(await read()).toMatchObject({ version: 1, corrections: [] })
    patient = before
  })

  /** A visit of somebody with a chart of their own, to whom something harmless for most has been prescribed. */
  async function aCarefulVisit() {
    const careful = await worker.addPerson('patient')
    const before = patient
    patient = careful
    const visit = await aVisit()
    patient = before
    expect(await visit.prescribe(0)).toMatchObject({ isHeld: false })
    const chart = (allergies: string[]) => ({
      ...EMPTY_PROFILE,
      name: careful.name,
      allergies,
      conditions: [],
      medicines: [],
      version: 0,
    })
    return { ...visit, careful, chart }
  }

  it('RX-2 an allergy that came into the chart after the last save holds it back too', async () => {
    const { careful, chart, finish, draft } = await aCarefulVisit()
    await careful.api.profile.save.mutate(chart(['Amoxicillin']))
    await finish()

    expect(await draft()).toMatchObject({ isFinished: true, prescription: { isHeld: true }, given: [] })
  })

  it('RX-2 a change of the chart that it does not match holds nothing back', async () => {
    const { careful, chart, finish, draft } = await aCarefulVisit()
    await careful.api.profile.save.mutate(chart(['Peanuts']))
    await finish()

    expect(await draft()).toMatchObject({ isFinished: true, given: [{ version: 1, isVisible: true }] })
  })

  it('RX-2 as long as nobody has judged it by the new chart it is held back', async () => {
    const { careful, chart, finish, draft } = await aCarefulVisit()
    await saveProfile(worker.db, careful.id, chart(['Peanuts']), worker.state.now)
    await finish()

    expect(await draft()).toMatchObject({ isFinished: true, given: [] })
  })

  it('RX-1 without a name of a medication is held back', async () => {
    const { prescribe } = await aVisit()

    expect(
      await prescribe(0, { ...EMPTY_PRESCRIPTION, medications: [aMedication({ name: ' ' })] }),
    ).toMatchObject({ isHeld: true })
  })

  it('RX-5 what was given is suggested, the most used first, as it was written the last time, without anybody’s allergies', async () => {
    const { doctor, prescribe, correct, finish } = await aVisit()
    const once = aMedication({ name: 'Ibuprofen', confirmedAllergies: ['Aspirin'] })
    const twice = aMedication({ name: 'Zinc', dose: '1' })
    await prescribe(0, { ...EMPTY_PRESCRIPTION, medications: [once, twice] })
    expect(await doctor.api.record.suggestions.query()).toEqual([])
    await finish()
    worker.state.now += 1_000
    await prescribe(0, { ...EMPTY_PRESCRIPTION, medications: [{ ...twice, name: 'ZINC', dose: '2' }] }, 2)
    await correct('More', 2, 1)

    expect(await doctor.api.record.suggestions.query()).toEqual([
      { ...twice, name: 'ZINC', dose: '2' },
      { ...once, confirmedAllergies: [] },
    ])
    const stranger = await worker.addDoctor()
    expect(await stranger.api.record.suggestions.query()).toEqual([])
  })

  it('RX-5 a doctor’s templates are theirs, one of each name', async () => {
    const [doctor, stranger] = [await worker.addDoctor(), await worker.addDoctor()]
    const { templates } = doctor.api
    const content = {
      ...EMPTY_PRESCRIPTION,
      medications: [aMedication({ confirmedAllergies: ['Penicillin'] })],
    }
    const { id } = await templates.save.mutate({ name: 'Cold', content })
    expect(await templates.save.mutate({ name: ' Cold', content: { ...content, diet: 'Tea' } })).toEqual({
      id,
    })

    expect(await templates.list.query()).toMatchObject([
      { id, name: 'Cold', content: { diet: 'Tea', medications: [{ confirmedAllergies: [] }] } },
    ])
    expect(await stranger.api.templates.list.query()).toEqual([])
    await stranger.api.templates.remove.mutate({ id })
    expect(await templates.list.query()).toHaveLength(1)
    await templates.remove.mutate({ id })
    expect(await templates.list.query()).toEqual([])
  })
})

describe('an AI analysis', () => {
  it('DRAFT-4 of an outside service is a machine’s until the doctor accepts it, and is not overwritten then', async () => {
    const { appointmentId, draft, doctor } = await aVisit()
    const { supply } = await aKey('Analyser 2')
    expect(await supply(appointmentId, 'A cold.')).toEqual({ version: 1 })
    expect(await supply(appointmentId, 'A cold.')).toEqual({ version: 1 })
    expect(await supply(appointmentId, 'A flu.')).toEqual({ version: 2 })
    expect((await draft()).analysis).toMatchObject({ text: 'A flu.', by: 'machine', supplier: 'Analyser 2' })

    const accept = (baseVersion: number) =>
      doctor.api.record.acceptAnalysis.mutate({ appointmentId, baseVersion })
    expect(await refusalOf(accept(1))).toBe('STALE')
    const accepted = await accept(2)
    expect(await accept(2)).toEqual(accepted)
    expect(await refusalOf(supply(appointmentId, 'Something else.'))).toBe('ANALYSIS_TAKEN')

    expect((await draft()).analysis).toMatchObject({ text: 'A flu.', version: 2, by: 'accepted' })
  })

  it('DRAFT-4 that the doctor has changed or written is not overwritten by a machine', async () => {
    const { supply } = await aKey()
    const changed = await aVisit()
    await supply(changed.appointmentId, 'A cold.')
    expect(await refusalOf(changed.analysis(0, 'A lost update'))).toBe('STALE')
    await changed.analysis(1, 'A cold, or hay fever.')
    expect(await refusalOf(supply(changed.appointmentId, 'A flu.'))).toBe('ANALYSIS_TAKEN')
    expect((await changed.draft()).analysis).toMatchObject({ text: 'A cold, or hay fever.', by: 'accepted' })

    const own = await aVisit()
    await own.analysis(0, 'Pasted.')
    expect(await refusalOf(supply(own.appointmentId, 'A flu.'))).toBe('ANALYSIS_TAKEN')
    expect((await own.draft()).analysis).toMatchObject({ text: 'Pasted.', by: 'doctor', supplier: null })
  })

  it('DRAFT-6 HIST-5 that there is another one can be asked without reading it', async () => {
    const { appointmentId, doctor } = await aVisit()
    const { supply } = await aKey()
    const version = async () => (await doctor.api.record.analysisVersion.query({ appointmentId })).version
    expect(await version()).toBe(0)
    await supply(appointmentId, 'A cold.')
    await supply(appointmentId, 'A flu.')
    expect(await version()).toBe(2)

    const reads = 'select 1 from record_reads where reader_id = $1'
    expect(await worker.database.sql(reads, [doctor.id])).toEqual([])
    const other = await worker.addDoctor()
    expect(await refusalOf(other.api.record.analysisVersion.query({ appointmentId }))).toBe('NOT_FOUND')
  })

  it('DRAFT-3 DRAFT-4 comes during a visit, and to no visit that there is not', async () => {
    const { supply } = await aKey()
    const waiting = await aVisit({ isStarted: false })
    expect(await refusalOf(supply(waiting.appointmentId, 'Too soon'))).toBe('NOT_BEGUN')
    expect(await refusalOf(supply('nothing', 'A cold.'))).toBe('NOT_FOUND')
    const closed = await aVisit()
    await closed.closeNotes()
    expect(await refusalOf(supply(closed.appointmentId, 'Too late'))).toBe('NOTES_CLOSED')
  })
})

describe('an API key', () => {
  it('DRAFT-5 is shown once, kept as a hash, and opens nothing once it is withdrawn', async () => {
    const { appointmentId } = await aVisit()
    const { desk, id, key, supply } = await aKey('Analyser 3')
    await supply(appointmentId, 'A cold.')

    const kept = JSON.stringify(await worker.database.sql('select * from api_keys where id = $1', [id]))
    expect(kept).not.toContain(key)
    const listed = await desk.api.apiKeys.list.query()
    expect(JSON.stringify(listed)).not.toContain(key)
    expect(listed.find((each) => each.id === id)).toMatchObject({
      name: 'Analyser 3',
      issuedBy: desk.name,
      lastUsedAt: worker.state.now,
      revokedAt: null,
    })
    const revoked = await desk.api.apiKeys.revoke.mutate({ id })
    worker.state.now += 1_000
    expect(await desk.api.apiKeys.revoke.mutate({ id })).toEqual(revoked)
    expect(await refusalOf(supply(appointmentId, 'A flu.'))).toBe('NOT_SIGNED_IN')
  })

  it('DRAFT-5 of a wish that was sent twice is one, and the last that was shown', async () => {
    const { appointmentId } = await aVisit()
    const desk = await worker.addPerson('staff')
    const wish = { name: 'Twice', commandId: newId() }
    const [first, second] = [
      await desk.api.apiKeys.issue.mutate(wish),
      await desk.api.apiKeys.issue.mutate(wish),
    ]
    const supply = (key: string) =>
      worker
        .clientFor(undefined, { authorization: `Bearer ${key}` })
        .analyses.supply.mutate({ appointmentId, text: 'A cold.' })

    expect(second.id).toBe(first.id)
    expect(await refusalOf(supply(first.key))).toBe('NOT_SIGNED_IN')
    expect(await refusalOf(supply(second.key))).toBeNull()
    expect(await refusalOf(desk.api.apiKeys.issue.mutate(wish))).toBe('STALE')
  })
})
