import { migrateDatabase } from './local/migrate.ts'

// npm run db:migrate: brings the database at DATABASE_URL to the newest schema, for a deployment.

const url = process.env.DATABASE_URL
if (url === undefined || url === '') {
  console.error('Set DATABASE_URL to the database to migrate: DATABASE_URL=postgres://... npm run db:migrate')
  process.exit(1)
}
await migrateDatabase(url)
console.log('The database has the newest schema.')
