import { beforeEach, expect, it } from 'vitest'
import type { CommandEnvelope, QueueCommand } from '../../queue/commands.ts'
import {
  appointmentId,
  commandId,
  type DoctorDayKey,
  localDate,
  type PatientId,
  token,
} from '../../queue/ids.ts'
import { emptyQueue, type Queue } from '../../queue/queue.ts'
import type { Batch, Ledger } from '../ports.ts'
import { batchOf } from './batch.ts'

/** A ledger and a day of its own that nothing has happened on. */
export type ContractDay = {
  readonly ledger: Ledger
  readonly key: DoctorDayKey
  readonly patient: (n: number) => PatientId
  readonly signIn: { readonly on: string; readonly over: string }
}

const SETTINGS = { minutesPerPatient: 10 }

/** What every ledger keeps, whatever it is made of. */
export function ledgerContract(newDay: () => Promise<ContractDay>): void {
  let day: ContractDay
  let empty: Queue
  beforeEach(async () => {
    day = await newDay()
    empty = emptyQueue(day.key)
  })

  const ask = (name: string, command: QueueCommand): CommandEnvelope => ({
    id: commandId(`${day.key}-${name}`),
    at: Date.UTC(2027, 0, 1, 9),
    actor: { role: 'staff', id: 'desk' },
    command,
  })
  const book = (n: number, capacity = 9) =>
    ask(`book-${n}`, {
      type: 'BookAppointment',
      appointmentId: appointmentId(`${day.key}-${n}`),
      patientId: day.patient(n),
      mode: 'in_person',
      origin: 'booked',
      policy: { today: localDate('2026-01-01'), isWorkingDay: true, modes: ['in_person'], capacity },
      settings: SETTINGS,
    })
  const skip = (name: string) => ask(name, { type: 'SkipTurn', token: token(7) })
  const due = (batch: Batch, until: number): Batch => ({
    ...batch,
    answers: batch.answers.map((answer) => ({ ...answer, until })),
  })
  const written = async () => {
    const { logged, answers } = await day.ledger.load(day.key, 0, [book(1).id, book(2).id, skip('no').id])
    return { seqs: logged.map(({ seq }) => seq), answers: answers.map(({ refusal }) => refusal) }
  }

  it('ROOM-1 what was appended is loaded as it was, all of it or what is newer', async () => {
    const first = batchOf(empty, [book(1)])
    const second = batchOf(first, [book(2)])
    expect(await day.ledger.append(first)).toBe('appended')
    expect(await day.ledger.append(second)).toBe('appended')
    expect((await day.ledger.load(day.key, 0)).logged).toEqual([...first.logged, ...second.logged])
    expect((await day.ledger.load(day.key, first.after.seq)).logged).toEqual(second.logged)
  })

  it('BOOK-2 P16 of two writers of one seq one appends, and the other writes nothing', async () => {
    const [left, right] = [batchOf(empty, [book(1)]), batchOf(empty, [book(2)])]
    const answers = await Promise.all([day.ledger.append(left), day.ledger.append(right)])
    expect(answers.toSorted()).toEqual(['appended', 'conflict'])
    const winner = answers[0] === 'appended' ? left : right
    expect(await written()).toEqual({ seqs: [1, 2], answers: [null] })
    expect((await day.ledger.load(day.key, 0)).logged).toEqual(winner.logged)
  })

  it('OPS-4 a refusal is kept, and told to whoever asks about its command', async () => {
    expect(await day.ledger.append(batchOf(empty, [skip('no')]))).toBe('appended')
    const { answers } = await day.ledger.load(day.key, 0, [skip('no').id, skip('never asked').id])
    expect(answers).toEqual([{ commandId: skip('no').id, seq: 0, refusal: 'NOT_SERVING' }])
  })

  it('OPS-4 so is a wish that was fulfilled already', async () => {
    const again = ask('again', { type: 'CancelAppointment', appointmentId: appointmentId(`${day.key}-1`) })
    const cancelled = batchOf(empty, [book(1), { ...again, id: commandId(`${day.key}-first`) }])
    await day.ledger.append(cancelled)
    const repeated = batchOf(cancelled, [again])
    expect(repeated.logged).toEqual([])
    expect(await day.ledger.append(repeated)).toBe('appended')
    const { answers } = await day.ledger.load(day.key, 0, [again.id])
    expect(answers).toEqual([{ commandId: again.id, seq: cancelled.after.seq, refusal: null }])
  })

  it('OPS-4 a command is answered once: a second answer, of either kind, writes nothing', async () => {
    await day.ledger.append(batchOf(empty, [skip('no')]))
    const booked = batchOf(empty, [book(1)])
    const [answer] = batchOf(empty, [skip('no')]).answers
    const twice = { ...booked, answers: answer ? [{ ...answer, refusal: null }] : [] }
    expect(await day.ledger.append(twice)).toBe('conflict')
    expect(await day.ledger.append(batchOf(empty, [skip('no')]))).toBe('conflict')
    expect(await written()).toEqual({ seqs: [], answers: ['NOT_SERVING'] })
  })

  it('OPS-4 a refusal holds only for the log that it was decided on', async () => {
    const stale = batchOf(empty, [skip('no')])
    await day.ledger.append(batchOf(empty, [book(1)]))
    expect(await day.ledger.append(stale)).toBe('conflict')
    expect(await written()).toEqual({ seqs: [1, 2], answers: [null] })
  })

  it('OPS-4 what a command led to long ago is loaded with its answer', async () => {
    const first = batchOf(empty, [book(1)])
    const second = batchOf(first, [book(2)])
    await day.ledger.append(first)
    await day.ledger.append(second)
    const { logged, earlier, answers } = await day.ledger.load(day.key, first.after.seq, [book(1).id])
    expect({ logged, earlier }).toEqual({ logged: second.logged, earlier: first.logged })
    expect(answers).toMatchObject([{ commandId: book(1).id, refusal: null }])
  })

  it('ROOM-16 what was decided on another log than there is writes nothing, with events or without', async () => {
    const first = batchOf(empty, [book(1)])
    await day.ledger.append(first)
    const others = { ...first, logged: [], follows: commandId(`${day.key}-elsewhere`) }
    const longer = { ...first, after: { ...first.after, seq: 9 } }
    for (const elsewhere of [others, longer]) {
      expect(await day.ledger.append(batchOf(elsewhere, [book(2)]))).toBe('conflict')
      expect(await day.ledger.append(batchOf(elsewhere, [skip('no')]))).toBe('conflict')
    }
    expect(await written()).toEqual({ seqs: [1, 2], answers: [null] })
  })

  it('ROOM-8 what came by a sign-in that is over is not written, and it is said whose', async () => {
    const by = (n: number, signIn: string) => ({ ...book(n), signIn })
    const both = batchOf(empty, [by(1, day.signIn.on), by(2, day.signIn.over), by(3, day.signIn.on)])
    expect(await day.ledger.append(both)).toEqual({ signedOut: [day.signIn.over] })
    expect(await written()).toEqual({ seqs: [], answers: [] })
    expect(await day.ledger.append(batchOf(empty, [by(1, day.signIn.on)]))).toBe('appended')
  })

  it('OPS-5 what comes after its time is not written, with events or without', async () => {
    const { now } = await day.ledger.load(day.key, 0)
    expect(await day.ledger.append(due(batchOf(empty, [book(1)]), now - 1_000))).toBe('late')
    expect(await day.ledger.append(due(batchOf(empty, [skip('no')]), now - 1_000))).toBe('late')
    expect(await written()).toEqual({ seqs: [], answers: [] })
    expect(await day.ledger.append(due(batchOf(empty, [book(1)]), now + 60_000))).toBe('appended')
  })

  it('TIME-2 it tells its own time, which goes on', async () => {
    const { now } = await day.ledger.load(day.key, 0)
    expect((await day.ledger.load(day.key, 0)).now).toBeGreaterThanOrEqual(now)
  })
}
