import { consoleLog } from '../../platform/log.ts'
import { parseDoctorDayKey } from '../../queue/ids.ts'
import { createDelivering } from '../delivering.ts'
import { waysIn } from '../ways.ts'
import { PUSH_ORIGIN } from './push-service.ts'

// A sender with its real channels as a process of its own, so that it can be killed: tells what is due of DAY, and ends.

const { DATABASE_URL = '', NEON_LOCAL, PUSH_AT, DAY = '' } = process.env
const day = parseDoctorDayKey(DAY)
if (!day) throw new Error('DAY is no doctor-day')

// Real push services are https, which no test can be.
const straight = globalThis.fetch
if (PUSH_AT !== undefined)
  globalThis.fetch = (input, init) =>
    straight(typeof input === 'string' ? input.replace(PUSH_ORIGIN, PUSH_AT) : input, init)

const common = {
  clock: Date.now,
  log: consoleLog,
  secrets: ['of-nobody-but-the-tests-0123456789'] as const,
}
await createDelivering(
  { databaseUrl: DATABASE_URL, neonLocal: NEON_LOCAL },
  waysIn(process.env),
  common,
).send(day.key)
