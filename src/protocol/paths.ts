/**
 * EDGE-4: the addresses of all pages, as the app's router writes them. The Worker answers them with the app and every
 * other with a 404; the app has a page for each, so that neither knows one that the other does not.
 */
export const PAGES = {
  home: '/',
  doctor: '/doctors/:doctorId',
  appointments: '/appointments',
  history: '/history',
  record: '/history/:appointmentId',
  profile: '/profile',
  booked: '/booked/:appointmentId',
  signIn: '/sign-in',
  forgotPassword: '/forgot-password',
  resetPassword: '/reset-password',
  confirmEmail: '/confirm-email',
  account: '/account',
  setup: '/setup',
  join: '/join',
  admin: '/admin',
  console: '/console',
  visits: '/visits',
  desk: '/desk',
  live: '/live/:appointmentId',
} as const satisfies Record<string, `/${string}`>

export type PageName = keyof typeof PAGES

const patterns = Object.entries(PAGES).map(([name, path]) => ({
  name: name as PageName,
  pattern: new RegExp(`^${path.replace(/:[^/]+/g, '([^/]+)').replace(/\/$/, '')}/?$`),
}))

/** The page at this path and what it is about, as the path has it; null where there is no page. */
export function pageAt(path: string): { readonly name: PageName; readonly about: string } | null {
  for (const { name, pattern } of patterns) {
    const found = pattern.exec(path)
    if (found) return { name, about: found[1] ?? '' }
  }
  return null
}

/** Whether there is a page at this path, as far as the path tells: what it is about may not exist. */
export const isPagePath = (path: string): boolean => pageAt(path) !== null

/** The waiting room of an appointment. */
export const livePath = (appointmentId: string): string => `/live/${encodeURIComponent(appointmentId)}`

/** BOOK-11: the page of what was booked. */
export const bookedPath = (appointmentId: string): string => `/booked/${encodeURIComponent(appointmentId)}`

/** What a visit has left. */
export const recordPath = (appointmentId: string): string => `/history/${encodeURIComponent(appointmentId)}`

/** HIST-3: the PDF of an appointment's prescription, with its time in this zone (an IANA name); the clinic's without. */
export function prescriptionPdfPath(appointmentId: string, timeZone?: string): string {
  const zone = timeZone === undefined ? '' : `?zone=${encodeURIComponent(timeZone)}`
  return `/documents/prescription/${encodeURIComponent(appointmentId)}.pdf${zone}`
}

/** DOC-2: the page that says whether a prescription is genuine and current. */
export const verifyPath = (code: string): string => `/verify/${encodeURIComponent(code)}`
