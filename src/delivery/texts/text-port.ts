import type { Clock } from '../../platform/clock.ts'
import { TEXT_NEWS_PATHS } from '../../protocol/text-news.ts'
import type { TextPort } from './port.ts'
import type { TextSettings } from './text-settings.ts'
import { createTwilio } from './twilio.ts'
import { createTextWebhook } from './webhook.ts'

/** SMS-1: the gateway of the settings. `appUrl` is where it says what became of a message (SMS-5). */
export function createTextPort(settings: TextSettings, appUrl: string, clock: Clock): TextPort {
  if (settings.kind === 'webhook') return createTextWebhook(settings, clock)
  return createTwilio(settings, new URL(TEXT_NEWS_PATHS.twilio, appUrl).href)
}
