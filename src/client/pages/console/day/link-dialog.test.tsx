import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { meetLink } from '../../../../words/english/meet-link.ts'
import { api } from '../../../api/trpc.ts'
import { createConsole } from '../create-console.ts'
import { LinkDialog } from './link-dialog.tsx'

vi.mock('../../../api/trpc.ts', () => ({
  api: {
    doctor: { updateMeetLink: { mutate: vi.fn() } },
    consultation: { start: { mutate: vi.fn() } },
  },
}))
const update = vi.mocked(api.doctor.updateMeetLink.mutate)
const start = vi.mocked(api.consultation.start.mutate)
const LINK = 'https://meet.google.com/abc-defg-hij'

beforeEach(() => {
  vi.clearAllMocks()
  update.mockResolvedValue({ link: LINK, updatedAt: 1, notified: 3 })
})
afterEach(cleanup)

const open = (onSaved = () => {}) =>
  render(() => <LinkDialog link={null} mode="asked" onClose={() => {}} onSaved={onSaved} />)

it('MEET-2 shows the reason while typing, and saves nothing that is no link', async () => {
  const onSaved = vi.fn()
  const screen = open(onSaved)
  const field = screen.getByRole('textbox')
  const save = () => screen.getByRole('button', { name: 'Save link' })
  expect(screen.queryByText(meetLink.invalid)).toBeNull()
  for (const typed of ['h', 'http://meet.google.com/abc-defg-hij', `${LINK} `, `${LINK}?authuser=0`]) {
    fireEvent.input(field, { target: { value: typed } })
    screen.getByText(meetLink.invalid)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(save().hasAttribute('disabled')).toBe(true)
  }
  fireEvent.input(field, { target: { value: LINK } })
  expect(screen.queryByText(meetLink.invalid)).toBeNull()
  fireEvent.click(save())
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  expect(update).toHaveBeenCalledWith(expect.objectContaining({ link: LINK }))
})

it('MEET-3 a start without a link opens the dialog, and happens once there is one', async () => {
  const refused = Object.assign(new Error('no link'), { data: { refusal: 'MEET_LINK_MISSING' } })
  start.mockRejectedValueOnce(refused).mockResolvedValueOnce({ seq: 8, serving: 4 })
  const actions = createConsole('d-1:2026-03-02')
  const screen = render(() => (
    <LinkDialog
      link={null}
      mode={actions.linkDialog()}
      onClose={actions.closeLinkDialog}
      onSaved={() => void actions.linkSaved()}
    />
  ))
  await actions.act({ type: 'start', token: null })
  await screen.findByText('Please configure your Google Meet link in profile settings')
  expect(actions.problem()).toBeNull()
  fireEvent.input(screen.getByRole('textbox'), { target: { value: LINK } })
  fireEvent.click(screen.getByRole('button', { name: 'Save and start' }))
  await waitFor(() => expect(start).toHaveBeenCalledTimes(2))
  await waitFor(() => expect(actions.linkDialog()).toBe('closed'))
})
