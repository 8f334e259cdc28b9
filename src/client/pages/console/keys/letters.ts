import { createRemembered } from '../../../feed/remembered.ts'

const [kept, keep] = createRemembered(() => 'console:letters')

/** CONSOLE-8: single letters work until they are turned off, in this browser. */
export const hasLetters = () => kept() !== 'off'
export const setLetters = (isOn: boolean) => keep(isOn ? 'on' : 'off')
