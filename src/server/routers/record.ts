import { z } from 'zod'
import {
  analysisInput,
  baseVersionInput,
  correctionReasonInput,
  notesInput,
  prescriptionInput,
} from '../../protocol/record.ts'
import { appointmentIdInput, assertOwnDay, dayKey } from '../access.ts'
import {
  acceptedAnswer,
  analysisVersionAnswer,
  closedAnswer,
  draftAnswer,
  givenAnswer,
  savedPrescriptionAnswer,
  savedTextAnswer,
  suggestionsAnswer,
} from '../answers/record.ts'
import { readDraft } from '../record/draft.ts'
import { givePrescription, savePrescription } from '../record/save-prescription.ts'
import { acceptAnalysis, analysisVersion, closeNotes, saveAnalysis, saveNotes } from '../record/save-text.ts'
import { suggestionsOf } from '../record/suggestions.ts'
import { doctorProcedure, router } from '../trpc.ts'

const visit = { appointmentId: appointmentIdInput }
/** DRAFT-1: what a write rests on. */
const over = { ...visit, baseVersion: baseVersionInput }
/** RX-3: which version of the prescription it is about, and how often that has been saved. */
const overVersion = { ...over, version: z.int().positive().max(1_000_000_000) }

/** CALL-9: what a doctor writes about their own visits. Repeated, every write has one effect and one answer (DRAFT-1). */
export const recordRouter = router({
  /** CALL-9: what is being written about a visit, each part with the version that the next write rests on; the read is kept. */
  draft: doctorProcedure
    .input(z.strictObject(visit))
    .output(draftAnswer)
    .query(({ ctx, input }) => readDraft(ctx.db, ctx.user, input.appointmentId, ctx.clock())),

  /** DRAFT-1, DRAFT-3: the whole of the notes over version `baseVersion`; `STALE` when there is a newer one. */
  saveNotes: doctorProcedure
    .input(z.strictObject({ ...over, text: notesInput }))
    .output(savedTextAnswer)
    .mutation(({ ctx, input }) => saveNotes(ctx.db, { ...input, doctorId: ctx.doctorId, at: ctx.clock() })),

  /** DRAFT-1, DRAFT-4: the whole of the analysis, which is the doctor's from then on. */
  saveAnalysis: doctorProcedure
    .input(z.strictObject({ ...over, text: analysisInput }))
    .output(savedTextAnswer)
    .mutation(({ ctx, input }) =>
      saveAnalysis(ctx.db, { ...input, doctorId: ctx.doctorId, at: ctx.clock() }),
    ),

  /** DRAFT-4: from now on it is the doctor's own. */
  acceptAnalysis: doctorProcedure
    .input(z.strictObject(over))
    .output(acceptedAnswer)
    .mutation(({ ctx, input }) =>
      acceptAnalysis(ctx.db, { ...input, doctorId: ctx.doctorId, at: ctx.clock() }),
    ),

  /** DRAFT-6: how often the analysis of a visit has been written; whoever has read a lower version reads the draft again. */
  analysisVersion: doctorProcedure
    .input(z.strictObject(visit))
    .output(analysisVersionAnswer)
    .query(({ ctx, input }) => analysisVersion(ctx.db, ctx.doctorId, input.appointmentId)),

  /** DRAFT-1, RX-1, RX-2, RX-3: the whole of the draft; the answer says whether it is held back for an allergy. */
  savePrescription: doctorProcedure
    .input(z.strictObject({ ...overVersion, content: prescriptionInput }))
    .output(savedPrescriptionAnswer)
    .mutation(({ ctx, input }) =>
      savePrescription(ctx.db, ctx.seal, { ...input, doctorId: ctx.doctorId, at: ctx.clock() }),
    ),

  /** RX-3: after the visit, gives what has been drafted since. */
  correct: doctorProcedure
    .input(z.strictObject({ ...overVersion, reason: correctionReasonInput }))
    .output(givenAnswer)
    .mutation(({ ctx, input }) =>
      givePrescription(ctx.db, { ...input, doctorId: ctx.doctorId, at: ctx.clock() }),
    ),

  /** DRAFT-3: nobody writes notes or analyses of this day any more. */
  closeNotes: doctorProcedure
    .input(z.strictObject({ key: dayKey }))
    .output(closedAnswer)
    .mutation(({ ctx, input }) => {
      assertOwnDay(ctx.user, input.key, { orStaff: false })
      return closeNotes(ctx.db, input.key.key, ctx.clock())
    }),

  /** RX-5: the medicines that this doctor has prescribed, most often first, each with its last row. */
  suggestions: doctorProcedure
    .output(suggestionsAnswer)
    .query(({ ctx }) => suggestionsOf(ctx.db, ctx.doctorId)),
})
