import type { inferRouterOutputs } from '@trpc/server'
import { createSignal } from 'solid-js'
import { type Fault, prescriptionFaults } from '../../../../record/faults.ts'
import { holdsIn } from '../../../../record/holds.ts'
import { LIMITS } from '../../../../record/limits.ts'
import { EMPTY_PRESCRIPTION, type Prescription } from '../../../../record/prescription.ts'
import { EMPTY_MEDICATION, tidied } from '../../../../record/tidied.ts'
import type { AppRouter } from '../../../../server/routers/app.ts'
import { api } from '../../../api/trpc.ts'
import { visit } from '../../../language/visit.ts'
import { createAutosave, type Part } from './create-autosave.ts'

export type Draft = inferRouterOutputs<AppRouter>['record']['draft']
type Version = { readonly version: number; readonly baseVersion: number }

const partOf = ({ text, version, savedAt }: Draft['notes']): Part<number, string> => ({
  base: version,
  value: text,
  savedAt,
})
const prescriptionOf = ({ prescription }: Draft): Part<Version, Prescription> => {
  const { version, baseVersion, content, savedAt } = prescription
  return { base: { version, baseVersion }, value: content, savedAt }
}

/** CALL-9: the three parts of what is written about one visit, each saved by itself. */
export function createDraft(loaded: Draft) {
  const { appointmentId } = loaded
  const [draft, setDraft] = createSignal(loaded)
  const fetchDraft = async () => {
    const now = await api.record.draft.query({ appointmentId })
    setDraft(now)
    return now
  }
  const text = (part: 'notes' | 'analysis', most: number, save: typeof api.record.saveNotes) =>
    createAutosave<number, string>({
      appointmentId,
      part,
      loaded: partOf(loaded[part]),
      save: async (baseVersion, value) => {
        const { version, savedAt } = await save.mutate({ appointmentId, baseVersion, text: value })
        return { base: version, savedAt }
      },
      reload: async () => partOf((await fetchDraft())[part]),
      parse: (kept) => (typeof kept === 'string' ? kept : null),
      isSame: (one, other) => one === other,
      fault: (value) => (value.length > most ? visit().notes.tooLong(most) : null),
    })

  const notes = text('notes', LIMITS.notes, api.record.saveNotes)
  const analysis = text('analysis', LIMITS.aiAnalysis, api.record.saveAnalysis)
  const prescription = createAutosave<Version, Prescription>({
    appointmentId,
    part: 'prescription',
    loaded: prescriptionOf(loaded),
    save: async (base, content) => {
      const { version, baseVersion, savedAt } = await api.record.savePrescription.mutate({
        appointmentId,
        ...base,
        content: tidied(content),
      })
      setDraft((before) => ({ ...before, prescription: { ...before.prescription, version, baseVersion } }))
      return { base: { version, baseVersion }, savedAt }
    },
    reload: async () => prescriptionOf(await fetchDraft()),
    parse: parsed,
    isSame: (one, other) => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other)),
    fault: (value) => faultInWords(prescriptionFaults(tidied(value))[0]),
  })

  /** What is saved by now; whatever is being typed stays. */
  async function refresh() {
    const asked = fetchDraft()
    await Promise.all([
      notes.take(asked.then((now) => partOf(now.notes))),
      analysis.take(asked.then((now) => partOf(now.analysis))),
      prescription.take(asked.then(prescriptionOf)),
    ])
  }
  return {
    draft,
    notes,
    analysis,
    prescription,
    refresh,
    /** RX-7 */
    holds: () => holdsIn(prescription.value(), draft().allergies),
    hasUnsaved: () => notes.isDirty() || analysis.isDirty() || prescription.isDirty(),
    flush: () => Promise.all([notes.flush(), analysis.flush(), prescription.flush()]),
  }
}
export type OpenDraft = ReturnType<typeof createDraft>

/** With its keys in one order: Postgres keeps them in another. */
const inOrder = (prescription: Prescription) => {
  const { medications, lifestyle, diet, warningSigns, emergency, tests, followUp } = tidied(prescription)
  return [medications, lifestyle, diet, warningSigns, emergency, tests, followUp?.date, followUp?.note]
}

function faultInWords(fault: Fault | undefined): string | null {
  const words = visit().prescription
  switch (fault?.type) {
    case undefined:
      return null
    case 'too long':
      return words.tooLong(fault.most)
    case 'too many':
      return words.tooMany(fault.most)
    case 'no date':
      return words.noDate
    default:
      return fault satisfies never
  }
}

/** What this device kept, if it was a prescription of this version of the app. */
function parsed(kept: unknown): Prescription | null {
  if (typeof kept !== 'object' || kept === null) return null
  const read = { ...EMPTY_PRESCRIPTION, ...kept } as Prescription
  if (!Array.isArray(read.medications) || !Array.isArray(read.tests)) return null
  try {
    const medications = read.medications.map((each) => ({ ...EMPTY_MEDICATION, ...each }))
    tidied({ ...read, medications })
    return { ...read, medications }
  } catch {
    return null
  }
}
