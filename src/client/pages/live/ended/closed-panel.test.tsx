import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it } from 'vitest'
import { given } from '../../../../queue/testing/day.ts'
import { type Closed, publicView } from '../../../../queue/views/view.ts'
import { appointment } from '../../../testing/appointment.ts'
import { type Later, later as whole } from '../later.ts'
import { ClosedPanel } from './closed-panel.tsx'

afterEach(cleanup)

const MissedPanel = (props: { token: number }) => <button type="button">New token after {props.token}</button>

function panelOf(first: Closed, firstLater: Later | null) {
  const [stage, setStage] = createSignal(first)
  const [later, setLater] = createSignal(firstLater)
  const screen = render(() => (
    <ClosedPanel
      appointment={appointment(1)}
      token={7}
      stage={stage()}
      view={publicView(given())}
      now={0}
      later={later()}
    />
  ))
  return { ...screen, setStage, setLater }
}

it('LATE-2 a missed turn says so and offers the second chance; until that is loaded, the appointments, which offer it too', () => {
  const screen = panelOf('completed', null)
  screen.getByRole('heading', { name: 'Your visit is over' })
  screen.setStage('no_show')
  screen.getByRole('heading', { name: 'You were late. Appointment Missed!' })
  expect(screen.getByRole('link', { name: 'My appointments' }).getAttribute('href')).toBe('/appointments')
  screen.setLater({ ...whole, MissedPanel })
  screen.getByRole('button', { name: 'New token after 7' })
  expect(screen.queryByRole('link')).toBeNull()
})
