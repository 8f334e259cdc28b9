import type { PublicTurn, PublicView } from '../../../../queue/views/view.ts'
import { NO_SHOW_AFTER_MS } from '../../../../queue/vocabulary.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'

/**
 * WAIT-10: what a turn asks of its patient. `come`: join now. `here`: joined, the doctor is about to start. `started`: go
 * in, or join the call. `paused`: the doctor left in mid-visit (NOTE-10). `away`: called, but the doctor is away (WAIT-16).
 */
export type Scene = 'come' | 'here' | 'started' | 'paused' | 'away'

export function sceneOf({ status, joined }: PublicTurn, { availableSince }: PublicView): Scene {
  const isCalled = status === 'called'
  if (availableSince === null) return isCalled ? 'away' : 'paused'
  if (isCalled) return joined ? 'here' : 'come'
  return 'started'
}

/** The one sentence of the turn. In person it is where to go. */
export function headlineOf(turn: PublicTurn, view: PublicView, door: string): string {
  const words = waitingRoom().turn
  const scene = sceneOf(turn, view)
  if (scene === 'paused' || scene === 'away') return words[scene]
  if (turn.mode === 'in_person') return words.goIn(door)
  switch (scene) {
    case 'come':
      return words.come
    case 'here':
      return words.here
    case 'started':
      return words.started
    default:
      return scene satisfies never
  }
}

/** LATE-1: what is left to join, in ms; null while nothing counts down, as the doctor is away or the patient is here. */
export function leftToJoin(turn: PublicTurn, { availableSince }: PublicView, now: number): number | null {
  if (turn.status !== 'called' || turn.joined || availableSince === null) return null
  return Math.max(0, Math.max(turn.since, availableSince) + NO_SHOW_AFTER_MS - now)
}
