import { consoleDay } from '../../../language/console-day.ts'
import type { Happened } from '../heard/happened.ts'
import type { Deed } from './deeds.ts'
import type { Question } from './question.ts'

/** What the button says; with a question, what it asks (CONSOLE-2, CONSOLE-11). */
export function deedInWords(deed: Deed | null, question: Question | null): string {
  const { deeds } = consoleDay()
  if (deed === null) return deeds.nobody
  switch (deed.type) {
    case 'finish':
      if (question?.type === 'gaps') return deeds.finishAnyway
      if (question?.type !== 'finish') return deed.isMissed ? deeds.finishMissed : deeds.finish
      return deed.isMissed ? deeds.finishMissedSoon(question.seconds) : deeds.finishSoon(question.seconds)
    case 'back':
      return deed.isFirst ? deeds.startDay : deeds.back
    case 'skip':
      return skipInWords(question)
    case 'start':
    case 'resume':
    case 'callNext':
      return deeds[deed.type]
    default:
      return deed satisfies never
  }
}

function skipInWords(question: Question | null): string {
  const { deeds } = consoleDay()
  return question?.type === 'skipHere' || question?.type === 'skipEarly' ? deeds[question.type] : deeds.skip
}

/** CONSOLE-1: what has happened, on the button that brought it about. */
export function happenedInWords(what: Happened): string {
  const words = consoleDay().happened
  switch (what.type) {
    case 'started':
    case 'resumed':
    case 'left':
    case 'back':
      return words[what.type]
    case 'called':
    case 'undone':
      return words[what.type](what.token)
    case 'ended': {
      const ended = words.ended[what.how]
      return what.next === null ? ended : words.calledNext(ended, what.next)
    }
    default:
      return what satisfies never
  }
}
