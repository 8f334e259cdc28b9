/** Runs one piece of work after another, in the order they were asked for. One that fails keeps nobody else waiting. */
export function createInOrder(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const result = last.then(work)
    // Whoever asked for the work hears of its failure; the next one only waits for its end.
    last = result.catch(() => {})
    return result
  }
}
