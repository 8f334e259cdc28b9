declare const brand: unique symbol
type Branded<Value, Name extends string> = Value & { readonly [brand]: Name }

/** A place number in one doctor-day: 1, 2, 3 ...; never given twice in that day (BOOK-1, P16). */
export type Token = Branded<number, 'Token'>
export type AppointmentId = Branded<string, 'AppointmentId'>
export type PatientId = Branded<string, 'PatientId'>
export type DoctorId = Branded<string, 'DoctorId'>
/** Made by whoever asks; the same id asked twice has one effect and one answer. */
export type CommandId = Branded<string, 'CommandId'>
/** `<doctorId>:<YYYY-MM-DD>`, the date being the doctor's own local date. Names one queue, one log, one room. */
export type DoctorDayKey = Branded<string, 'DoctorDayKey'>
/** A calendar date without a zone, `YYYY-MM-DD`. Compares correctly as text. */
export type LocalDate = Branded<string, 'LocalDate'>
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

export const token = (value: number) => value as Token
export const appointmentId = (value: string) => value as AppointmentId
export const patientId = (value: string) => value as PatientId
export const doctorId = (value: string) => value as DoctorId
export const commandId = (value: string) => value as CommandId
export const localDate = (value: string) => value as LocalDate

export const doctorDayKey = (doctor: DoctorId, date: LocalDate) => `${doctor}:${date}` as DoctorDayKey

/** A doctor-day key and what it says. */
export type DoctorDay = { readonly key: DoctorDayKey; readonly doctorId: DoctorId; readonly date: LocalDate }

const KEY = /^([A-Za-z0-9_-]{1,64}):(\d{4}-\d{2}-\d{2})$/

/** Reads a doctor-day key that came from outside; null when it is not one. */
export function parseDoctorDayKey(text: string): DoctorDay | null {
  const [, doctor = '', date = ''] = KEY.exec(text) ?? []
  if (!isCalendarDate(date)) return null
  return { key: text as DoctorDayKey, doctorId: doctorId(doctor), date: localDate(date) }
}

/** Whether it is a date `YYYY-MM-DD` that there is: `Date.parse` alone would read 30 February as 2 March. */
export function isCalendarDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
