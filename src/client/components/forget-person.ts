import { forgetDrafts } from '../pages/booking/draft.ts'

/** Whatever is kept here of somebody begins so; what belongs to the browser alone has other names. */
const OF_SOMEBODY = 'anteroom:'

/** AUTH: once somebody has signed out this device keeps nothing of them: no role, no place in a line, nothing begun. */
export function forgetPerson(): void {
  forgetDrafts()
  // PWA-2: what the service worker has kept of them (src/client/service-worker/kept-answers.ts).
  if ('caches' in globalThis) void caches.delete('anteroom-kept-1').catch(() => {})
  // PUSH-1: whoever signs in here next is asked for themselves.
  void forgetPush().catch(() => {})
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(OF_SOMEBODY)) localStorage.removeItem(name)
  } catch {
    // Where there is no storage nothing was kept.
  }
}

async function forgetPush(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration()
  await (await worker?.pushManager.getSubscription())?.unsubscribe()
}
