import { describe, expect, it } from 'vitest'
import { countsFrom } from '../../queue/estimate/counts-from.ts'
import { from, given, later, MORNING, minutes } from '../../queue/testing/day.ts'
import { book, bookings, open, skip, start, status, tick } from '../../queue/testing/wishes.ts'
import { publicView } from '../../queue/views/view.ts'
import { live } from '../english/live.ts'
import { live as hindi } from '../hindi/live.ts'
import { minutesAndSeconds } from './live.ts'

const { timeOfDay } = live
const wait = { low: minutes(10), likely: minutes(20), high: minutes(40) }
const none = { low: 0, likely: 0, high: 0 }
const day = given(...bookings(3))
const said = (queue: typeof day, how = wait) =>
  Object.values(live.wait(countsFrom(publicView(queue)), how, MORNING))

describe('the wait in words', () => {
  it('POS-3 is a range and a likely time', () => {
    const range = `${timeOfDay(MORNING + minutes(10))}–${timeOfDay(MORNING + minutes(40))}`
    const running = from(day, start())
    expect(said(running)).toEqual(['About 20 min', range, `likely ${timeOfDay(MORNING + minutes(20))}`])
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
    expect(live.doctor(publicView(called))).toBe('Seeing patients')
    const resting = from(called, later(minutes(2), tick()))
    expect(live.doctor(publicView(resting))).toBe('Nobody is called just now')
    expect(hindi.doctor(publicView(resting))).toBe('अभी किसी को नहीं बुलाया जा रहा')
    expect(said(resting)).toEqual(['About 20 min', 'from when the doctor is back'])
    expect(said(resting, none)).toEqual(['Right away', 'as soon as the doctor is back'])
  })

  it('POS-3 and is one again when the doctor has said when', () => {
    const [announced, away] = [day, from(day, open(), skip(1))].map((queue) =>
      from(queue, status('offline', MORNING + minutes(90))),
    )
    for (const queue of [announced, away]) expect(said(queue ?? day)[2]).toContain('likely')
  })
})

it('LANG-1 POS-3 the same waits in Hindi, each with the same times', () => {
  const running = from(day, start())
  const gone = from(day, open(), skip(1), status('offline'), skip(2))
  const inHindi = (queue: typeof day, how = wait) =>
    Object.values(hindi.wait(countsFrom(publicView(queue)), how, MORNING)).join(' · ')
  expect(inHindi(running)).toBe(
    `लगभग 20 मिनट · ${timeOfDay(MORNING + minutes(10))}–${timeOfDay(MORNING + minutes(40))} · संभवतः ${timeOfDay(MORNING + minutes(20))}`,
  )
  expect(inHindi(running, { ...wait, likely: minutes(61) })).toContain('लगभग 1 घंटे 01 मिनट')
  expect(inHindi(running, none)).toContain('किसी भी क्षण')
  expect(inHindi(day)).toBe('लगभग 20 मिनट · डॉक्टर के शुरू करने के बाद')
  expect(inHindi(day, none)).toBe('तुरंत · जैसे ही डॉक्टर शुरू करेंगे')
  expect(inHindi(gone)).toBe('लगभग 20 मिनट · डॉक्टर के लौटने के बाद')
})

it('LANG-1 POS-1 WAIT-4 the place and the doctor, in both languages', () => {
  const places = [0, 1, 2, 3].map((position) => live.place(position, true))
  expect(places).toEqual(['It’s your turn', 'You’re next', '2 turns ahead', '3 turns ahead'])
  expect(live.place(2, false)).toBe('1 turn ahead')
  expect(hindi.place(2, false)).toBe('1 बारी आगे है')
  const doctorOf = (queue: typeof day) => [live, hindi].map((words) => words.doctor(publicView(queue)))
  expect(doctorOf(day)).toEqual(['Not started yet', 'अभी शुरू नहीं किया'])
  expect(doctorOf(from(day, open()))).toEqual(['Seeing patients', 'मरीज़ देख रहे हैं'])
  expect(doctorOf(from(day, start()))).toEqual(['In consultation', 'मुलाक़ात में'])
  const back = MORNING + minutes(90)
  const time = timeOfDay(back)
  expect(doctorOf(from(day, open(), status('on_break', back)))).toEqual([
    `On a break, back about ${time}`,
    `विराम पर, लगभग ${time} बजे लौटेंगे`,
  ])
  expect(doctorOf(from(day, open(), status('offline')))).toEqual(['Offline', 'ऑफ़लाइन'])
})

it('LATE-1 what is left of a turn counts down in minutes and seconds', () => {
  expect([247_000, 59_999, 0, -5, 3_600_000].map(minutesAndSeconds)).toEqual([
    '4:07',
    '0:59',
    '0:00',
    '0:00',
    '60:00',
  ])
})
