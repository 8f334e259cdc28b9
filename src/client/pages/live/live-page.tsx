import type { inferRouterOutputs } from '@trpc/server'
import { Match, Show, Switch } from 'solid-js'
import { hasBegun } from '../../../queue/position.ts'
import type { AppRouter } from '../../../server/routers/app.ts'
import { ConnectionPill } from '../../components/connection-pill.tsx'
import { Wordmark } from '../../components/wordmark.tsx'
import { createClock } from '../../feed/create-clock.ts'
import { createDayFeed } from '../../feed/day-feed.ts'
import { waitingRoom } from '../../language/waiting-room.ts'
import { createWaitingRoom } from './create-waiting-room.ts'
import { DoctorLine } from './doctor-line.tsx'
import { ClosedPanel } from './ended/closed-panel.tsx'
import { ServingBoard } from './serving-board.tsx'
import { Announcer } from './told/announcer.tsx'
import { createNotices } from './told/create-notices.ts'
import { Banner, NoticeList } from './told/notices.tsx'
import { createMeetLink } from './turn/create-meet-link.ts'
import { TurnPanel } from './turn/turn-panel.tsx'
import { JoinPanel } from './waiting/join-panel.tsx'
import { Place } from './waiting/place.tsx'
import { RunningLate } from './waiting/running-late.tsx'

type Appointment = inferRouterOutputs<AppRouter>['appointments']['one']

/** The live waiting room of one appointment (WAIT). Everything on it follows from the newest view. */
export function LivePage(props: { appointment: Appointment }) {
  const id = () => props.appointment.appointmentId
  const notices = createNotices(id())
  const clock = createClock()
  const { view, state, useHere } = createDayFeed(
    props.appointment.key,
    { appointmentId: id() },
    { onNotification: notices.hear, onBack: notices.refresh },
  )
  const room = createWaitingRoom(view, () => props.appointment.token)
  const meetLink = createMeetLink(
    id(),
    () => room.turn()?.turn ?? null,
    () => view()?.seq,
  )
  /** A device whose clock is slow must not count from before the newest event. */
  const now = () => Math.max(clock(), view()?.at ?? 0)

  return (
    <>
      <header class="top">
        <Wordmark />
        <ConnectionPill state={state()} onUseHere={useHere} />
      </header>
      <Banner notice={notices.banner()} onClose={notices.closeBanner} />
      <Announcer room={room} doctor={props.appointment.doctor.name} view={view()} />
      <main class="page">
        <Show
          when={view()}
          fallback={<div class="skeleton" role="status" aria-label={waitingRoom().page.loadingLine} />}
        >
          {(view) => (
            <div class="live">
              <DoctorLine doctor={props.appointment.doctor} view={view()} />
              <Switch>
                <Match when={room.turn()}>
                  {(turn) => (
                    <TurnPanel
                      appointmentId={id()}
                      view={view()}
                      turn={turn().turn}
                      meetLink={meetLink()}
                      door={props.appointment.doctor.door}
                      now={now()}
                    />
                  )}
                </Match>
                <Match when={room.ended()}>
                  {(ended) => <ClosedPanel appointmentId={id()} token={room.token()} stage={ended().stage} />}
                </Match>
              </Switch>
              <ServingBoard
                view={view()}
                own={room.token()}
                mode={props.appointment.mode}
                isSpent={room.ended() !== null}
              />
              <Switch>
                <Match when={room.waiting()}>
                  {(waiting) => (
                    <>
                      <Place
                        id={id()}
                        date={props.appointment.date}
                        view={view()}
                        token={waiting().token}
                        position={waiting().position}
                        now={now()}
                      />
                      <JoinPanel
                        appointmentId={id()}
                        seq={view().seq}
                        position={waiting().position}
                        isJoined={waiting().joined}
                        isReady={waiting().ready}
                        isToday={hasBegun(view().settings, now())}
                      />
                      <RunningLate appointmentId={id()} view={view()} token={waiting().token} now={now()} />
                    </>
                  )}
                </Match>
                <Match when={room.standing()?.stage === 'unknown'}>
                  <p class="note warn">{waitingRoom().page.onItsWay}</p>
                </Match>
              </Switch>
              <NoticeList notices={notices.notices()} />
              <a class="back small" href="/appointments">
                ← {waitingRoom().page.appointments}
              </a>
            </div>
          )}
        </Show>
      </main>
    </>
  )
}
