import { keep, readKept } from '../feed/kept.ts'

/** NOTE-8: of this device, and of whoever is signed in on it: signing out forgets it. */
const NAME = 'anteroom:sound'

export const isSoundOn = (): boolean => readKept(NAME) !== 'off'
export const setSound = (isOn: boolean): void => keep(NAME, isOn ? 'on' : 'off')

/** Two notes, as a door chime: seconds from now, and how high. */
const NOTES = [
  { after: 0, hertz: 784 },
  { after: 0.28, hertz: 587 },
] as const
const LONG_SECONDS = 0.9
/** One note, and not loud: beside somebody's work. */
const SOFT = [{ after: 0, hertz: 523 }] as const

/** NOTE-8: heard once, if the person has touched the page, as browsers ask, and has not switched it off. */
export function chime(): void {
  if (isSoundOn()) play(NOTES, 0.4)
}

/** CONSOLE-25: whoever calls it has asked whether it is wanted. */
export const softChime = (): void => play(SOFT, 0.15)

function play(notes: readonly { readonly after: number; readonly hertz: number }[], loudest: number): void {
  if (!('AudioContext' in globalThis) || !navigator.userActivation?.hasBeenActive) return
  const audio = new AudioContext()
  for (const { after, hertz } of notes) {
    const start = audio.currentTime + after
    const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz })
    const loudness = new GainNode(audio, { gain: 0 })
    loudness.gain.setValueAtTime(0, start)
    loudness.gain.linearRampToValueAtTime(loudest, start + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.001, start + LONG_SECONDS)
    tone.connect(loudness).connect(audio.destination)
    tone.start(start)
    tone.stop(start + LONG_SECONDS)
  }
  setTimeout(() => void audio.close(), 2_000)
}
