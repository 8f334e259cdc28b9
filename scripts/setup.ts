import { createDb } from '../src/db/client.ts'
import { makeSetupLink } from '../src/server/clinic/setup-link.ts'

// npm run setup: prints the link that makes the first admin of the clinic at DATABASE_URL (ADMIN-2).

const { DATABASE_URL: databaseUrl = '', APP_URL: appUrl = '', NEON_LOCAL: neonLocal } = process.env
if (databaseUrl === '' || !URL.canParse(appUrl)) {
  console.error('Set DATABASE_URL to the clinic’s database and APP_URL to where browsers see the app:')
  console.error('DATABASE_URL=postgres://... APP_URL=https://clinic.example npm run setup')
  process.exit(1)
}
const db = createDb({ databaseUrl, neonLocal })
const link = await makeSetupLink(db, {
  appUrl: appUrl.replace(/\/$/, ''),
  now: Date.now(),
  again: process.argv.includes('--again'),
})
if (link === null) {
  console.error('There is an admin already, who invites others on the page /admin.')
  console.error('If nobody can come in any more: npm run setup -- --again')
  process.exit(1)
}
console.log(`This link makes an admin, once, within 48 hours. Any link before it is over.\n\n  ${link}\n`)
