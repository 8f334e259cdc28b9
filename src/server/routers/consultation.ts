import { z } from 'zod'
import { type Press, pressed } from '../../protocol/press.ts'
import { patientsCommand } from '../../protocol/press-command.ts'
import type { AppointmentId, DoctorDay } from '../../queue/ids.ts'
import { appointmentIdInput, assertOwnDay, dayKey, reachAppointment } from '../access.ts'
import type { SessionUser } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import { pressOnDay, pressProcedure, pressToOpen } from '../rooms/press.ts'
import { submit } from '../rooms/submit.ts'
import { type Context, router, signedInProcedure } from '../trpc.ts'
import { commandIdInput } from './inputs.ts'

const commandOnDay = { key: dayKey, commandId: commandIdInput }
const onDay = <Type extends Press['type']>(type: Type) =>
  z.strictObject({ ...commandOnDay, ...pressed[type] })

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
  ready: pressProcedure('ready')
    .input(z.strictObject({ appointmentId: appointmentIdInput, commandId: commandIdInput }))
    .mutation(async ({ ctx, input: { appointmentId, commandId } }) => {
      const { key } = await reachAppointment(ctx.db, ctx.user, appointmentId)
      const command = patientsCommand({ type: 'ready' }, appointmentId)
      const { seq } = await submit(ctx, key, command, commandId)
      return { seq }
    }),

  /** CALL-2. MEET-8: whether there is a link is read from the database every time; the link goes no further. */
  start: pressProcedure('start')
    .input(onDay('start'))
    .mutation(({ ctx, input }) => pressToOpen(ctx, input, { type: 'start', token: input.token })),

  /** CALL-3, CALL-4: the visit is over and the next patient is called. */
  finish: pressProcedure('finish')
    .input(onDay('finish'))
    .mutation(({ ctx, input }) => pressOnDay(ctx, input, { type: 'finish', token: input.token })),

  /** CALL-5: the patient did not come. */
  skip: pressProcedure('skip')
    .input(onDay('skip'))
    .mutation(({ ctx, input }) => pressOnDay(ctx, input, { type: 'skip', token: input.token })),

  /** CALL-7: takes back the last finish or skip, within 60 seconds; `token` is the turn to have back. */
  undo: pressProcedure('undo')
    .input(onDay('undo'))
    .mutation(({ ctx, input }) => pressOnDay(ctx, input, { type: 'undo', token: input.token })),

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
  resume: pressProcedure('resume')
    .input(onDay('resume'))
    .mutation(({ ctx, input }) => pressOnDay(ctx, input, { type: 'resume', token: input.token })),

  /** Calls the first in the line when nobody's turn is running. */
  callNext: pressProcedure('callNext')
    .input(onDay('callNext'))
    .mutation(({ ctx, input }) => pressOnDay(ctx, input, { type: 'callNext' })),
})
