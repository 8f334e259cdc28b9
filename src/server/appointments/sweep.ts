import type { Sender } from '../../delivery/sender.ts'
import type { Log } from '../../platform/log.ts'
import { reportFailure } from '../../platform/report-failure.ts'

type Parts = {
  readonly planReminders: () => Promise<void>
  readonly sender: Pick<Sender, 'sweep'>
  readonly log: Log
}

/** SEND-6, SEND-8: what a clock has to begin. Reminders that could not be planned keep nothing else from being told. */
export async function sweep({ planReminders, sender, log }: Parts): Promise<void> {
  await planReminders().catch((error: unknown) => reportFailure(log, { event: 'reminders_failed' }, error))
  await sender.sweep()
}
