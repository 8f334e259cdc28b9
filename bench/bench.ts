import { benchBookings } from './bookings.ts'
import { benchCore } from './core.ts'
import { benchDeliveries } from './deliveries.ts'
import { benchHistory } from './history.ts'
import { benchLive } from './live/warm.ts'

// npm run bench: ratios of things measured side by side in one run. Nothing here passes or fails. Names after `--` choose parts.

const PARTS: Record<string, () => Promise<string[]> | string[]> = {
  'the core': benchCore,
  'the live feed': benchLive,
  bookings: benchBookings,
  'a history': benchHistory,
  deliveries: benchDeliveries,
}

const chosen = process.argv.slice(2)

for (const [name, run] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  console.log(`\n${name}`)
  for (const line of await run()) console.log(line)
}
