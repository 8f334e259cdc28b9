import type { Token } from '../../../../queue/ids.ts'
import type { PublicView } from '../../../../queue/views/view.ts'
import { consoleKeys } from '../../../language/console-keys.ts'
import type { Day } from '../console-day.ts'
import type { Command } from './commands.ts'
import type { Choice } from './palette.tsx'

/** What is offered now, for the palette. */
export const choicesOf = (commands: readonly Command[]): readonly Choice[] =>
  commands
    .filter(({ isOffered }) => isOffered())
    .map(({ id, title, shortcut, run }) => ({ id, title: title(), shortcut, run }))

/** Everybody of the day, with where they are in it. */
export function peopleOf(day: Day, view: PublicView, show: (token: Token) => void): readonly Choice[] {
  const where = (token: Token) => {
    if (view.line.includes(token)) return 'waiting'
    const ends = ['completed', 'no_show', 'interrupted', 'cancelled'] as const
    return ends.find((each) => view.closed[each].includes(token)) ?? 'called'
  }
  return day.patients.map(({ token, patientName }) => ({
    id: `person-${token}`,
    title: consoleKeys().person(token, patientName, where(token as Token)),
    shortcut: null,
    run: () => show(token as Token),
  }))
}
