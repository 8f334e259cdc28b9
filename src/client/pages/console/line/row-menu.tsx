import { createEffect, createMemo, on, onCleanup, onMount, Show } from 'solid-js'
import type { PublicView } from '../../../../queue/views/view.ts'
import { ProblemNote } from '../../../components/problem-note.tsx'
import { consoleLine } from '../../../language/console-line.ts'
import type { Day, Patient } from '../console-day.ts'
import { createOrder } from './create-order.ts'
import { createSure } from './create-sure.ts'
import { inLine } from './offered.ts'
import { placeMenu } from './place-menu.ts'
import { RowMenuItems } from './row-menu-items.tsx'
import { walkMenu } from './walk-menu.ts'

export type OpenMenu = { readonly appointmentId: string; readonly anchor: HTMLElement }

/** CONSOLE-16: what can be done about one person, at their row. It closes when they leave the line. */
export function RowMenu(props: {
  day: Day
  view: PublicView
  open: OpenMenu | null
  onClose: () => void
  /** Something was done about them. */
  onDone: () => void
  onMore: (appointmentId: string) => void
}) {
  const person = createMemo(() => inLine(props.day, props.view, props.open?.appointmentId ?? null))
  createEffect(() => {
    if (props.open !== null && person() === null) props.onClose()
  })
  return (
    <Show keyed when={person() && props.open}>
      {(open) => (
        <Menu
          open={open}
          patient={person()?.patient}
          place={person()?.place ?? 1}
          view={props.view}
          onClose={props.onClose}
          onDone={props.onDone}
          onMore={() => props.onMore(open.appointmentId)}
        />
      )}
    </Show>
  )
}

function Menu(props: {
  open: OpenMenu
  patient: Patient | undefined
  place: number
  view: PublicView
  onClose: () => void
  onDone: () => void
  onMore: () => void
}) {
  const order = createOrder()
  const sure = createSure()
  const { anchor } = props.open
  let menu: HTMLDivElement | undefined
  const place = () => menu && placeMenu(menu, anchor)
  /** By a key the focus goes back to where the menu came from. */
  function close() {
    if (menu?.contains(document.activeElement) && anchor.isConnected) anchor.focus()
    props.onClose()
  }
  onMount(() => {
    place()
    menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true })
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu?.contains(target) && !anchor.contains(target)) props.onClose()
    }
    const moved = ({ target }: Event) => target !== menu && close()
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    document.addEventListener('scroll', moved, true)
    window.addEventListener('resize', close)
    onCleanup(() => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      document.removeEventListener('scroll', moved, true)
      window.removeEventListener('resize', close)
    })
  })
  // The row goes where the line goes, and what is offered changes with it.
  createEffect(on([() => props.view, order.problem, sure.isAsked], place, { defer: true }))

  function onKeyDown(event: KeyboardEvent) {
    // Single keys are the menu's while it is open (CONSOLE-8), and Escape closes nothing but it.
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (!menu || !walkMenu(menu, event.key)) return
    if (event.key !== 'Tab') event.preventDefault()
  }
  async function act(press: Parameters<typeof order.act>[0]) {
    if (order.isPending() || (await order.act(press)) === null) return
    close()
    props.onDone()
  }
  const title = () => {
    const { patient } = props
    return patient ? consoleLine().order.title(patient.token, patient.patientName) : ''
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the items within
    <div class="row-menu" ref={menu} onKeyDown={onKeyDown}>
      <p class="small soft">
        <strong>{title()}</strong> {consoleLine().order.place(props.place, props.view.line.length)}
      </p>
      <RowMenuItems
        title={title()}
        name={props.patient?.patientName ?? ''}
        appointmentId={props.open.appointmentId}
        isHere={(props.patient?.joinedAt ?? props.patient?.readyAt ?? null) !== null}
        place={props.place}
        view={props.view}
        isPending={order.isPending()}
        sure={sure}
        onPress={(press) => void act(press)}
        onMore={() => {
          close()
          props.onMore()
        }}
      />
      <ProblemNote problem={order.problem()} />
    </div>
  )
}
