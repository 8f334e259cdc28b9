import { createEffect, onCleanup } from 'solid-js'

/**
 * NOTE-8: the screen stays on while `wanted` is so, where a browser can do that. A system that takes the lock away, as when
 * the page is left, is asked again when it is looked at.
 */
export function createWakeLock(wanted: () => boolean): void {
  let lock: WakeLockSentinel | null = null
  async function hold() {
    if (!wanted() || document.hidden || !('wakeLock' in navigator)) return
    try {
      lock ??= await navigator.wakeLock.request('screen')
      lock.onrelease = () => {
        lock = null
      }
      if (!wanted()) await letGo()
    } catch {
      // A battery that is low, say: then the screen goes dark as always.
    }
  }
  async function letGo() {
    await lock?.release()
    lock = null
  }
  const onLook = () => void hold()
  createEffect(() => void (wanted() ? hold() : letGo()))
  document.addEventListener('visibilitychange', onLook)
  onCleanup(() => {
    document.removeEventListener('visibilitychange', onLook)
    void letGo()
  })
}
