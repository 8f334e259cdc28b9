import { softChime } from '../../../away/sound.ts'
import { createRemembered } from '../../../feed/remembered.ts'
import { type News, SOUNDS, type Sound, soundOf } from './news.ts'

/** A link that does not work keeps somebody out of their visit; the rest can be seen when one looks up. */
const USUAL: readonly Sound[] = ['link']

const [kept, keep] = createRemembered(() => 'console:sounds')

/** CONSOLE-25: what makes a sound on this device. */
export const sounds = (): readonly Sound[] => {
  const chosen = kept()
  return chosen === null ? USUAL : SOUNDS.filter((each) => chosen.split(' ').includes(each))
}

export const setSoundOf = (one: Sound, isOn: boolean): void =>
  keep(SOUNDS.filter((each) => (each === one ? isOn : sounds().includes(each))).join(' ') || 'none')

export function soundFor(news: News): void {
  if (sounds().includes(soundOf(news))) softChime()
}
