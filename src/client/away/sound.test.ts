import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chime, isSoundOn, setSound } from './sound.ts'

const opened = vi.fn()
const heard: number[] = []
const ramps = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }

beforeEach(() => {
  vi.useFakeTimers()
  opened.mockReset()
  heard.length = 0
  class Audio {
    currentTime = 0
    destination = {}
    close = vi.fn(async () => {})
    constructor() {
      opened(this)
    }
  }
  class Tone {
    readonly #hertz: number
    constructor(_: unknown, { frequency }: { frequency: number }) {
      this.#hertz = frequency
    }
    connect = (next: unknown) => next
    start() {
      heard.push(this.#hertz)
    }
    stop() {}
  }
  class Gain {
    gain = ramps
    connect = (next: unknown) => next
  }
  for (const [name, value] of Object.entries({ AudioContext: Audio, OscillatorNode: Tone, GainNode: Gain }))
    vi.stubGlobal(name, value)
  touched(true)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
})

const touched = (hasBeenActive: boolean) =>
  Object.defineProperty(navigator, 'userActivation', { configurable: true, value: { hasBeenActive } })

it('NOTE-8 a turn is heard as two notes, and the sound is let go of after them', () => {
  chime()
  expect(heard).toEqual([784, 587])
  const [audio] = opened.mock.calls[0] ?? []
  vi.advanceTimersByTime(2_000)
  expect(audio.close).toHaveBeenCalledOnce()
})

it('NOTE-8 whoever has switched it off on this device hears nothing, until it is on again', () => {
  setSound(false)
  expect(isSoundOn()).toBe(false)
  chime()
  expect(opened).not.toHaveBeenCalled()
  setSound(true)
  chime()
  expect(heard).toHaveLength(2)
})

it('NOTE-8 a page that nobody has touched is quiet, as is a browser that has no sound', () => {
  touched(false)
  chime()
  touched(true)
  vi.stubGlobal('AudioContext', undefined)
  Reflect.deleteProperty(globalThis, 'AudioContext')
  chime()
  expect(opened).not.toHaveBeenCalled()
})
