import { z } from 'zod'
import { isMeetLink } from '../../protocol/meet-link.ts'
import type { QueueCommand } from '../../queue/commands.ts'
import { type AppointmentId, token } from '../../queue/ids.ts'
import { appointmentIdInput, assertOwnDay, type DoctorDay, dayKey, reachAppointment } from '../access.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { readForTurn } from '../doctor-day/day-settings.ts'
import { refusal } from '../errors.ts'
import { submit, turnAfter } from '../rooms/submit.ts'
import { type Context, doctorProcedure, patientProcedure, router, signedInProcedure } from '../trpc.ts'
import { commandIdInput } from './inputs.ts'

const turn = z.int().positive().transform(token)

const commandOnDay = { key: dayKey, commandId: commandIdInput }

/** One press on the console, on the doctor's own day and nobody else's. */
async function press(
  ctx: Context & { readonly user: SessionUser },
  { key: day, commandId }: { key: DoctorDay; commandId: string },
  command: QueueCommand,
) {
  assertOwnDay(ctx.user, day, { orStaff: false })
  return turnAfter(ctx, day.key, await submit(ctx, day.key, command, commandId))
}

/** A patient reports for their own appointment, a doctor for their own day; the desk has no link to try. */
async function reporterOf(
  { db, user }: Context & { readonly user: SessionUser },
  about: { appointmentId: AppointmentId } | { key: DoctorDay },
) {
  if ('key' in about) {
    assertOwnDay(user, about.key, { orStaff: false })
    return { key: about.key.key, reporter: null }
  }
  const { key } = await reachAppointment(db, user, about.appointmentId)
  if (user.role !== 'patient') throw refusal('NOT_ALLOWED')
  return { key, reporter: about.appointmentId }
}

export const consultationRouter = router({
  /** JOIN-2, P22: "I'm ready". */
  ready: patientProcedure
    .input(z.strictObject({ appointmentId: appointmentIdInput, commandId: commandIdInput }))
    .mutation(async ({ ctx, input }) => {
      const { key } = await reachAppointment(ctx.db, ctx.user, input.appointmentId)
      const command = { type: 'SayReady', appointmentId: input.appointmentId } as const
      const { seq } = await submit(ctx, key, command, input.commandId)
      return { seq }
    }),

  /** CALL-2. MEET-8: whether there is a link is read from the database every time; the link goes no further. */
  start: doctorProcedure
    .input(z.strictObject({ ...commandOnDay, token: turn.nullable() }))
    .mutation(async ({ ctx, input }) => {
      assertOwnDay(ctx.user, input.key, { orStaff: false })
      const { meetLink, settings } = await readForTurn(ctx.db, input.key, ctx.clock())
      const hasMeetLink = isMeetLink(meetLink ?? '')
      return press(ctx, input, { type: 'StartConsultation', token: input.token, hasMeetLink, settings })
    }),

  /** CALL-3, CALL-4: the visit is over and the next patient is called. */
  finish: doctorProcedure
    .input(z.strictObject({ ...commandOnDay, token: turn }))
    .mutation(({ ctx, input }) => press(ctx, input, { type: 'FinishConsultation', token: input.token })),

  /** CALL-5: the patient did not come. */
  skip: doctorProcedure
    .input(z.strictObject({ ...commandOnDay, token: turn }))
    .mutation(({ ctx, input }) => press(ctx, input, { type: 'SkipTurn', token: input.token })),

  /** CALL-7: takes back the last finish or skip, within 60 seconds; `token` is the turn to have back. */
  undo: doctorProcedure
    .input(z.strictObject({ ...commandOnDay, token: turn }))
    .mutation(({ ctx, input }) => press(ctx, input, { type: 'UndoTurn', token: input.token })),

  /** MEET-7: the link does not work, says the patient or the doctor. */
  reportMeetLink: signedInProcedure
    .input(
      z.union([
        z.strictObject({ appointmentId: appointmentIdInput, commandId: commandIdInput }),
        z.strictObject(commandOnDay),
      ]),
    )
    .mutation(async ({ ctx, input }) => {
      const { key, reporter } = await reporterOf(ctx, input)
      const command = { type: 'ReportMeetLink', appointmentId: reporter } as const
      const { seq } = await submit(ctx, key, command, input.commandId)
      return { seq }
    }),

  /** NOTE-10: the visit that broke off goes on. */
  resume: doctorProcedure
    .input(z.strictObject({ ...commandOnDay, token: turn }))
    .mutation(({ ctx, input }) => press(ctx, input, { type: 'ResumeConsultation', token: input.token })),

  /** Calls the first in the line when nobody's turn is running. */
  callNext: doctorProcedure
    .input(z.strictObject(commandOnDay))
    .mutation(({ ctx, input }) => press(ctx, input, { type: 'CallNext' })),
})
