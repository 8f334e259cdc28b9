import { QueryClient } from '@tanstack/solid-query'
import { heardOf } from '../components/whose-device.ts'
import { problemOf } from './problem.ts'
import { api } from './trpc.ts'

type Asked<Input, Output> = { query(input: Input): Promise<Output> }

/**
 * A tRPC query as solid-query wants it; typed from end to end. Not given up when what asked goes: what is on its way may be
 * wanted by what comes in its place (PAGE-1).
 */
const asking = <Input, Output>(name: string, procedure: Asked<Input, Output>, input: Input) => ({
  queryKey: [name, input] as const,
  queryFn: () => procedure.query(input),
})

/** ACC-13: who is signed in, which this device hears of as well. */
export async function askWhoIsHere() {
  const me = await api.session.me.query()
  heardOf(me)
  return me
}

/** Everything that pages read; one key each, so that it is fetched once and can be forgotten by name. */
export const queries = {
  me: () => asking('me', { query: askWhoIsHere }, undefined),
  account: () => asking('account', api.account.mine, undefined),
  sessions: () => asking('sessions', api.account.sessions, undefined),
  setUp: () => asking('setUp', api.setup.state, undefined),
  clinic: () => asking('clinic', api.clinic.mine, undefined),
  invitations: () => asking('invitations', api.invitations.list, undefined),
  people: () => asking('people', api.people.list, undefined),
  demo: () => asking('demo', api.demo.accounts, undefined),
  doctors: () => asking('doctors', api.doctors.list, undefined),
  days: (doctorId: string) => asking('days', api.doctors.days, { doctorId }),
  forecast: (doctorId: string, date: string) => asking('forecast', api.doctors.forecast, { doctorId, date }),
  appointment: (appointmentId: string) => asking('appointment', api.appointments.one, { appointmentId }),
  expected: (appointmentId: string) => asking('expected', api.appointments.expected, { appointmentId }),
  mine: () => asking('mine', api.appointments.mine, undefined),
  visited: () => asking('visited', api.history.doctors, undefined),
  record: (appointmentId: string) => asking('record', api.history.one, { appointmentId }),
  profile: () => asking('profile', api.profile.mine, undefined),
  textNumber: () => asking('textNumber', api.texts.mine, undefined),
  chart: (appointmentId: string) => asking('chart', api.profile.ofPatient, { appointmentId }),
  unread: () => asking('unread', api.notifications.unread, undefined),
  deskDoctors: () => asking('deskDoctors', api.desk.doctors, undefined),
  deskDay: (doctorId: string) => asking('deskDay', api.desk.day, { doctorId }),
  day: () => asking('day', api.doctor.day, {}),
  dayAfter: (date: string) => asking('dayAfter', api.doctor.dayAfter, { date }),
  bookingsAhead: () => asking('bookingsAhead', api.doctor.bookingsAhead, undefined),
  forecasts: () => asking('forecasts', api.doctor.forecasts, undefined),
}

/** Asks again when the connection failed, never when the answer was no. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // WAIT-8, PWA-1: a page that is opened without a network says so, rather than wait for one; and asks again when there is one.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) =>
          failures < 2 && ['NO_CONNECTION', 'UNAVAILABLE'].includes(problemOf(error).code),
      },
    },
  })
