import type { ServerFrame } from '../protocol/frames.ts'
import type { Queue } from '../queue/queue.ts'
import { publicView } from '../queue/views/view.ts'
import type { Mark, Session } from './ports.ts'
import type { Sessions } from './sessions.ts'

/** What everybody is shown, and who may be behind it (ROOM-3). */
export type Feed = {
  /** The seq that everybody connected had been shown when this life of the room began; null when nobody knows. */
  readonly shownBefore: number | null
  /** What is shown now; null before anything is. */
  queue(): Queue | null
  /** The same, read first when nothing is known yet. Rejects when the database cannot be reached. */
  current(): Promise<Queue>
  /** To everybody. */
  show(queue: Queue): void
  /** To one who has just come, or who asks; unless they have this `seq` already. */
  showTo(session: Session, seq?: number): Promise<Queue>
  /** Something was not read: whoever is connected may have missed more than the log will tell. */
  lost(): void
}

export type FeedOptions = {
  readonly sessions: Sessions
  readonly mark: Mark
  /** The queue as last seen. Rejects when the database cannot be reached. */
  readonly read: () => Promise<Queue>
  /** Hears that another queue is shown than before. */
  readonly onNew: () => void
}

/** A queue and the frame that shows it, serialised once for everybody. */
type Shown = { readonly queue: Queue; readonly frame: string }

export function createFeed({ sessions, mark, read, onNew }: FeedOptions): Feed {
  const wasSomebodyThere = sessions.count() > 0
  const shownBefore = wasSomebodyThere ? mark.seq : null
  let shown: Shown | null = null
  let isSomebodyBehind = wasSomebodyThere && shownBefore === null

  function take(queue: Queue): Shown {
    if (shown?.queue === queue) return shown
    const view: ServerFrame = { type: 'view', view: publicView(queue) }
    shown = { queue, frame: JSON.stringify(view) }
    return shown
  }

  async function current(): Promise<Shown> {
    const before = shown
    const now = take(await read())
    if (isSomebodyBehind) tellEverybody(now)
    else if (now !== before) mark.set(now.queue.seq)
    if (now !== before) onNew()
    return now
  }

  /** The whole state, so that whoever missed anything has it again. */
  function tellEverybody({ queue, frame }: Shown) {
    isSomebodyBehind = false
    sessions.tell(frame)
    mark.set(queue.seq)
  }

  return {
    shownBefore,
    queue: () => shown?.queue ?? null,
    current: async () => (await current()).queue,
    show(queue) {
      tellEverybody(take(queue))
      onNew()
    },
    async showTo(session, seq = -1) {
      const { queue, frame } = await current()
      if (queue.seq > seq) sessions.tell(frame, (each) => each === session)
      return queue
    },
    lost() {
      isSomebodyBehind = true
      mark.set(null)
    },
  }
}
