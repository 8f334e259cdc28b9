import { createSignal, Match, Show, Switch } from 'solid-js'
import { problemOfReason, REASON_MOST } from '../../../protocol/forms.ts'
import { createChecks } from '../../components/create-checks.ts'
import { createInSight } from '../../components/create-in-sight.ts'
import { Field } from '../../components/field.tsx'
import { Loaded } from '../../components/loaded.tsx'
import { ProblemNote } from '../../components/problem-note.tsx'
import { Skeleton } from '../../components/skeleton.tsx'
import { booking } from '../../language/booking.ts'
import { forms } from '../../language/forms.ts'
import { live } from '../../language/live.ts'
import type { Doctor } from '../find/doctor.ts'
import { Answer } from './answer.tsx'
import { type AnswerInShort, BookingBar } from './booking-bar.tsx'
import { createBooking } from './create-booking.ts'
import { DayStrip } from './day-strip.tsx'
import { Held } from './held.tsx'
import { ModeChoice } from './mode-choice.tsx'

/** BOOK-1: the answer first, then day, kind of visit, reason; a refusal is shown at what it is about (BOOK-4). */
export function BookingForm(props: { doctor: Doctor }) {
  const it = createBooking(() => props.doctor)
  const checks = createChecks({ reason: () => problemOfReason(it.draft().reason) })
  const ownButton = createInSight()
  const [answer, setAnswer] = createSignal<AnswerInShort | null>(null)
  const held = () => it.heldOn(it.date())
  const mayBook = () => it.me() === null || it.me()?.role === 'patient'

  const reasonProblem = () => {
    const own = checks.problemOf('reason')
    return own ? forms()[own] : (it.problemAt('reason')?.message ?? null)
  }

  function submit(event: SubmitEvent & { currentTarget: HTMLFormElement }) {
    event.preventDefault()
    const date = it.date()
    if (date !== null && !it.isPending() && checks.pass(event.currentTarget)) void it.submit(date)
  }

  const inVain = () => {
    const wished = it.wishedInVain()
    if (wished === null) return null
    const [words, date] = [booking().days.inVain, live().longDate(wished.date)]
    return wished.type === 'ahead'
      ? words.ahead(date, live().longDate(wished.opens))
      : words[wished.type](date)
  }

  const days = () => (
    <Loaded query={it.days} says={booking().form.loading}>
      {(list) => (
        <Show when={it.date() !== null} fallback={<p class="note">{booking().form.noDay}</p>}>
          <DayStrip
            days={list()}
            chosen={it.date()}
            ownToken={(date) => it.heldOn(date)?.token ?? null}
            isOver={it.isOver}
            onChoose={(date) => it.change({ date })}
          />
        </Show>
      )}
    </Loaded>
  )

  return (
    <form class="card stack booking" aria-label={booking().form.label} onSubmit={submit} noValidate>
      <h2 class="visually-hidden">{booking().form.label}</h2>
      <Show when={it.insteadOf()}>
        {(old) => (
          <div class="note stack tight" data-testid="instead-of">
            <p>{booking().form.instead(old().token, live().longDate(old().date))}</p>
            <div>
              <button type="button" class="button small" onClick={it.keepBoth}>
                {booking().form.keepBoth}
              </button>
            </div>
          </div>
        )}
      </Show>
      <Show when={!held() && it.date()}>
        {(date) => (
          <Show when={it.isKnown() || it.session.isLoadingError} fallback={<div class="answer skeleton" />}>
            <Answer doctor={props.doctor} date={date()} onKnown={setAnswer} />
          </Show>
        )}
      </Show>
      <Show when={held()}>
        {(appointment) => <Held appointmentId={appointment().appointmentId} token={appointment().token} />}
      </Show>
      <p class={inVain() === null ? 'visually-hidden' : 'note warn'} role="status">
        {inVain()}
      </p>
      {days()}
      <ProblemNote problem={it.problemAt('date')} />
      <Switch>
        <Match when={held()}>{null}</Match>
        <Match when={it.session.isLoadingError}>
          <Loaded query={it.session} says={booking().form.loading}>
            {() => null}
          </Loaded>
        </Match>
        <Match when={!it.isKnown()}>
          <Skeleton says={booking().form.loading} rows={2} />
        </Match>
        <Match when={!mayBook()}>
          <p class="note">{booking().form.patientsOnly}</p>
        </Match>
        <Match when={true}>
          <Show when={props.doctor.modes.length > 1}>
            <ModeChoice
              modes={props.doctor.modes}
              chosen={it.mode()}
              onChoose={(mode) => it.change({ mode })}
            />
          </Show>
          <ProblemNote problem={it.problemAt('mode')} />
          <Field
            name="reason"
            label={booking().form.reason}
            hint={booking().form.reasonHint}
            problem={reasonProblem()}
          >
            {(field) => (
              <textarea
                {...field}
                class="input"
                rows="3"
                maxlength={REASON_MOST}
                required
                value={it.draft().reason}
                onInput={(event) => it.change({ reason: event.currentTarget.value })}
              />
            )}
          </Field>
          <ProblemNote problem={it.problemAt('form')} />
          <div class="stack tight">
            <button
              ref={ownButton.watch}
              type="submit"
              class="button primary big"
              aria-disabled={it.isPending() || it.date() === null}
            >
              {it.isPending()
                ? booking().form.booking
                : it.me() === null
                  ? booking().form.signInToBook
                  : booking().form.book}
            </button>
            <Show when={it.me() === null}>
              <p class="small soft">{booking().form.kept}</p>
            </Show>
            <p class="small soft">{booking().form.next[it.mode()](props.doctor.door)}</p>
          </div>
          <Show when={!ownButton.isInSight()}>
            <BookingBar
              answer={answer()}
              hasReason={problemOfReason(it.draft().reason) === null}
              isBusy={it.isPending()}
            />
          </Show>
        </Match>
      </Switch>
    </form>
  )
}
