import { bytesOfBase64url } from '../../protocol/base64url.ts'
import type { makeApi } from '../api/light-trpc.ts'
import { serviceWorkerHere } from './service-worker.ts'

type Api = Pick<ReturnType<typeof makeApi>, 'push'>

/**
 * PUSH-1: how it stands with being pushed to in this browser. `install`: an iPhone or iPad, where only an app on the home
 * screen can be. `denied`: the person, or their browser, has said no, which no page can ask again.
 */
export type PushState = 'unknown' | 'none' | 'install' | 'off' | 'on' | 'denied'

/**
 * How it stands now. Allowed and subscribed is told to the Worker again at each load, and after a change of the sign-in: it may
 * have forgotten (PUSH-1). One that was made with another key than the Worker signs with now is made anew (PUSH-5).
 * @throws what the push service or the Worker could not do
 */
export async function pushState(api: Api): Promise<PushState> {
  if (!('PushManager' in globalThis) || !('Notification' in globalThis)) return isApple() ? 'install' : 'none'
  if (Notification.permission === 'denied') return 'denied'
  const worker = await serviceWorkerHere()
  if (!worker) return 'none'
  const [subscription, { key }] = await Promise.all([
    worker.pushManager.getSubscription(),
    api.push.key.query(),
  ])
  if (key === null) return 'none'
  if (Notification.permission !== 'granted' || !subscription) return 'off'
  const applicationServerKey = bytesOfBase64url(key)
  if (isMadeWith(subscription, applicationServerKey)) {
    await tell(api, subscription)
    return 'on'
  }
  await subscription.unsubscribe()
  try {
    await tell(api, await subscribe(worker.pushManager, applicationServerKey))
    return 'on'
  } catch {
    // A browser that subscribes in a press alone, or no network: it is offered again.
    return 'off'
  }
}

/** Where a browser does not say with which key, it is believed to be ours: to make it anew each time would be worse. */
function isMadeWith({ options }: PushSubscription, key: Uint8Array): boolean {
  const madeWith = options?.applicationServerKey
  if (!madeWith) return true
  const bytes = new Uint8Array(madeWith)
  return bytes.length === key.length && bytes.every((byte, at) => byte === key[at])
}

/**
 * Asks the person, in the press that this comes from, and then the browser's push service.
 * @throws what the push service or the Worker could not do
 */
export async function allowPush(api: Api): Promise<PushState> {
  // First of all: a browser asks only in the very press.
  if ((await Notification.requestPermission()) !== 'granted') {
    return Notification.permission === 'denied' ? 'denied' : 'off'
  }
  const [worker, { key }] = await Promise.all([serviceWorkerHere(), api.push.key.query()])
  if (!worker || key === null) return 'none'
  const applicationServerKey = bytesOfBase64url(key)
  const subscription = await subscribe(worker.pushManager, applicationServerKey)
  await tell(api, subscription)
  return 'on'
}

/** The person's own browser is told of no more. */
export async function stopPush(api: Api): Promise<PushState> {
  const subscription = await (await serviceWorkerHere())?.pushManager.getSubscription()
  if (subscription) {
    await api.push.unsubscribe.mutate({ endpoint: subscription.endpoint })
    await subscription.unsubscribe()
  }
  return 'off'
}

/** One that was made with an older key of ours stands in the way of a new one. */
async function subscribe(manager: PushManager, applicationServerKey: Uint8Array<ArrayBuffer>) {
  const wish = { userVisibleOnly: true, applicationServerKey }
  try {
    return await manager.subscribe(wish)
  } catch (error) {
    const old = await manager.getSubscription()
    if (!old) throw error
    await old.unsubscribe()
    return manager.subscribe(wish)
  }
}

async function tell(api: Api, subscription: PushSubscription): Promise<void> {
  const { endpoint, keys } = subscription.toJSON()
  if (!endpoint || !keys?.p256dh || !keys.auth) return
  await api.push.subscribe.mutate({ endpoint, p256dh: keys.p256dh, auth: keys.auth })
}

/** iPadOS says that it is a Mac; a Mac has no touch screen. */
const isApple = () =>
  /iPhone|iPad/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
