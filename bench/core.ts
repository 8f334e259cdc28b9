import type { CommandEnvelope, QueueCommand } from '../src/queue/commands.ts'
import { execute } from '../src/queue/decide.ts'
import {
  appointmentId,
  commandId,
  doctorDayKey,
  doctorId,
  localDate,
  patientId,
  token,
} from '../src/queue/ids.ts'
import { emptyQueue, type Queue } from '../src/queue/queue.ts'
import { notificationsFor } from '../src/queue/views/notifications.ts'
import { publicView } from '../src/queue/views/view.ts'

const ENTRIES = 200
const AT_LEAST_MS = 400
const MORNING = Date.parse('2027-03-01T08:00:00Z')
const settings = { minutesPerPatient: 10 }

const envelope = (command: QueueCommand, index: number): CommandEnvelope => ({
  id: commandId(`bench-${index}`),
  at: MORNING + index * 1000,
  actor: { role: 'doctor', id: 'bench' },
  command,
})

const bookings = Array.from(
  { length: ENTRIES },
  (_, index): QueueCommand => ({
    type: 'BookAppointment',
    appointmentId: appointmentId(`a-${index + 1}`),
    patientId: patientId(`p-${index + 1}`),
    mode: index % 2 === 0 ? 'online' : 'in_person',
    origin: 'booked',
    policy: {
      today: localDate('2027-03-01'),
      isWorkingDay: true,
      modes: ['online', 'in_person'],
      capacity: ENTRIES,
    },
    settings,
  }),
)

/** Every visit of the day: joined, started, finished. */
const visits = bookings.flatMap((_, index): QueueCommand[] => [
  { type: 'JoinWaitingRoom', appointmentId: appointmentId(`a-${index + 1}`) },
  { type: 'StartConsultation', token: token(index + 1), hasMeetLink: true, settings },
  { type: 'FinishConsultation', token: token(index + 1) },
])

function run(from: Queue, commands: readonly QueueCommand[]): Queue {
  return commands.reduce((queue, command, index) => {
    const execution = execute(queue, envelope(command, index))
    if (!execution.ok) throw new Error(`${command.type}: ${execution.refusal.code}`)
    return execution.after
  }, from)
}

/** How often `work`, which counts for `times`, can be done in a second. */
function perSecond(work: () => unknown, times = 1): number {
  work()
  const from = performance.now()
  let done = 0
  while (performance.now() - from < AT_LEAST_MS) {
    work()
    done += times
  }
  return (done * 1000) / (performance.now() - from)
}

/** Decide and evolve on a full day, beside copying that day once through JSON: what the plainest store would do. */
export function benchCore(): string[] {
  const booked = run(emptyQueue(doctorDayKey(doctorId('bench'), localDate('2027-03-01'))), bookings)
  const execution = execute(
    booked,
    envelope({ type: 'StartConsultation', token: null, hasMeetLink: true, settings }, 1),
  )
  const [, called] = execution.ok ? execution.logged : []
  if (!execution.ok || !called) throw new Error('the first visit could not start')
  const copies = perSecond(() => JSON.parse(JSON.stringify(booked)))
  const line = (name: string, count: number) =>
    `  ${name.padEnd(44)} ${Math.round(count).toLocaleString('en').padStart(8)} /s   JSON copy ${Math.round(copies).toLocaleString('en')} /s   ratio ${(count / copies).toFixed(1)}`
  return [
    line(
      `commands (decide + evolve), ${ENTRIES} entries`,
      perSecond(() => run(booked, visits), visits.length),
    ),
    line(
      'whom one called turn concerns',
      perSecond(() => notificationsFor(booked, called, execution.after)),
    ),
    line(
      'the public view',
      perSecond(() => publicView(execution.after)),
    ),
  ]
}
