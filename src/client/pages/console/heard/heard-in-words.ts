import type { Token } from '../../../../queue/ids.ts'
import { consoleDay } from '../../../language/console-day.ts'
import type { Happened } from './happened.ts'

/** CONSOLE-5: the same, whole, for a screen reader. Two sentences when one turn ends and the next is called. */
export function heardInWords(what: Happened, nameOf: (token: Token) => string, isBreak: boolean): string {
  const { heard } = consoleDay().happened
  switch (what.type) {
    case 'started':
    case 'resumed':
      return heard[what.type](nameOf(what.token))
    case 'called':
    case 'undone':
      return heard[what.type](what.token, nameOf(what.token))
    case 'ended': {
      const ended = heard.ended[what.how](nameOf(what.token))
      return what.next === null ? ended : `${ended} ${heard.called(what.next, nameOf(what.next))}`
    }
    case 'left':
      return isBreak ? heard.onBreak : heard.left
    case 'back':
      return heard.back
    default:
      return what satisfies never
  }
}
