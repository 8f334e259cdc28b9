import type { Outcome } from '../protocol/command.ts'
import type { Logged } from '../queue/events.ts'
import type { CommandId } from '../queue/ids.ts'
import type { RefusalCode } from '../queue/refusal.ts'
import type { Answer } from './ports.ts'

/** So many of the newest answers are kept at hand; an older one is found in the ledger, for the price of a conflict. */
const MOST = 5_000

/** What has been answered so far, as far as one writer knows (OPS-4). */
export type Remembered = {
  /** None of it was ever so: the log is another one. */
  clear(): void
  addRows(logged: readonly Logged[]): void
  /** All the rows of commands that may be known already. */
  addEarlier(logged: readonly Logged[]): void
  addAnswers(answers: readonly Answer[]): void
  /** The first answer of a command; undefined when it is not known here. */
  outcomeOf(id: CommandId): Outcome | undefined
}

export function createRemembered(): Remembered {
  const rows = new Map<CommandId, Logged[]>()
  const answers = new Map<CommandId, Answer>()

  function addRows(logged: readonly Logged[]) {
    for (const row of logged) {
      const own = rows.get(row.commandId)
      if (own) own.push(row)
      else rows.set(row.commandId, [row])
    }
  }

  return {
    clear() {
      rows.clear()
      answers.clear()
    },
    addRows,
    addEarlier(logged) {
      const known = new Set(logged.map(({ commandId }) => commandId).filter((id) => rows.has(id)))
      addRows(logged.filter(({ commandId }) => !known.has(commandId)))
    },
    addAnswers(given) {
      for (const answer of given) answers.set(answer.commandId, answer)
      for (const id of answers.keys()) {
        if (answers.size <= MOST) break
        answers.delete(id)
      }
    },
    outcomeOf(id) {
      const logged = rows.get(id)
      if (logged) return accepted(logged.at(-1)?.seq ?? 0, logged)
      const answer = answers.get(id)
      return answer && (answer.refusal === null ? accepted(answer.seq, []) : refused(answer.refusal))
    },
  }
}

export const accepted = (seq: number, logged: readonly Logged[]): Outcome => ({ ok: true, seq, logged })
export const refused = (code: RefusalCode): Outcome => ({ ok: false, code })
