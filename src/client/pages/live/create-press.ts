import { createSignal } from 'solid-js'
import { createAction } from '../../api/create-action.ts'

/**
 * WAIT-17: a press that the server has taken is done, though the view of it may be seconds away: it is pending until
 * then, and a second one does nothing.
 */
export function createPress(
  seq: () => number,
  run: (commandId: string) => Promise<{ readonly seq: number }>,
) {
  /** The server has it from this seq on; from there on the view says so. */
  const [takenAt, setTakenAt] = createSignal(0)
  const { act, isPending, problem } = createAction(async (_: null, commandId) =>
    setTakenAt((await run(commandId)).seq),
  )
  const isTaken = () => seq() < takenAt()
  const isBusy = () => isPending() || isTaken()
  return { press: () => void (isBusy() || act(null)), isPending: isBusy, isTaken, problem }
}
