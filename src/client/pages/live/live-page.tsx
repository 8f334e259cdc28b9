import type { inferRouterOutputs } from '@trpc/server'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { hasBegun } from '../../../queue/position.ts'
import type { PublicView } from '../../../queue/views/view.ts'
import type { AppRouter } from '../../../server/routers/app.ts'
import { doorOf } from '../../components/be-ready.ts'
import { ConnectionPill } from '../../components/connection-pill.tsx'
import { Wordmark } from '../../components/wordmark.tsx'
import { createClock } from '../../feed/create-clock.ts'
import { waitingRoom } from '../../language/waiting-room.ts'
import { createLater } from './create-later.ts'
import type { Live } from './create-live.ts'
import { createWaitingRoom } from './create-waiting-room.ts'
import { DoctorLine } from './doctor-line.tsx'
import { LiveProblem } from './live-problem.tsx'
import { ServingBoard } from './serving-board.tsx'
import { createVoice } from './told/create-voice.ts'
import { Regions } from './told/regions.tsx'
import { TurnPanel } from './turn/turn-panel.tsx'
import { createWaitInWords } from './waiting/create-wait-in-words.ts'
import { createWayHere } from './waiting/create-way-here.ts'
import { Headline } from './waiting/headline.tsx'
import { InLine } from './waiting/in-line.tsx'

type Appointment = inferRouterOutputs<AppRouter>['appointments']['one']

/** The live waiting room of one appointment (WAIT). Everything on it follows from the newest view. */
export function LivePage(props: { appointment: Appointment; live: Live }) {
  const { appointmentId: id, date, doctor, mode } = props.appointment
  const { view, state } = props.live
  const clock = createClock()
  /** A device whose clock is slow must not count from before the newest event. */
  const now = () => Math.max(clock(), view()?.at ?? 0)
  const seq = () => view()?.seq
  const later = createLater(seq)
  const notices = createMemo(() => later()?.createTold(id, props.live))
  const room = createWaitingRoom(
    view,
    () => props.appointment.token,
    (standing) => later()?.isDayOver(props.appointment, standing, view() as PublicView, now()),
  )
  const linkOfVisit = createMemo(() => later()?.createMeetLink(id, () => room.turn()?.turn ?? null, seq))
  const meetLink = () => linkOfVisit()?.() ?? null
  const door = doorOf(mode, doctor)
  const isToday = createMemo(() => hasBegun(view()?.settings ?? {}, now()))
  const wait = createWaitInWords(view, room.token, now, date, door)
  const way = createWayHere(id, room)
  const voice = createVoice()
  const loading = () => (
    <div class="skeleton tall" role="status" aria-label={waitingRoom().page.loadingLine} />
  )

  return (
    <>
      <header class="top">
        <Wordmark />
        <ConnectionPill feed={props.live} asOf={later()?.asOfInWords(props.live, now())} />
      </header>
      <Regions voice={voice} />
      <Show keyed when={later()}>
        {(later) => (
          <later.Announcer
            voice={voice}
            room={room}
            doctor={doctor}
            view={view()}
            isToday={isToday()}
            now={now()}
            headline={wait()?.headline ?? ''}
            hasLink={meetLink() !== null}
            heard={notices()?.heard() ?? null}
          />
        )}
      </Show>
      <main class="live">
        <Switch fallback={loading()}>
          <Match when={state() === 'refused'}>
            <LiveProblem problem={{ code: 'NOT_ALLOWED', message: '' }} onRetry={() => location.reload()} />
          </Match>
          <Match when={view()}>
            {(view) => (
              <>
                <div class="beside">
                  <DoctorLine doctor={doctor} view={view()} />
                  <Show keyed when={later()}>
                    {(later) => (
                      <later.Banner
                        notice={room.ended() ? null : (notices()?.banner() ?? null)}
                        onClose={() => notices()?.closeBanner()}
                      />
                    )}
                  </Show>
                </div>
                <Switch fallback={<p class="note warn">{waitingRoom().page.onItsWay}</p>}>
                  <Match keyed when={room.isDayOver() && later()}>
                    {(later) => <later.DayOver doctorId={doctor.id} />}
                  </Match>
                  <Match when={room.turn()}>
                    {(turn) => (
                      <TurnPanel
                        appointment={props.appointment}
                        view={view()}
                        turn={turn().turn}
                        meetLink={meetLink()}
                        now={now()}
                        later={later()}
                      />
                    )}
                  </Match>
                  <Match when={room.ended()}>
                    {(ended) => (
                      <Show keyed when={later()} fallback={loading()}>
                        {(later) => (
                          <later.ClosedPanel
                            stage={ended().stage}
                            appointment={props.appointment}
                            token={room.token()}
                            view={view()}
                            now={now()}
                          />
                        )}
                      </Show>
                    )}
                  </Match>
                  <Match when={room.waiting()}>
                    <Headline says={wait()} />
                    <Show keyed when={!isToday() && later()}>
                      {(later) => <later.DayAhead appointmentId={id} door={door} seq={view().seq} />}
                    </Show>
                  </Match>
                </Switch>
                <ServingBoard
                  view={view()}
                  own={room.token()}
                  mode={mode}
                  isSpent={room.isDayOver() || room.ended() !== null}
                  come={way.come()}
                />
                <Show when={room.waiting()}>
                  {(waiting) => (
                    <InLine
                      appointmentId={id}
                      mode={mode}
                      view={view()}
                      waiting={waiting()}
                      way={way}
                      isToday={isToday()}
                      now={now()}
                      later={later()}
                    />
                  )}
                </Show>
                <Show keyed when={later()}>
                  {(later) => (
                    <later.Told
                      appointment={props.appointment}
                      room={room}
                      isToday={isToday()}
                      isLive={state() === 'live'}
                      notices={notices()?.notices() ?? []}
                    />
                  )}
                </Show>
                <a class="back small" href="/appointments">
                  {waitingRoom().page.appointments}
                </a>
              </>
            )}
          </Match>
        </Switch>
      </main>
    </>
  )
}
