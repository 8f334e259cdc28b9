import { afterEach, expect, it, vi } from 'vitest'
import { readsOf } from '../../protocol/page-reads.ts'
import { PAGES, type PageName } from '../../protocol/paths.ts'
import { api as light } from './light-trpc.ts'
import { queries } from './queries.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const ID = 'osei:2026-11-24:demo/1'
const ask = (query: { queryFn: () => Promise<unknown> }) => query.queryFn()

/** What each page asks for at once, as its screens do. */
const ASKED: Record<PageName, () => Promise<unknown>[]> = {
  home: () => [ask(queries.me()), ask(queries.doctors())],
  doctor: () => [ask(queries.me()), ask(queries.doctors()), ask(queries.days(ID))],
  appointments: () => [ask(queries.me()), ask(queries.mine())],
  booked: () => [ask(queries.me()), ask(queries.appointment(ID))],
  history: () => [ask(queries.me()), ask(queries.visited())],
  record: () => [ask(queries.me()), ask(queries.record(ID))],
  profile: () => [ask(queries.me()), ask(queries.profile())],
  signIn: () => [ask(queries.me())],
  forgotPassword: () => [ask(queries.me())],
  resetPassword: () => [ask(queries.me())],
  confirmEmail: () => [ask(queries.me())],
  account: () => [ask(queries.me()), ask(queries.account()), ask(queries.sessions())],
  setup: () => [ask(queries.me())],
  join: () => [ask(queries.me())],
  admin: () => [ask(queries.me())],
  console: () => [ask(queries.me()), ask(queries.day())],
  visits: () => [ask(queries.me())],
  desk: () => [ask(queries.me()), ask(queries.deskDoctors())],
  live: () => [
    light.appointments.one.query({ appointmentId: ID }),
    light.queue.snapshot.query({ appointmentId: ID }),
  ],
}

it.each(Object.keys(PAGES) as PageName[])(
  'PAGE-5 what is named for %s is asked for by the same letters, or a browser would ask twice',
  async (name) => {
    const fetched: string[] = []
    vi.stubGlobal('fetch', async (address: string) => {
      fetched.push(address)
      return Response.json({ result: { data: null } })
    })

    await Promise.all(ASKED[name]())

    expect(readsOf(name, encodeURIComponent(ID), true)).toEqual(fetched)
  },
)
