import type { PageName } from '../../src/protocol/paths.ts'
import type { pageFiles } from './page-files.ts'

const app = (page: string) => ({
  modules: ['client/app-root.tsx', `client/pages/${page}`],
  words: { hi: 'words/hindi/screens.ts' },
})

/** What each page is made of, for `pageFiles`. */
export const PAGE_PARTS = {
  home: app('find/find-page.tsx'),
  doctor: app('booking/doctor-page.tsx'),
  appointments: app('appointments/appointments-page.tsx'),
  booked: app('booked/booked-page.tsx'),
  history: app('history/history-page.tsx'),
  record: app('history/record-page.tsx'),
  profile: app('profile/profile-page.tsx'),
  signIn: app('sign-in/sign-in-page.tsx'),
  forgotPassword: app('sign-in/forgot-password-page.tsx'),
  resetPassword: app('sign-in/reset-password-page.tsx'),
  confirmEmail: app('sign-in/confirm-email-page.tsx'),
  account: app('account/account-page.tsx'),
  setup: app('setup/setup-page.tsx'),
  join: app('join/join-page.tsx'),
  admin: app('admin/admin-page.tsx'),
  console: app('console/console-page.tsx'),
  visits: app('visits/visits-page.tsx'),
  desk: app('desk/desk-page.tsx'),
  live: {
    modules: ['client/live-root.tsx?own'],
    words: { hi: 'words/hindi/waiting-room-screens.ts?own' },
  },
} satisfies Record<PageName, Parameters<typeof pageFiles>[1][string]>
