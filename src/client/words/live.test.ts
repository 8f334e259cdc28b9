import { describe, expect, it } from 'vitest'
import { from, given, later, MORNING, minutes } from '../../queue/testing/day.ts'
import { book, bookings, open, skip, start, status, tick } from '../../queue/testing/wishes.ts'
import { publicView } from '../../queue/views/view.ts'
import { doctorInWords, timeOfDay, waitInWords } from './live.ts'

const wait = { low: minutes(10), likely: minutes(20), high: minutes(40) }
const none = { low: 0, likely: 0, high: 0 }
const day = given(...bookings(3))
const said = (queue: typeof day, how = wait) => Object.values(waitInWords(publicView(queue), how, MORNING))

describe('the wait in words', () => {
  it('POS-3 is a range and a likely time', () => {
    const range = `${timeOfDay(MORNING + minutes(10))}–${timeOfDay(MORNING + minutes(40))}`
    const running = from(day, start())
    expect(said(running)).toEqual(['About 20 min', `${range}, likely ${timeOfDay(MORNING + minutes(20))}`])
    expect(said(running, none)[0]).toBe('Any moment now')
    expect(said(running, { ...wait, likely: minutes(61) })[0]).toBe('About 1 h 01 min')
  })

  it('POS-3 is no time of day while nobody knows when the doctor comes', () => {
    expect(said(day)).toEqual(['About 20 min', 'from when the doctor starts'])
    expect(said(day, none)).toEqual(['Right away', 'as soon as the doctor starts'])
    const gone = from(day, open(), skip(1), status('offline'), skip(2))
    expect(said(gone)).toEqual(['About 20 min', 'from when the doctor is back'])
  })

  it('LATE-6 WAIT-4 nor while the line rests: nobody knows that the doctor is there', () => {
    const strict = { minutesPerPatient: 10, skipAutomatically: true }
    const two = [1, 2].map((n) => book(n, { mode: 'online', settings: strict }))
    const called = given(...two, open())
    expect(doctorInWords(publicView(called))).toBe('Seeing patients')
    const resting = from(called, later(minutes(2), tick()))
    expect(doctorInWords(publicView(resting))).toBe('Nobody is called just now')
    expect(said(resting)).toEqual(['About 20 min', 'from when the doctor is back'])
    expect(said(resting, none)).toEqual(['Right away', 'as soon as the doctor is back'])
  })

  it('POS-3 and is one again when the doctor has said when', () => {
    const [announced, away] = [day, from(day, open(), skip(1))].map((queue) =>
      from(queue, status('offline', MORNING + minutes(90))),
    )
    for (const queue of [announced, away]) expect(said(queue ?? day)[1]).toContain('likely')
  })
})
