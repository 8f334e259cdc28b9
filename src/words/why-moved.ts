import type { MoveCause, Why } from '../queue/views/why-moved.ts'
import type { Dictionary, OwnCause } from './dictionary.ts'

/** WAIT-5: the change of a place in one sentence, without anybody's name or number. */
export function whySentence({ whyMoved }: Dictionary, { cause, own, reason }: Why): string {
  const words = own && isOwn(whyMoved.own, cause) ? whyMoved.own[cause] : whyMoved.others[cause]
  return typeof words === 'string' ? words : words(reason && whyMoved.reasons[reason])
}

const isOwn = (own: Dictionary['whyMoved']['own'], cause: MoveCause): cause is OwnCause =>
  Object.hasOwn(own, cause)
