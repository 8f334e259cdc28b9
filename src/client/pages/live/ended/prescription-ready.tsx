import { createSignal, onCleanup, onMount } from 'solid-js'
import { api } from '../../../api/light-trpc.ts'
import { prescriptionReady } from '../../../language/prescription-ready.ts'

/** One that was held back (RX-2) can come later; and an answer can get lost. */
const ASK_AGAIN_MS = 20_000
/** After most visits none comes, and the page may stay open for hours: then it is asked for ever less often. */
const SOON = 15

/** CALL-3: what the doctor has given is there in the moment the visit is finished; where to read it, and what else there is. */
export function PrescriptionReady(props: { appointmentId: string }) {
  const [isReady, setReady] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false
  let asked = 0
  async function ask() {
    const { appointmentId } = props
    const record = await api.history.one.query({ appointmentId }).catch(() => null)
    if (isGone) return
    if (record?.prescription) return setReady(true)
    asked += 1
    timer = setTimeout(ask, ASK_AGAIN_MS * 2 ** Math.max(0, asked - SOON))
  }
  onMount(() => void ask())
  onCleanup(() => {
    isGone = true
    clearTimeout(timer)
  })
  return (
    <>
      {/* Always in the page, so that what it says is read out. */}
      <p role="status">{isReady() ? prescriptionReady().says : ''}</p>
      <a class="button big" href={`/history/${encodeURIComponent(props.appointmentId)}`}>
        {isReady() ? prescriptionReady().read : prescriptionReady().record}
      </a>
    </>
  )
}
