/** One question at a time: what is heard while one is under way is asked about after it. Never rejects. */
export function makeAskInTurn(ask: () => Promise<void>, onFailed: () => void): () => Promise<void> {
  let isAsking = false
  let isWanted = false
  return async () => {
    isWanted = true
    if (isAsking) return
    isAsking = true
    while (isWanted) {
      isWanted = false
      await ask().catch(onFailed)
    }
    isAsking = false
  }
}
