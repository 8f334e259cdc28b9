import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { from, given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { api } from '../../../api/light-trpc.ts'
import { LinkReport } from './link-report.tsx'

vi.mock('../../../api/light-trpc.ts', () => ({
  api: { consultation: { reportMeetLink: { mutate: vi.fn() } } },
}))
const report = vi.mocked(api.consultation.reportMeetLink.mutate)

beforeEach(() => vi.resetAllMocks())
afterEach(cleanup)

const visit = given(say.book(1, { mode: 'online' }), say.open(), say.join(1), say.start(null, true))
const TOLD = 'Your doctor has been told. A new link will appear here by itself.'

function screenOf(first = publicView(visit)) {
  const [view, setView] = createSignal(first)
  const screen = render(() => <LinkReport appointmentId="a-1" view={view()} />)
  const button = () => screen.queryByRole('button', { name: 'The link does not work' })
  return { ...screen, setView, button, press: () => fireEvent.click(button() as HTMLElement) }
}

it('MEET-7 reports the link, says so before and after the view knows, and offers it again for the next link', async () => {
  const reported = from(visit, say.report(1))
  report.mockResolvedValue({ seq: reported.seq })
  const screen = screenOf()
  screen.press()
  await screen.findByText(TOLD)
  expect(screen.button()).toBeNull()
  expect(report.mock.calls).toEqual([
    [{ appointmentId: 'a-1', commandId: expect.stringMatching(/^.{8,64}$/) }],
  ])

  screen.setView(publicView(reported))
  screen.getByText(TOLD)
  screen.setView(publicView(from(reported, say.changeLink())))
  expect(screen.queryByText(TOLD)).toBeNull()
  await waitFor(() => expect(screen.button()).not.toBeNull())
})

it('MEET-7 a link that somebody else has reported is not reported again', () => {
  const screen = screenOf(publicView(from(visit, say.report(null))))
  screen.getByText(TOLD)
  expect(screen.button()).toBeNull()
})

it('MEET-7 a report that did not arrive says so, and is repeated with the same command id', async () => {
  report.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce({ seq: 99 })
  const screen = screenOf()
  screen.press()
  await screen.findByText(/We cannot reach Anteroom/)
  screen.press()
  await screen.findByText(TOLD)
  await waitFor(() => expect(report).toHaveBeenCalledTimes(2))
  expect(report.mock.calls[0]).toEqual(report.mock.calls[1])
})
