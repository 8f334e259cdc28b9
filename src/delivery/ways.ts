import { type SmtpSettings, type SmtpVars, smtpProblem, smtpSettings } from '../mail/smtp-settings.ts'
import { type PushKeys, pushKeys } from './push/push-keys.ts'
import { type TextSettings, type TextVars, textSettings } from './texts/text-settings.ts'

/** What the channels are configured with; one that is not there tells nobody. */
export type Ways = {
  /** `contact` is whom a push service may write to: `mailto:` or `https:`. */
  readonly push: { readonly keys: PushKeys; readonly contact: string } | null
  /** `appUrl` is where what is written leads. */
  readonly mail: { readonly smtp: SmtpSettings; readonly appUrl: string } | null
  readonly text: { readonly settings: TextSettings; readonly appUrl: string } | null
}

/** The variables of the Worker and its rooms that say so; src/server/env.ts says what is wrong with one. */
export type WayVars = SmtpVars &
  TextVars & {
    readonly PUSH_KEY?: string | undefined
    readonly PUSH_CONTACT?: string | undefined
    readonly APP_URL?: string | undefined
  }

export function waysIn(vars: WayVars): Ways {
  const { PUSH_KEY, PUSH_CONTACT, APP_URL } = vars
  const smtp = smtpProblem(vars) === null ? smtpSettings(vars) : null
  const keys = PUSH_KEY === undefined ? null : pushKeys(PUSH_KEY)
  const text = textSettings(vars)
  const contact = PUSH_CONTACT ?? APP_URL
  return {
    push: keys && contact !== undefined ? { keys, contact } : null,
    text: text && APP_URL !== undefined ? { settings: text, appUrl: APP_URL } : null,
    mail: smtp && APP_URL !== undefined ? { smtp, appUrl: APP_URL } : null,
  }
}
