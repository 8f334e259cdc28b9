import { answer, FILES, KEPT, keepFiles, keepPage } from './kept-answers.ts'
import { openPage, showPush } from './show-push.ts'

declare const self: ServiceWorkerGlobalScope

// Stands between the app's pages and the network (PWA-1), and is there while no page is open (PUSH-4).

self.addEventListener('install', (event) => {
  // Files have their content in their names, so that pages of two releases can share one of these.
  void self.skipWaiting()
  event.waitUntil(keepPage(new Request('/')).catch(() => {}))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name !== FILES && name !== KEPT) await caches.delete(name)
  await self.clients.claim()
}

self.addEventListener('fetch', (event) => {
  const answered = answer(event.request, new URL(self.location.href))
  if (answered) event.respondWith(answered)
})

self.addEventListener('push', (event) => {
  event.waitUntil(showPush(self.registration, event.data))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openPage(self.clients, event.notification.data, event.action))
})

/** What a page has loaded before this stood between: kept too, or its first visit could not be opened without a network. */
self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.files)) event.waitUntil(keepFiles(event.data.files))
})
