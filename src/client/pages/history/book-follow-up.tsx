import { A } from '@solidjs/router'
import type { FollowUp } from '../../../record/prescription.ts'
import { useSession } from '../../components/session.ts'
import { record } from '../../language/record.ts'
import { keepDraft } from '../booking/draft.ts'

/** A follow-up as a booking: the doctor's form, with its day and its reason filled in (BOOK-13). */
export function BookFollowUp(props: { followUp: FollowUp; doctorId: string }) {
  const { me } = useSession()
  const prepare = () => {
    const { date, note } = props.followUp
    keepDraft(props.doctorId, { date, mode: null, reason: note }, me()?.id ?? null)
  }
  return (
    <A class="button" href={`/doctors/${encodeURIComponent(props.doctorId)}`} onClick={prepare}>
      {record().prescription.book}
    </A>
  )
}
