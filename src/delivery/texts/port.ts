import type { Stage, TextVia } from '../../queue/views/away.ts'
import type { Language } from '../../words/languages.ts'
import type { Carried } from '../ports.ts'

/** One text message to one number. */
export type TextMessage = {
  /** The same for the same message, sent again or not: a gateway that keeps ids shows it once (SMS-3). */
  readonly id: string
  /** E.164: `+` and digits. */
  readonly number: string
  readonly via: TextVia
  readonly body: string
  /** What it is about: a gateway that has to use templates (WhatsApp) chooses by it. */
  readonly about: Stage | 'code'
  readonly language: Language
  /** The address in the body; null where there is none. */
  readonly link: string | null
}

/** What became of it. `isStopped`: its number wants no messages (SMS-4). */
export type TextSent = Carried & { readonly isStopped?: boolean }

/** The way out for text messages. Never rejects for what the gateway does. */
export type TextPort = {
  /** By what the gateway reaches a phone; at least one. */
  readonly offers: readonly TextVia[]
  send(message: TextMessage): Promise<TextSent>
}
