import { onCleanup } from 'solid-js'
import { api } from '../../../api/trpc.ts'
import type { OpenDraft } from './create-draft.ts'

const ASK_MS = 15_000

/**
 * DRAFT-6: an analysis that a service supplies while the doctor looks at the visit comes by itself. Only whether there is
 * another one is asked again and again: reading it is a read of the record, which is kept (HIST-5). What the doctor has
 * written or accepted no machine replaces (DRAFT-4), so then nothing is asked.
 */
export function watchAnalysis(draft: OpenDraft): void {
  const found = () => draft.draft().analysis
  const mayCome = () =>
    (found().by === 'machine' || found().text === '') &&
    !draft.analysis.isDirty() &&
    draft.draft().notesClosedAt === null
  async function ask() {
    if (document.visibilityState !== 'visible' || !navigator.onLine || !mayCome()) return
    const { appointmentId } = draft.draft()
    const { version } = await api.record.analysisVersion.query({ appointmentId })
    if (version > found().version && mayCome()) await draft.refresh()
  }
  // Whatever goes wrong: it is asked again.
  const timer = setInterval(() => void ask().catch(() => {}), ASK_MS)
  onCleanup(() => clearInterval(timer))
}
