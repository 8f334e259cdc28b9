import { createSignal } from 'solid-js'

const [timesBack, setTimesBack] = createSignal(0)

/** How often a connection has come back since the page was opened. */
export { timesBack }

/** WAIT-14: said by whatever holds a connection; a complaint that there was none is then out of date. */
export const connectionIsBack = () => setTimesBack((times) => times + 1)
