import fc from 'fast-check'
import type { CommandEnvelope, QueueCommand } from '../../queue/commands.ts'
import { appointmentId, commandId, localDate, type PatientId, token } from '../../queue/ids.ts'

const DAY = '2026-11-23'

/** Histories of a few patients on one day: any command at any moment, most of them sensible. */
export const arbitraryCommands = (patients: readonly PatientId[], prefix: string) => {
  const slot = fc.integer({ min: 0, max: patients.length * 2 - 1 })
  const named = slot.map((n) => appointmentId(`${prefix}-a${n}`))
  const anyToken = fc.integer({ min: 1, max: 8 }).map(token)
  const settings = { minutesPerPatient: 10 }
  const book = slot.chain((n) =>
    fc.record({
      type: fc.constant('BookAppointment' as const),
      appointmentId: fc.constant(appointmentId(`${prefix}-a${n}`)),
      patientId: fc.constant(patients[n % patients.length] as PatientId),
      mode: fc.constantFrom('online' as const, 'in_person' as const),
      origin: fc.constant('booked' as const),
      policy: fc.constant({
        today: localDate(DAY),
        isWorkingDay: true,
        modes: ['online', 'in_person'] as const,
        capacity: 50,
      }),
      settings: fc.constant(settings),
    }),
  )
  const command: fc.Arbitrary<QueueCommand> = fc.oneof(
    { weight: 5, arbitrary: book },
    { weight: 4, arbitrary: named.map((id) => ({ type: 'JoinWaitingRoom' as const, appointmentId: id })) },
    { weight: 1, arbitrary: named.map((id) => ({ type: 'SayReady' as const, appointmentId: id })) },
    { weight: 1, arbitrary: named.map((id) => ({ type: 'CancelAppointment' as const, appointmentId: id })) },
    { weight: 1, arbitrary: named.map((id) => ({ type: 'MarkNoShow' as const, appointmentId: id })) },
    {
      weight: 2,
      arbitrary: named.map((id) => ({
        type: 'ReassignToken' as const,
        appointmentId: id,
        reason: 'late' as const,
        today: localDate('2026-01-01'),
      })),
    },
    {
      weight: 4,
      arbitrary: fc.constant({
        type: 'StartConsultation' as const,
        token: null,
        hasMeetLink: true,
        settings,
      }),
    },
    { weight: 3, arbitrary: anyToken.map((turn) => ({ type: 'FinishConsultation' as const, token: turn })) },
    { weight: 2, arbitrary: anyToken.map((turn) => ({ type: 'SkipTurn' as const, token: turn })) },
    { weight: 1, arbitrary: fc.constant({ type: 'CallNext' as const }) },
    { weight: 1, arbitrary: anyToken.map((turn) => ({ type: 'UndoTurn' as const, token: turn })) },
    { weight: 1, arbitrary: anyToken.map((turn) => ({ type: 'ResumeConsultation' as const, token: turn })) },
    {
      weight: 1,
      arbitrary: named.map((id) => ({ type: 'StepBack' as const, appointmentId: id, places: 2 })),
    },
    {
      weight: 1,
      arbitrary: named.map((id) => ({
        type: 'MoveUp' as const,
        appointmentId: id,
        toPosition: 1,
        reason: 'emergency' as const,
      })),
    },
    {
      weight: 1,
      arbitrary: named.map((id) => ({
        type: 'CallOutOfOrder' as const,
        appointmentId: id,
        reason: 'brief' as const,
      })),
    },
    { weight: 1, arbitrary: named.map((id) => ({ type: 'ReportMeetLink' as const, appointmentId: id })) },
    { weight: 1, arbitrary: fc.constant({ type: 'Tick' as const, activeAt: null }) },
    { weight: 1, arbitrary: fc.constant({ type: 'ChangeMeetLink' as const }) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom('available' as const, 'on_break' as const, 'offline' as const)
        .map((availability) => ({
          type: 'SetDoctorStatus' as const,
          availability,
          expectedBackAt: null,
          settings,
        })),
    },
  )
  return fc.array(command, { minLength: 5, maxLength: 40 }).map((commands) =>
    commands.map(
      (each, n): CommandEnvelope => ({
        id: commandId(`${prefix}-c${n}`),
        at: Date.UTC(2026, 10, 23, 8) + n * 30_000,
        actor: { role: 'staff', id: 'desk' },
        command: each,
      }),
    ),
  )
}
