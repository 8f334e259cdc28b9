/** What was asked for; after so many ms without an answer it is given up: a request that hangs must hold up no other. */
export function within<Answer>(ms: number, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const controller = new AbortController()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      controller.abort()
      reject(new Error('no answer in time'))
    }, ms)
    ask(controller.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer))
  })
}
