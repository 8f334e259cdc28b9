/**
 * PWA-1, PUSH-4: starts the service worker, once the page stands. Null where there is none: an old browser, a private
 * window, the development server.
 */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void start().catch(() => {
    // The page is as good as before without it.
  })
}

async function start(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  const { active } = await navigator.serviceWorker.ready
  const files = performance.getEntriesByType('resource').map(({ name }) => name)
  active?.postMessage({ files: files.filter((name) => name.startsWith(location.origin)) })
}

/** The one of this page; null where there is none, or it takes longer than two seconds to stand. */
export async function serviceWorkerHere(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null
  const late = new Promise<null>((resolve) => setTimeout(resolve, 2_000, null))
  return Promise.race([navigator.serviceWorker.ready, late])
}
