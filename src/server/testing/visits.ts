import type { Mode } from '../../queue/vocabulary.ts'
import { type Doctor, newId, type Person } from './worker.ts'

/** The day all tests of visits are about; the worker's clock says noon of it. */
export const TODAY = '2026-06-15'

export const book = async (person: Person, doctor: Doctor, mode: Mode = 'online') => {
  const wish = { doctorId: doctor.doctorId, date: TODAY, mode, reason: 'A cough', commandId: newId() }
  const { appointmentId, token } = await person.api.appointments.book.mutate(wish)
  return { appointmentId, token, person }
}
type Booking = Awaited<ReturnType<typeof book>>

export const join = ({ person, appointmentId }: Booking) =>
  person.api.queue.join.mutate({ appointmentId, commandId: newId() })

export const look = ({ person, appointmentId }: Booking) =>
  person.api.appointments.one.query({ appointmentId })

export const told = ({ person, appointmentId }: Booking) =>
  person.api.notifications.list.query({ appointmentId })

/** A doctor's presses on the console of TODAY. */
export const consoleOf = (doctor: Doctor) => {
  const press = () => ({ key: doctor.key(TODAY), commandId: newId() })
  const { consultation, doctor: own } = doctor.api
  return {
    open: () => own.setStatus.mutate({ ...press(), availability: 'available', backInMinutes: null }),
    pause: (backInMinutes: number | null) =>
      own.setStatus.mutate({ ...press(), availability: 'on_break', backInMinutes }),
    start: (token: number | null = null) => consultation.start.mutate({ ...press(), token }),
    finish: (token: number) => consultation.finish.mutate({ ...press(), token }),
    skip: (token: number) => consultation.skip.mutate({ ...press(), token }),
    setLink: (link: string, guestsAsk = false) =>
      own.updateMeetLink.mutate({ link, guestsAsk, commandId: newId() }),
  }
}
