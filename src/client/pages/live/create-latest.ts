import { onCleanup } from 'solid-js'

/**
 * For what is asked again before it is answered: only the answer to the latest question counts, and none once the
 * owner is gone. Each call begins a question and gives the test for its answer.
 */
export function createLatest() {
  let latest = 0
  onCleanup(() => {
    latest += 1
  })
  return () => {
    latest += 1
    const asked = latest
    return () => asked === latest
  }
}
