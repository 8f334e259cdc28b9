import { createEffect, createMemo, on, onCleanup } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { chime } from '../../../away/sound.ts'
import { createWakeLock } from '../../../away/wake-lock.ts'
import { showOnIcon } from '../../../feed/icon.ts'
import { showInTab } from '../../../feed/tab.ts'
import { live } from '../../../language/live.ts'
import { messages } from '../../../language/messages.ts'
import { secondChance } from '../../../language/second-chance.ts'
import { waitingRoom } from '../../../language/waiting-room.ts'
import { createLanding } from '../create-landing.ts'
import type { createWaitingRoom } from '../create-waiting-room.ts'
import { endingInWords } from '../ended/ending-in-words.ts'
import { whenBack } from '../turn/away.ts'
import { headlineOf, leftToJoin, sceneOf } from '../turn/scene.ts'
import type { Notice } from './create-notices.ts'
import { createTellings } from './create-tellings.ts'
import type { Voice } from './create-voice.ts'

/** The screen itself says the rest, and as well where no notification arrives. */
const ONLY_TOLD: readonly Notice['type'][] = ['meet_link_update', 'message']

/**
 * WAIT-6: what is told by voice, by the tab's title and icon, and by the focus. It follows from the view, so that nothing
 * is missed without a socket.
 */
export function Announcer(props: {
  voice: Voice
  room: ReturnType<typeof createWaitingRoom>
  doctor: { readonly name: string; readonly door: string }
  view: PublicView | null
  isToday: boolean
  now: number
  headline: string
  hasLink: boolean
  heard: Notice | null
}) {
  const { room, voice } = props
  const hasLandedOn = createLanding()
  /** Nothing is said of what is read out already, as the focus has come there. */
  const unlessLanded = (tell: Voice['say']) => (says: string) => void (hasLandedOn(says) || tell(says))
  const [say, call] = [unlessLanded(voice.say), unlessLanded(voice.call)]
  const words = () => waitingRoom().turn
  const place = () => {
    const position = room.waiting()?.position
    return position === undefined || !props.isToday ? '' : live().place(position, room.isServing())
  }
  /** LATE-6, WAIT-4. That one visit is over and the next begins is heard as a change of place, not here as well. */
  const doing = () => {
    const { view } = props
    if (view === null || !props.isToday || room.isDayOver() || room.ended() || room.turn()) return ''
    const { doctor } = view
    const isAtWork = doctor.status === 'busy' && view.availableSince !== null
    return live().doctor(isAtWork ? { ...view, doctor: { ...doctor, status: 'available' } } : view)
  }
  /** LATE-1: at a minute, and at half of one. */
  const warned = () => {
    const turn = room.turn()?.turn
    const left = turn && props.view ? leftToJoin(turn, props.view, props.now) : null
    const seconds = [30, 60].find((each) => left && left <= each * 1000)
    return seconds && turn ? messages().secondsLeft[turn.mode](seconds) : ''
  }
  const ending = () => {
    if (room.isDayOver()) return secondChance().neverCame
    const ended = room.ended()
    return ended && props.view ? endingInWords(ended.stage, props.view).says : ''
  }
  createTellings([
    { text: () => messages().newToken(room.token()), tell: say, isFirstTold: false },
    {
      text: place,
      tell(says) {
        say(says)
        // WAIT-25: an absence is told as what the doctor does.
        if (props.headline !== doing()) say(props.headline)
      },
    },
    { text: doing, tell: say },
    { text: warned, tell: call, isFirstTold: false },
    { text: ending, tell: call },
  ])

  const scene = createMemo(() => {
    const turn = room.turn()
    return turn && props.view ? sceneOf(turn.turn, props.view) : null
  })
  createEffect(
    on([scene, () => props.hasLink], ([now, hasLink], before) => {
      const turn = room.turn()?.turn
      if (!turn || !props.view) return
      const [was, hadLink] = before ?? []
      // Whoever has just joined reads it where the button was.
      if (now !== was && !(now === 'here' && was === 'come')) {
        if (turn.mode === 'in_person' && now === 'come') call(words().come)
        // The sentence of the screen does not say it a second time, and nobody hears the line above it.
        else if (!was && (now === 'here' || now === 'away')) call(live().place(0, true))
        call(headlineOf(turn, props.view, props.doctor.door))
        if (now === 'away') say(whenBack(props.view.doctor.expectedBackAt))
      }
      if (now === 'started' && hasLink && !(was === now && hadLink)) call(words().joinCall)
    }),
  )
  createEffect(
    on(
      () => props.heard,
      (notice) => {
        if (notice && ONLY_TOLD.includes(notice.type))
          (notice.priority === 'low' ? say : call)(notice.message)
      },
    ),
  )

  createEffect(() => showInTab(scene() ? `(!) ${words().label}` : place() || props.doctor.name))
  createEffect(() => showOnIcon(scene() ? '!' : place() === '' ? '' : String(room.ahead())))
  onCleanup(() => {
    showInTab('')
    showOnIcon('')
  })
  createWakeLock(() => scene() !== null || (props.isToday && room.waiting()?.position === 1))
  /** The same answer at every event of the turn, so that the phone vibrates once for each that comes. */
  const hasCome = createMemo(() => props.view && scene() !== null)
  createEffect(
    on(hasCome, (come, before) => {
      // Opening a page is no news, and a browser that nobody has touched yet refuses and complains.
      const isNews = come && before === false
      if (!isNews) return
      chime()
      if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 100, 200])
    }),
  )
  return null
}
