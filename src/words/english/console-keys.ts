import type { ConsoleKeysWords, Whereabouts } from '../screens/console-keys.ts'
import { consoleDay } from './console-day.ts'
import { consoleLine } from './console-line.ts'
import { counted } from './numbers.ts'

const whereabouts: Readonly<Record<Whereabouts, string>> = {
  ...consoleLine.today.statuses,
  waiting: 'Waiting',
  called: consoleDay.turn.called,
}

export const consoleKeys = {
  title: 'What would you like to do?',
  placeholder: 'An action, a name or a token',
  nothing: 'Nothing by that name.',
  found: (count) => counted(count, { one: 'result', other: 'results' }),
  close: 'Close',
  help: 'Keyboard shortcuts',
  helpTitle: 'Keyboard shortcuts',
  helpHint: 'They rest while you write about a visit, type elsewhere, or have a dialog open.',
  letters: 'Single letters as shortcuts',
  lettersHint: 'Turn them off if you dictate, or press keys by accident. The menu goes on working.',
  palette: 'Everything you can do',
  find: 'Find a patient in the line',
  show: (pane) => `Show: ${pane}`,
  person: (token, name, where) => `${token} · ${name} · ${whereabouts[where]}`,
} satisfies ConsoleKeysWords
