import type { Random } from './random.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

/** A doctor as the simulator knows them and no estimate does. Times in ms, spreads of the logarithm. */
export type Clinic = {
  /** What the doctor put into the settings: near the truth, not the truth. */
  readonly minutesPerPatient: number
  readonly middle: number
  /** How much longer or shorter a visit in person is. */
  readonly inPersonFactor: number
  readonly spread: number
  /** How far a day strays. */
  readonly drift: number
  readonly noShow: number
  readonly inPerson: number
  /** From the call to the start when the patient is there. */
  readonly toStart: number
  readonly patients: number
  /** How late the day starts, and how much longer a break takes, on average. */
  readonly late: number
  readonly overrun: number
  /** Share of days whose opening, and of breaks whose end, is announced. */
  readonly announces: number
}

/** One day's truth: the doctor's long and slow change, and the day's own. */
export type DayTruth = { readonly middle: number }

export function anyClinic(random: Random): Clinic {
  const middle = Math.exp(random.between(Math.log(4.5), Math.log(17)))
  const spread = random.between(0.35, 0.65)
  const planned = middle * Math.exp(spread ** 2 / 2 + 0.25 * random.normal())
  return {
    minutesPerPatient: Math.max(3, Math.round(planned)),
    middle: middle * MINUTE,
    inPersonFactor: random.between(0.75, 1.5),
    spread,
    drift: random.between(0.08, 0.25),
    noShow: random.between(0.13, 0.27),
    inPerson: random.between(0.2, 0.8),
    toStart: random.between(0.4, 2.2) * MINUTE,
    patients: Math.round(random.between(16, 34)),
    late: random.between(2, 15) * MINUTE,
    overrun: random.between(1, 7) * MINUTE,
    announces: random.between(0.6, 1),
  }
}

/** The doctor's middle visit day by day: a slow walk that does not go far, and each day's drift. */
export function makeDays(clinic: Clinic, random: Random): () => DayTruth {
  let slow = 0
  return () => {
    slow = 0.98 * slow + 0.02 * random.normal()
    return { middle: clinic.middle * Math.exp(slow + clinic.drift * random.normal()) }
  }
}
