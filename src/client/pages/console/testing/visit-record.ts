import { vi } from 'vitest'
import { EMPTY_PRESCRIPTION } from '../../../../record/prescription.ts'
import type { Draft } from '../visit/create-draft.ts'

/** What the Worker is asked of a visit's record; each test says what it answers. */
export function recordApi() {
  const asked = () => ({ query: vi.fn(async () => []), mutate: vi.fn(async () => ({})) })
  const record = {
    draft: asked(),
    saveNotes: asked(),
    saveAnalysis: asked(),
    acceptAnalysis: asked(),
    analysisVersion: asked(),
    savePrescription: asked(),
    correct: asked(),
    closeNotes: asked(),
    suggestions: asked(),
  }
  return { api: { record, templates: { list: asked(), save: asked(), remove: asked() } } }
}

/** The record of a visit that has begun, in which nothing is written yet. */
export const aDraft = (about: Partial<Draft> = {}): Draft => ({
  appointmentId: 'a-1',
  hasBegun: true,
  isFinished: false,
  notesClosedAt: null,
  allergies: ['Penicillin'],
  notes: { text: '', version: 0, savedAt: null },
  analysis: { text: '', version: 0, savedAt: null, by: 'doctor', supplier: null },
  prescription: { version: 1, baseVersion: 0, content: EMPTY_PRESCRIPTION, savedAt: null, isHeld: false },
  given: [],
  ...about,
})
