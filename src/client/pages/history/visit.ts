import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from '../../../server/routers/app.ts'

type Says = inferRouterOutputs<AppRouter>

/** A completed visit, as the list of them shows it. */
export type Visit = Says['history']['mine']['items'][number]
export type VisitRecord = Says['history']['one']
/** Where the next page begins. */
export type After = NonNullable<inferRouterInputs<AppRouter>['history']['mine']['after']>

/** HIST-6: what of a history is asked for, as it stands in the address. */
export type Filters = { readonly from?: string; readonly to?: string; readonly doctorId?: string }

/** HIST-6: of an address that anybody can have written: what is no date and no doctor's name for the server is left out. */
export function filtersIn(address: Readonly<Record<string, unknown>>): Filters {
  const { from, to, doctor } = address
  return {
    ...(isDate(from) && { from }),
    ...(isDate(to) && { to }),
    ...(typeof doctor === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(doctor) && { doctorId: doctor }),
  }
}

export const hasFilters = (filters: Filters): boolean => Object.keys(filters).length > 0

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false
  const at = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}
