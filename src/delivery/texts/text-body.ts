import { livePath } from '../../protocol/paths.ts'
import { dictionaryOf } from '../../words/dictionaries.ts'
import type { Language } from '../../words/languages.ts'
import { notificationInWords } from '../../words/notification.ts'
import { textsIn } from '../../words/texts.ts'
import type { Delivery } from '../ports.ts'

/** SMS-3: what a notification says of these; that somebody is booked is told by none. */
const SAID: readonly Delivery['stage'][] = ['soon', 'now', 'missed', 'cancelled']

/** Whoever reads a message from a number that they do not know reads first whose it is. */
const FROM = 'Anteroom: '

/**
 * SMS-3: what a text about an appointment says, and where it leads: the sentence of the screen, and nothing of who, why or
 * with whom. Null where it has no words. In English it is one message of 160 GSM-7 letters as long as `appUrl` has at
 * most 50 of them.
 */
export function textBody(
  { appointmentId, stage, says, language, text }: Delivery,
  appUrl: string,
): { readonly body: string; readonly link: string } | null {
  const words = textsIn(language)
  const sentence = () => {
    if (stage === 'booked') return text ? words.booked(text.token, text.date) : null
    const isSaid = SAID.includes(stage)
    return isSaid && says ? notificationInWords(dictionaryOf(language), says) : null
  }
  const said = sentence()
  if (said === null) return null
  const link = new URL(livePath(appointmentId), appUrl).href
  const stop = text?.isFirst ? ` ${words.stop}` : ''
  return { body: `${FROM}${said} ${link}${stop}`, link }
}

/** SMS-2: the one text that goes to a number that is not confirmed; `minutes` is how long the code works. */
export function codeBody(language: Language, code: string, minutes: number): string {
  const words = textsIn(language)
  return `${FROM}${words.code(code, minutes)} ${words.stop}`
}
