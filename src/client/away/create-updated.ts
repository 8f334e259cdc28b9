import { type Accessor, createSignal, onCleanup } from 'solid-js'

/** A page that stays open for days asks for a newer version no more often than this, in ms. */
const LOOK_EVERY_MS = 30 * 60_000

/**
 * PWA-3: whether the service worker has installed a newer version than this page is of. It takes over at once, which is no
 * news to the first page that ever had one, nor to a page that came from the newer version itself.
 */
export function createUpdated(): Accessor<boolean> {
  const [isUpdated, setUpdated] = createSignal(false)
  if (!('serviceWorker' in navigator)) return isUpdated
  const { serviceWorker } = navigator
  const onTakenOver = () => void isKeptPageNewer().then((isNewer) => isNewer && setUpdated(true))
  let lookedAt = Date.now()
  async function look() {
    if (document.hidden || Date.now() - lookedAt < LOOK_EVERY_MS) return
    lookedAt = Date.now()
    const registration = await serviceWorker.getRegistration()
    // Without a network there is nothing newer; it is asked for again.
    await registration?.update().catch(() => {})
  }
  const onLook = () => void look()
  serviceWorker.addEventListener('controllerchange', onTakenOver)
  document.addEventListener('visibilitychange', onLook)
  const looking = setInterval(onLook, LOOK_EVERY_MS)
  onCleanup(() => {
    serviceWorker.removeEventListener('controllerchange', onTakenOver)
    document.removeEventListener('visibilitychange', onLook)
    clearInterval(looking)
  })
  return isUpdated
}

/**
 * The page that the service worker keeps for all addresses is of its own version, and names the app's entry, whose name
 * follows from all that it leads to: another version names another.
 */
async function isKeptPageNewer(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  const kept = await caches.match('/')
  return !!own && !!kept && !(await kept.text()).includes(own)
}
