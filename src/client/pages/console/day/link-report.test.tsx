import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { createConsole } from '../create-console.ts'
import { LinkReport } from './link-report.tsx'

vi.mock('../../../api/trpc.ts', () => ({ api: {} }))
afterEach(cleanup)

it('MEET-7 a reported link is an alert that leads to the dialog, until the link is changed', () => {
  const wishes = [say.book(1, { mode: 'online' }), say.open(), say.join(1)]
  const [queue, setQueue] = createSignal(given(...wishes))
  const actions = createConsole(queue().key)
  const screen = render(() => <LinkReport view={publicView(queue())} actions={actions} />)
  expect(screen.queryByRole('alert')).toBeNull()

  setQueue(given(...wishes, say.report(1)))
  expect(screen.getByRole('alert').textContent).toContain('We were told that your Meet link does not work.')
  expect(actions.linkDialog()).toBe('closed')
  fireEvent.click(screen.getByRole('button', { name: 'Check the link' }))
  expect(actions.linkDialog()).toBe('asked')

  setQueue(given(...wishes, say.report(1), say.changeLink()))
  expect(screen.queryByRole('alert')).toBeNull()
})
