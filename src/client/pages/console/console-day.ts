import type { inferRouterOutputs } from '@trpc/server'
import type { Token } from '../../../queue/ids.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import type { AppRouter } from '../../../server/routers/app.ts'

export type Day = inferRouterOutputs<AppRouter>['doctor']['day']
export type Patient = Day['patients'][number]

/** The room names tokens; who they are only the doctor may read, and the desk (DESK-2). */
export const patientOf = <Person extends { readonly token: number }>(
  day: { readonly patients: readonly Person[] },
  token: Token | null,
): Person | undefined => day.patients.find((patient) => patient.token === token)

/** How far a token has come, for the marks in the list (CALL-1). */
export const marksOf = (
  view: PublicView,
  token: Token,
  connected: readonly Token[],
  patient?: Pick<Patient, 'readyAt'>,
) => ({
  isConnected: connected.includes(token),
  hasJoined: view.joined.includes(token) || (view.turn?.token === token && view.turn.joined),
  isReady: view.ready.includes(token) || (patient?.readyAt ?? null) !== null,
})

/** P23: how long a visit took, in whole minutes; null while it is not over. */
export const visitMinutes = ({ durationSeconds }: Patient): number | null =>
  durationSeconds === null ? null : Math.max(1, Math.round(durationSeconds / 60))

/** Whether somebody has come to the day by booking on it; a day that nobody has opened yet has no such beginning. */
export const hasBookedToday = ({ bookedAt }: Patient, { settings }: PublicView) =>
  settings.startsAt !== undefined && bookedAt >= settings.startsAt
