import { fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { vi } from 'vitest'
import type { WordedNotification } from '../../../../protocol/frames.ts'
import type { Queue } from '../../../../queue/queue.ts'
import { type Asked, from } from '../../../../queue/testing/day.ts'
import { type PublicView, publicView } from '../../../../queue/views/view.ts'
import type { appointment } from '../../../testing/appointment.ts'
import { createLive } from '../create-live.ts'
import { LivePage } from '../live-page.tsx'
import { beginTranscript } from './transcript.ts'

/** What a mocked feed is given (`vi.hoisted` in the test). */
export type Room = { view: () => unknown; hears: unknown }

/** The page of one appointment, with the day in the test's hand, and all that it tells. */
export async function beginLiveStory(room: Room, start: Queue, own: ReturnType<typeof appointment>) {
  vi.setSystemTime(start.at)
  let queue = start
  const [view, setView] = createSignal<PublicView | null>(null)
  room.view = view
  const transcript = beginTranscript()
  const screen = render(() => {
    const live = createLive(own.appointmentId)
    return <LivePage appointment={own} live={live} />
  })
  setView(publicView(queue))
  await vi.dynamicImportSettled()
  async function told() {
    await vi.dynamicImportSettled()
    return transcript.take()
  }
  return {
    ...screen,
    told,
    end: transcript.end,
    /** One after the other, each seen. */
    async happens(...wishes: readonly Asked[]) {
      for (const wish of wishes) {
        queue = from(queue, wish)
        vi.setSystemTime(queue.at)
        setView(publicView(queue))
        await Promise.resolve()
      }
      return told()
    },
    passes(ms: number) {
      vi.advanceTimersByTime(ms)
      return transcript.take()
    },
    hears(notification: Pick<WordedNotification, 'type' | 'priority' | 'message'>) {
      const { onNotification } = room.hears as { onNotification: (heard: unknown) => void }
      onNotification({ id: crypto.randomUUID(), at: queue.at, ...notification })
      return transcript.take()
    },
    press(name: string) {
      const button = screen.getByRole('button', { name })
      button.focus()
      fireEvent.click(button)
    },
  }
}
