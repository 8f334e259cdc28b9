import { createSignal, onCleanup } from 'solid-js'

/** The tokens of the example: whose turn it is at first, and one's own. */
const FIRST = 8
export const OWN = 11

/** How long each turn is shown, in ms: the whole takes less than five seconds, so that nobody has to stop it. */
const TURN_MS = 1_400

/**
 * FIND-1: the example's line moves up once, turn by turn, until one's own has come, and then stays. Where less motion is
 * wanted it stands still with three turns ahead (WAIT-7).
 */
export function createStory() {
  const [serving, setServing] = createSignal(FIRST)
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = () => clearInterval(timer)
  function play() {
    stop()
    setServing(FIRST)
    timer = setInterval(() => {
      if (setServing(serving() + 1) === OWN) stop()
    }, TURN_MS)
  }
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  if (!isStill) play()
  onCleanup(stop)
  return { serving, play, isStill, isOver: () => serving() === OWN }
}
