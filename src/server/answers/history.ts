import { z } from 'zod'
import { readCursor, visitCursor } from '../history/cursor.ts'
import { doctor, instant, mode, prescription, reassignments, role, status, whose } from './parts.ts'

const visit = z.strictObject({
  appointmentId: z.string(),
  date: z.string(),
  startedAt: instant.nullable(),
  endedAt: instant,
  mode,
  reason: z.string(),
})

/** A page begins where the one before ended; as it is given back, and not as it is taken. */
const nextVisit = visitCursor.extend({ appointmentId: z.string() }).nullable()

/** HIST-2: a patient's own. */
export const visitsOfPatientAnswer = z.strictObject({
  items: z.array(
    visit.extend({
      doctor,
      given: z
        .strictObject({ isCorrected: z.boolean(), medications: z.array(z.string()).readonly() })
        .nullable(),
    }),
  ),
  next: nextVisit,
})

/** HIST-8, CHART-3: a doctor's own; nothing of the record itself, the reading of which is kept (HIST-5). */
export const visitsOfDoctorAnswer = z.strictObject({
  items: z.array(visit.extend({ patientName: z.string(), isGiven: z.boolean() })),
  next: nextVisit,
})

export const doctorsVisitedAnswer = z.array(z.strictObject({ id: z.string(), name: z.string() }))

/** HIST-1, P14. */
export const recordAnswer = z.strictObject({
  appointmentId: z.string(),
  date: z.string(),
  mode,
  token: z.number(),
  status,
  reason: z.string(),
  patientName: z.string(),
  doctor,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  durationSeconds: z.number().nullable(),
  notes: z.string(),
  analysis: z.strictObject({ text: z.string(), by: whose, supplier: z.string().nullable() }).nullable(),
  prescription: z.strictObject({ version: z.number(), content: prescription }).nullable(),
  corrections: z.array(z.strictObject({ at: instant, reason: z.string() })),
  reassignments,
  viewer: role,
})

/** HIST-5. */
export const readsAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.number(),
      at: instant,
      what: z.enum(['chart', 'visit', 'prescription']),
      reader: z.string(),
      specialization: z.string().nullable(),
      visit: z.strictObject({ appointmentId: z.string(), date: z.string(), status }).nullable(),
    }),
  ),
  next: readCursor.nullable(),
})
