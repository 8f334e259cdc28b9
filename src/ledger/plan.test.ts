import { describe, expect, it } from 'vitest'
import { emptyQueue } from '../queue/queue.ts'
import { given, KEY } from '../queue/testing/day.ts'
import { book, bookings, cancel, finish, join, open, skip, start } from '../queue/testing/wishes.ts'
import { admissionOrder, decideAll, follow } from './plan.ts'
import { command } from './testing/sequencer.ts'

const order = (queue: ReturnType<typeof given>, ...wishes: Parameters<typeof command>[0][]) =>
  admissionOrder(
    queue,
    wishes.map((wish) => ({ envelope: command(wish) })),
  ).map(({ envelope }) => envelope.command)

describe('the order of admission', () => {
  it('JOIN-3 P25 joins go lowest token first', () => {
    expect(order(given(...bookings(3)), join(3), join(1), join(2))).toEqual([
      join(1).command,
      join(2).command,
      join(3).command,
    ])
  })

  it('JOIN-3 joins go before the rest, the rest in order of arrival', () => {
    expect(order(given(...bookings(3), open()), cancel(2), join(3), skip(1), join(1))).toEqual([
      join(1).command,
      join(3).command,
      cancel(2).command,
      skip(1).command,
    ])
  })

  it('JOIN-3 joins of appointments that are not here go last of the joins', () => {
    expect(order(given(book(1)), join(7), cancel(1), join(1))).toEqual([
      join(1).command,
      join(7).command,
      cancel(1).command,
    ])
  })
})

describe('a batch', () => {
  it('JOIN-4 P26 a patient who comes in the moment the doctor skips them is let in', () => {
    const queue = given(book(1, { mode: 'online' }), start())
    const commands = admissionOrder(
      queue,
      [skip(1), join(1)].map((wish) => ({ envelope: command(wish, queue) })),
    )
    const plan = decideAll(
      { queue, outcomeOf: () => undefined },
      commands.map(({ envelope }) => envelope),
    )
    expect(plan.outcomes).toMatchObject([{ ok: true }, { ok: false, code: 'PATIENT_PRESENT' }])
  })

  it('NOTE-6 tells everybody concerned, event by event', () => {
    const queue = given(...bookings(3), start())
    const { publication } = decideAll({ queue, outcomeOf: () => undefined }, [command(finish(1), queue)])
    expect(publication.notifications.map(({ appointmentId, type }) => [appointmentId, type])).toEqual([
      ['a-2', 'your_turn'],
      ['a-3', 'position_update'],
    ])
    expect(follow(queue, publication.logged)).toEqual(publication)
  })

  it('BOOK-3 each command meets what the one before it led to', () => {
    const { outcomes, publication } = decideAll({ queue: emptyQueue(KEY), outcomeOf: () => undefined }, [
      command(book(1)),
      command(book(2, { as: 1 })),
      command(book(3)),
    ])
    expect(outcomes).toMatchObject([{ ok: true, seq: 2 }, { code: 'ALREADY_BOOKED' }, { ok: true, seq: 3 }])
    expect(publication.after.line).toEqual([1, 2])
  })
})
