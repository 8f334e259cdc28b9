import { describe, expect, it } from 'vitest'
import type { CommandOf, CommandType } from '../queue/commands.ts'
import { appointmentId, commandId, localDate, patientId, token } from '../queue/ids.ts'
import { commandEnvelope } from './command.ts'

const appointment = appointmentId('a-1')
const settings = { minutesPerPatient: 10, skipAutomatically: true }

/** One of each: the compiler sees to it that none is missing. */
const COMMANDS: { [Type in CommandType]: CommandOf<Type> } = {
  BookAppointment: {
    type: 'BookAppointment',
    appointmentId: appointment,
    patientId: patientId('p-1'),
    mode: 'online',
    origin: 'walk_in',
    policy: {
      today: localDate('2026-03-02'),
      isWorkingDay: true,
      modes: ['online', 'in_person'],
      capacity: 40,
    },
    settings,
  },
  CancelAppointment: { type: 'CancelAppointment', appointmentId: appointment },
  GiveUpPlace: { type: 'GiveUpPlace', appointmentId: appointment },
  JoinWaitingRoom: { type: 'JoinWaitingRoom', appointmentId: appointment },
  SayReady: { type: 'SayReady', appointmentId: appointment },
  CallNext: { type: 'CallNext' },
  StartConsultation: { type: 'StartConsultation', token: null, hasMeetLink: true, settings },
  FinishConsultation: { type: 'FinishConsultation', token: token(1) },
  SkipTurn: { type: 'SkipTurn', token: token(1) },
  MarkNoShow: { type: 'MarkNoShow', appointmentId: appointment },
  ReassignToken: {
    type: 'ReassignToken',
    appointmentId: appointment,
    reason: 'connection',
    today: localDate('2026-03-02'),
  },
  SetDoctorStatus: {
    type: 'SetDoctorStatus',
    availability: 'on_break',
    expectedBackAt: 1_772_409_600_000,
    settings: { minutesPerPatient: 10 },
  },
  AnnounceLateStart: { type: 'AnnounceLateStart', opensAt: 1_772_409_600_000, lateMinutes: 25, settings },
  CancelDay: { type: 'CancelDay' },
  HandOver: {
    type: 'HandOver',
    appointmentId: appointment,
    toAppointmentId: appointmentId('a-2'),
    toToken: token(4),
  },
  ChangeMeetLink: { type: 'ChangeMeetLink' },
  StepBack: { type: 'StepBack', appointmentId: appointment, places: 2 },
  MoveUp: { type: 'MoveUp', appointmentId: appointment, toPosition: 1, reason: 'vulnerable' },
  CallOutOfOrder: { type: 'CallOutOfOrder', appointmentId: appointment, reason: 'emergency' },
  UndoTurn: { type: 'UndoTurn', token: token(3) },
  ResumeConsultation: { type: 'ResumeConsultation', token: token(3) },
  ReportMeetLink: { type: 'ReportMeetLink', appointmentId: null },
  ChangeSettings: { type: 'ChangeSettings', settings },
  Tick: { type: 'Tick', activeAt: null },
}

const wire = (command: object) =>
  JSON.parse(
    JSON.stringify({
      id: commandId('c-0000001'),
      at: 1_772_409_600_000,
      actor: { role: 'system', id: 'room' },
      command,
    }),
  )

describe('a command on its way to a room', () => {
  it.each(Object.values(COMMANDS))('ROOM-6 $type arrives as it was sent', (command) => {
    expect(commandEnvelope.parse(wire(command)).command).toEqual(command)
  })

  it.each([
    { type: 'Explode' },
    { type: 'StepBack', appointmentId: 'a-1', places: 0 },
    { type: 'StepBack', appointmentId: 'a-1', places: 1.5 },
    { type: 'MoveUp', appointmentId: 'a-1', toPosition: 1, reason: 'her heart' },
    { type: 'CallOutOfOrder', appointmentId: 'a-1' },
    { type: 'UndoTurn', token: 0 },
    { type: 'ReassignToken', appointmentId: 'a-1', reason: 'her heart', today: '2026-03-02' },
    { type: 'ReportMeetLink' },
    { type: 'Tick', activeAt: 'now' },
    { type: 'BookAppointment', appointmentId: '' },
  ])('ROOM-6 %j does not', (command) => {
    expect(commandEnvelope.safeParse(wire(command)).success).toBe(false)
  })
})
