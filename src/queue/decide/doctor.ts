import type { CommandOf } from '../commands.ts'
import type { QueueEvent } from '../events.ts'
import { entryByToken, type Queue } from '../queue.ts'
import { accept, type Decision } from '../refusal.ts'
import { MEET_LINK_AUDIENCE } from '../words.ts'
import { nextTurn, openDay } from './steps.ts'

/** CALL-6, CALL-10: coming back calls the next, unless a turn is running. Saying the same again changes nothing. */
export function setDoctorStatus(queue: Queue, command: CommandOf<'SetDoctorStatus'>): Decision<QueueEvent> {
  const { availability, settings } = command
  const expectedBackAt = availability === 'available' ? null : command.expectedBackAt
  if (queue.availability === availability && queue.expectedBackAt === expectedBackAt) return accept()
  const calls = queue.serving === null ? nextTurn({ ...queue, availability }) : []
  return accept(
    ...openDay(queue, settings),
    { type: 'DoctorStatusChanged', availability, expectedBackAt },
    ...calls,
  )
}

/** MEET-5, P2: the next ten live online patients, in order, are to be told. The link itself stays in the database. */
export function changeMeetLink(queue: Queue): Decision<QueueEvent> {
  const told = queue.line
    .filter((token) => entryByToken(queue, token)?.mode === 'online')
    .slice(0, MEET_LINK_AUDIENCE)
  return told.length === 0 ? accept() : accept<QueueEvent>({ type: 'MeetLinkChanged', told })
}
