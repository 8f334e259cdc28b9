import { z } from 'zod'
import { LIMITS } from '../../record/limits.ts'
import { appointmentIdInput } from '../access.ts'
import {
  doctorsVisitedAnswer,
  readsAnswer,
  recordAnswer,
  visitsOfDoctorAnswer,
  visitsOfPatientAnswer,
} from '../answers/history.ts'
import { reachChart, reachRecord } from '../history/access.ts'
import { readCursor, visitCursor } from '../history/cursor.ts'
import { readRecord } from '../history/one-record.ts'
import { readsOf } from '../history/reads.ts'
import { doctorsVisited, visitsOfDoctor, visitsOfPatient } from '../history/visits.ts'
import { doctorProcedure, patientProcedure, router, signedInProcedure } from '../trpc.ts'
import { doctorIdInput } from './inputs.ts'

const paged = { after: visitCursor.optional() }
const between = { from: z.iso.date().optional(), to: z.iso.date().optional() }

/** Who may read what: src/server/history/access.ts. */
export const historyRouter = router({
  /** HIST-1, HIST-2, HIST-6: the patient's own completed visits, 20 at a time, newest first. */
  mine: patientProcedure
    .input(z.strictObject({ ...between, ...paged, doctorId: doctorIdInput.optional() }))
    .output(visitsOfPatientAnswer)
    .query(({ ctx, input }) => visitsOfPatient(ctx.db, ctx.user.id, input)),

  /** HIST-6: the doctors whom the patient has visited. */
  doctors: patientProcedure
    .output(doctorsVisitedAnswer)
    .query(({ ctx }) => doctorsVisited(ctx.db, ctx.user.id)),

  /** HIST-2, HIST-9: the doctor's own completed visits, of all their patients or of those who are called so. */
  patients: doctorProcedure
    .input(z.strictObject({ ...between, ...paged, name: z.string().max(LIMITS.nameSought).optional() }))
    .output(visitsOfDoctorAnswer)
    .query(({ ctx, input }) => visitsOfDoctor(ctx.db, ctx.doctorId, input)),

  /** CHART-3: the completed visits of an appointment's patient with this doctor. */
  ofPatient: doctorProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput, ...paged }))
    .output(visitsOfDoctorAnswer)
    .query(async ({ ctx, input: { appointmentId, after } }) => {
      const { patientId } = await reachChart(ctx.db, ctx.doctorId, appointmentId)
      return visitsOfDoctor(ctx.db, ctx.doctorId, { after }, patientId)
    }),

  /** HIST-1, HIST-4, HIST-5: the whole record of a visit, for its patient and its doctor. */
  one: signedInProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput }))
    .output(recordAnswer)
    .query(async ({ ctx, input }) => {
      const visit = await reachRecord(ctx.db, ctx.user, input.appointmentId)
      return readRecord(ctx.db, ctx.user, visit, ctx.clock())
    }),

  /** HIST-5: who has read what of the patient, newest first. */
  reads: patientProcedure
    .input(z.strictObject({ after: readCursor.optional() }))
    .output(readsAnswer)
    .query(({ ctx, input }) => readsOf(ctx.db, ctx.user.id, input.after)),
})
