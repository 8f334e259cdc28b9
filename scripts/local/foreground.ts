/** What the user asked for with Ctrl-C, `kill`, or by closing the terminal. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const INTERRUPTED = 130
const PARENT_CHECK_MS = 500

/**
 * Runs servers until the user stops them. A failure is shown as its sentence, without a stack.
 * @param start starts everything and resolves to the function that stops it again; what it is given stops everything
 * with a sentence, for when there is nothing left to run
 */
export async function runInForeground(
  start: (giveUp: (why: string) => void) => Promise<() => Promise<void>>,
): Promise<void> {
  let stop: (() => Promise<void>) | undefined
  let stopping = false

  const onSignal = async () => {
    // Half started, or asked twice: leave at once. The leashes stop whatever runs by then.
    if (stop === undefined || stopping) process.exit(INTERRUPTED)
    stopping = true
    console.log('\nStopping ...')
    try {
      await stop()
      console.log('Stopped. Your data is kept in .local; start again with the same command.')
      process.exit(0)
    } catch (error) {
      fail(error)
    }
  }
  const giveUp = async (why: string) => {
    if (stopping) return
    stopping = true
    await stop?.().catch(complain)
    fail(new Error(why))
  }
  for (const signal of STOP_SIGNALS) process.on(signal, onSignal)
  if (process.env.npm_lifecycle_event) whenOrphaned(onSignal)

  try {
    stop = await start((why) => void giveUp(why))
  } catch (error) {
    fail(error)
  }
}

/** A SIGTERM for npm ends npm and the shell under it, which pass nothing on: we only see our parent change. */
function whenOrphaned(react: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    react()
  }, PARENT_CHECK_MS)
  timer.unref()
}

/** The port from the environment, or the usual one. */
export function portFromEnvironment(usual: number): number {
  const given = process.env.PORT
  if (given === undefined || given === '') return usual
  const port = Number(given)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`PORT must be a number between 1 and 65535, not "${given}".`)
}

function fail(error: unknown): never {
  complain(error)
  process.exit(1)
}

function complain(error: unknown): void {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`)
  if (process.env.DEBUG) console.error(error)
}
