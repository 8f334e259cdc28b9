import { createEffect, createMemo, createSignal, Match, Show, Switch } from 'solid-js'
import { token } from '../../../queue/ids.ts'
import { standingOf } from '../../../queue/standing.ts'
import { ConnectionPill } from '../../components/connection-pill.tsx'
import { Wordmark } from '../../components/wordmark.tsx'
import { createLiveQueue } from '../../live/live-queue.ts'
import { showInTab } from '../../live/tab.ts'
import { doctorInWords, placeInWords } from '../../words/live.ts'
import { ClosedPanel } from './closed-panel.tsx'
import { createMeetLink } from './create-meet-link.ts'
import { createNotices } from './create-notices.ts'
import { JoinPanel } from './join-panel.tsx'
import type { LiveAppointment } from './live-appointment.ts'
import { Banner, NoticeList } from './notices.tsx'
import { Place } from './place.tsx'
import { ServingBoard } from './serving-board.tsx'
import { TurnPanel } from './turn-panel.tsx'

/** The live waiting room of one appointment (WAIT). Everything on it follows from the newest view. */
export function LivePage(props: { appointment: LiveAppointment }) {
  const { appointmentId, doctor } = props.appointment
  const notices = createNotices(appointmentId)
  const { view, state } = createLiveQueue({ appointmentId }, notices.hear)
  const standing = createMemo(() => {
    const now = view()
    return now === null ? null : standingOf(now, token(props.appointment.token))
  })
  const waiting = () => {
    const now = standing()
    return now?.stage === 'waiting' ? now : null
  }
  const turn = () => {
    const now = standing()
    return now?.stage === 'called' || now?.stage === 'in_consultation' ? now.turn : null
  }
  const closed = () => {
    const now = standing()
    const isClosed = now && now.stage !== 'waiting' && now.stage !== 'unknown' && !turn()
    return isClosed
      ? (now.stage as Exclude<typeof now.stage, 'waiting' | 'unknown' | 'called' | 'in_consultation'>)
      : null
  }
  const meetLink = createMeetLink(appointmentId, turn)

  const [joinedAtPosition, setJoinedAtPosition] = createSignal<number | null>(null)
  createEffect(() => {
    const now = waiting()
    if (now?.joined && joinedAtPosition() === null) setJoinedAtPosition(now.position)
    if (now && !now.joined) setJoinedAtPosition(null)
  })
  const [isReady, setReady] = createSignal(false)

  createEffect(() => {
    const now = waiting()
    if (now) showInTab(String(now.position), placeInWords(now.position))
    else if (turn()) showInTab('!', 'Your turn')
    else showInTab(null, doctor.name)
  })

  return (
    <>
      <header class="top">
        <Wordmark />
        <ConnectionPill state={state()} />
      </header>
      <main class="page wide">
        <Banner notice={notices.banner()} onClose={notices.closeBanner} />
        <p class="visually-hidden" aria-live="polite">
          {waiting() ? placeInWords(waiting()?.position ?? 0) : ''}
        </p>
        <p class="visually-hidden" role="alert">
          {turn() ? 'Your number has come! Join quickly!' : ''}
        </p>
        <Show when={view()} fallback={<div class="skeleton" role="status" aria-label="Loading the queue" />}>
          {(now) => (
            <div class="live">
              <header class="whole row spread">
                <div>
                  <h1>{doctor.name}</h1>
                  <p class="soft">{doctor.specialization}</p>
                </div>
                <span class={`chip ${now().doctor.status === 'on_break' ? 'warn' : ''}`}>
                  {doctorInWords(now())}
                </span>
              </header>
              <Show when={turn()}>
                {(turn) => (
                  <div class="whole">
                    <TurnPanel
                      appointmentId={appointmentId}
                      turn={turn()}
                      meetLink={meetLink()}
                      place={doctor.place}
                    />
                  </div>
                )}
              </Show>
              <Show when={closed()}>
                {(stage) => (
                  <div class="whole">
                    <ClosedPanel appointmentId={appointmentId} stage={stage()} />
                  </div>
                )}
              </Show>
              <ServingBoard
                serving={now().serving}
                own={standing()?.token ?? token(props.appointment.token)}
              />
              <Switch>
                <Match when={waiting()}>
                  {(waiting) => (
                    <div class="stack">
                      <Place
                        view={now()}
                        token={waiting().token}
                        position={waiting().position}
                        joinedAtPosition={joinedAtPosition()}
                      />
                      <JoinPanel
                        appointmentId={appointmentId}
                        position={waiting().position}
                        isJoined={waiting().joined}
                        isReady={isReady()}
                        onReady={() => setReady(true)}
                      />
                    </div>
                  )}
                </Match>
                <Match when={standing()?.stage === 'unknown'}>
                  <p class="note warn">Your booking is on its way to this screen.</p>
                </Match>
              </Switch>
              <div class="whole">
                <NoticeList notices={notices.notices()} />
              </div>
            </div>
          )}
        </Show>
      </main>
    </>
  )
}
