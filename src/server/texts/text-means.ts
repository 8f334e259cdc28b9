import type { DatabaseAddress } from '../../db/neon.ts'
import type { TextPort } from '../../delivery/texts/port.ts'
import { createTextKeeping, type TextKeeping } from '../../delivery/texts/text-keeping.ts'
import { createTextPort } from '../../delivery/texts/text-port.ts'
import type { TextSettings } from '../../delivery/texts/text-settings.ts'
import type { Clock } from '../../platform/clock.ts'

/** What text messages need in the Worker; null in its place where they are off (SMS-1). */
export type TextMeans = {
  readonly port: TextPort
  readonly keeping: TextKeeping
  /** What the gateway's own requests are signed by. */
  readonly settings: TextSettings
  /** The app's public address, which the gateway was told. */
  readonly appUrl: string
}

export function createTextMeans(
  address: DatabaseAddress,
  { settings, appUrl }: { readonly settings: TextSettings; readonly appUrl: string },
  clock: Clock,
): TextMeans {
  const port = createTextPort(settings, appUrl, clock)
  return { port, keeping: createTextKeeping(address), settings, appUrl }
}
