import type { Clock } from '../platform/clock.ts'
import { isBug } from '../platform/error-kind.ts'
import type { Log } from '../platform/log.ts'
import { reportFailure } from '../platform/report-failure.ts'
import { NoAnswerInTime } from '../platform/time-limit.ts'
import type { Outcome } from '../protocol/command.ts'
import type { CommandEnvelope } from '../queue/commands.ts'
import type { CommandId, DoctorDayKey } from '../queue/ids.ts'
import type { KnownDay } from './known-day.ts'
import { admissionOrder, decideAll } from './plan.ts'
import type { Answer, Appended, DueAnswer, Ledger, Publication } from './ports.ts'
import type { Retry } from './retry.ts'

/** A command and who waits for its outcome. */
export type Waiting = { readonly envelope: CommandEnvelope; readonly answer: (outcome: Outcome) => void }

/** OPS-3: it is not known whether it was saved, or nobody will carry it out any more; asking again is safe. */
export const UNAVAILABLE = { ok: false, code: 'UNAVAILABLE' } as const satisfies Outcome

/** ROOM-6: the database will not take this one command, or a mistake of ours keeps it from being decided. */
export const FAILED: Outcome = { ok: false, code: 'INTERNAL' }

/** ROOM-8: the sign-in that the command came by is over. Not kept: it is no answer of the day's. */
export const NOT_SIGNED_IN: Outcome = { ok: false, code: 'NOT_SIGNED_IN' }

export type WritingOptions = {
  readonly key: DoctorDayKey
  readonly ledger: Ledger
  readonly day: KnownDay
  readonly retry: Retry
  readonly clock: Clock | undefined
  readonly log: Log
}

export const idsOf = (batch: readonly Waiting[]): readonly CommandId[] =>
  batch.map(({ envelope }) => envelope.id)

/**
 * Decides a batch, appends it and answers it. When the promise of the returned function resolves, every one of the batch
 * is answered; it never rejects.
 */
export function createWriting(options: WritingOptions): (batch: readonly Waiting[]) => Promise<unknown> {
  const { key, ledger, day, retry, clock, log } = options

  /** False when the database gave no answer to any of it. */
  async function settle(asked: readonly Waiting[]): Promise<boolean> {
    const { limits } = retry
    let batch = answerLate(asked)
    let failures = 0
    let conflicts = 0
    while (batch.length > 0 && failures < limits.failures && conflicts < limits.conflicts) {
      try {
        if (failures + conflicts > 0) {
          await day.reload(idsOf(batch))
          batch = answerLate(batch)
        }
        const appended = await write(batch)
        if (isAppended(appended)) return true
        if (appended === 'late') batch = await afterLate(batch, ++conflicts)
        else if (appended === 'conflict') await afterConflict(++conflicts)
        else if ('signedOut' in appended) batch = afterSignOut(batch, appended.signedOut, ++conflicts)
        else {
          log({ event: 'append_impossible', key, kind: appended.impossible, commands: idsOf(batch) })
          return settleApart(batch, 'one of them')
        }
      } catch (error) {
        failures++
        reportFailure(log, { event: 'append_failed', key, times: failures }, error)
        if (isBug(error)) return settleApart(batch, 'one of them')
        // OPS-6: everybody has waited long enough; what became of it is found when the same command comes again.
        if (error instanceof NoAnswerInTime) break
        if (failures === 2 && batch.length > 1 && (await isReadable()))
          return settleApart(batch, 'perhaps one of them')
        await retry.backOff(failures)
      }
    }
    answerAll(batch, UNAVAILABLE)
    // Whoever was late has been answered without the database, which says nothing about it.
    return batch.length === 0
  }

  async function afterConflict(times: number): Promise<void> {
    log({ event: 'append_collided', key, times })
    if (times > 1) await retry.backOff(times)
  }

  /** OPS-5: the one whose time has passed at the database passes here too, and the rest is tried again without it. */
  async function afterLate(batch: readonly Waiting[], times: number): Promise<readonly Waiting[]> {
    log({ event: 'append_late', key, times })
    const rest = answerLate(batch)
    if (rest.length === batch.length) await retry.backOff(times)
    return rest
  }

  /** ROOM-8: whoever is not signed in any more is told so, and the rest is tried again without them. */
  function afterSignOut(batch: readonly Waiting[], ended: readonly string[], times: number) {
    log({ event: 'append_signed_out', key, times })
    const isOver = ({ envelope: { signIn } }: Waiting) => signIn !== undefined && ended.includes(signIn)
    answerAll(batch.filter(isOver), NOT_SIGNED_IN)
    return batch.filter((each) => !isOver(each))
  }

  const isReadable = () =>
    day.reload().then(
      () => true,
      () => false,
    )

  /** OPS-5: whoever asked has been told by now that it could not be done. Leaves the commands that still may be. */
  function answerLate(batch: readonly Waiting[]): readonly Waiting[] {
    const isLate = ({ envelope: { until } }: Waiting) =>
      until !== undefined && clock !== undefined && clock() > until
    for (const { envelope, answer } of batch.filter(isLate)) answer(day.outcomeOf(envelope.id) ?? UNAVAILABLE)
    return batch.filter((each) => !isLate(each))
  }

  /**
   * When an earlier append's outcome was unknown, its rows are in the log by now or they are not: the command ids tell,
   * and `decideAll` answers those that are done as the first time.
   */
  async function write(batch: readonly Waiting[]): Promise<Appended> {
    const before = day.queue() ?? (await day.reload(idsOf(batch)))
    const ordered = admissionOrder(before, batch)
    const envelopes = ordered.map(({ envelope }) => notFromTheFuture(envelope))
    const { outcomes, publication, answers } = decideAll(
      { queue: before, outcomeOf: day.outcomeOf },
      envelopes,
    )
    let news: Publication = publication
    if (publication.logged.length + answers.length > 0) {
      const appended = await ledger.append({
        before,
        follows: day.follows(),
        ...publication,
        answers: answers.map(dueIn(envelopes)),
        signIns: [...new Set(envelopes.flatMap(({ signIn }) => signIn ?? []))],
      })
      if (!isAppended(appended)) return appended
      if (appended !== 'appended') news = { ...publication, deliverAt: appended.deliverAt }
      day.take(publication, answers)
    }
    ordered.forEach(({ answer }, index) => {
      answer(outcomes[index] ?? FAILED)
    })
    if (publication.logged.length > 0) day.publish(news)
    return 'appended'
  }

  /** TIME-2: a clock that is ahead, here or where the command comes from, does not drag the day's time along. */
  const notFromTheFuture = (envelope: CommandEnvelope): CommandEnvelope =>
    clock ? { ...envelope, at: Math.min(envelope.at, clock(), day.ledgerNow()) } : envelope

  /** OPS-5: the deadline in the ledger's own time, so that a write that was held up on its way comes to nothing. */
  const dueIn =
    (envelopes: readonly CommandEnvelope[]) =>
    (answer: Answer): DueAnswer => {
      const until = envelopes.find(({ id }) => id === answer.commandId)?.until
      const isKnown = until !== undefined && clock !== undefined && Number.isFinite(day.ledgerNow())
      return { ...answer, until: isKnown ? Math.ceil(day.ledgerNow() + until - clock()) : null }
    }

  /**
   * ROOM-6: one command that cannot be written must cost nobody else their answer: the batch is halved until it stands
   * alone. When it is not known that a command is to blame (the log can be read, and writing fails without a word), and
   * not even one of several can be written, it is the database, and the rest is not tried one by one.
   */
  async function settleApart(
    batch: readonly Waiting[],
    blame: 'one of them' | 'perhaps one of them',
  ): Promise<boolean> {
    if (batch.length <= 1) {
      answerAll(batch, FAILED)
      return true
    }
    const queue = day.queue()
    const ordered = queue ? admissionOrder(queue, batch) : batch
    const middle = Math.ceil(ordered.length / 2)
    const rest = ordered.slice(middle)
    const isAnswered = await settle(ordered.slice(0, middle))
    if (!isAnswered && middle > 1 && blame === 'perhaps one of them') {
      answerAll(rest, UNAVAILABLE)
      return false
    }
    return (await settle(rest)) || isAnswered
  }

  return settle
}

const isAppended = (appended: Appended) =>
  appended === 'appended' || (typeof appended === 'object' && 'deliverAt' in appended)

export function answerAll(batch: readonly Waiting[], outcome: Outcome): void {
  for (const { answer } of batch) answer(outcome)
}
