import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { meetLink } from '../../../../words/english/meet-link.ts'
import { api } from '../../../api/trpc.ts'
import { createConsole } from '../create-console.ts'
import { LinkDialog } from './link-dialog.tsx'

vi.mock('../../../api/trpc.ts', () => ({
  api: {
    doctor: { updateMeetLink: { mutate: vi.fn() }, setGuestsAsk: { mutate: vi.fn() } },
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
afterEach(() => {
  vi.useRealTimers()
  cleanup()
})

function open(link: string | null = null, isReported = true, guestsAsk = false) {
  const [onSaved, said] = [vi.fn(), vi.fn()]
  const [mode, setMode] = createSignal<'closed' | 'asked' | 'needed'>('asked')
  const screen = render(() => (
    <LinkDialog
      link={link}
      guestsAsk={guestsAsk}
      isReported={isReported}
      mode={mode()}
      onClose={() => setMode('closed')}
      onSaved={(isStillOpen) => {
        onSaved()
        if (isStillOpen) setMode('closed')
      }}
      say={said}
    />
  ))
  const field = screen.getByRole<HTMLInputElement>('textbox')
  return {
    screen,
    onSaved,
    said,
    mode,
    setMode,
    field,
    type: (value: string) => fireEvent.input(field, { target: { value } }),
    save: () => fireEvent.click(screen.getByRole('button', { name: 'Save link' })),
    /** What is read out with the field. */
    reason: () => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
  }
}

it.each([
  ['capitals', 'https://meet.google.com/ABC-defg-hij', 'It has capital letters.'],
  ['a query', `${LINK}?authuser=0`, 'Something follows the link, after “?” or “#”.'],
  ['a space after', `${LINK} `, 'There is a space in it.'],
  ['a space within', 'https://meet.google.com/abc -defg-hij', 'There is a space in it.'],
  ['http', 'http://meet.google.com/abc-defg-hij', 'It begins with http:// instead of https://.'],
  ['no beginning', 'meet.google.com/abc-defg-hij', 'It does not begin with https://.'],
  ['another host', 'https://zoom.us/j/123', 'It leads somewhere else than meet.google.com.'],
  [
    'a group missing',
    'https://meet.google.com/abc-defg',
    'After meet.google.com/ come three groups of letters, of three, four and three, with hyphens between them.',
  ],
])('MEET-10 MEET-2 %s: the reason is said while typing, and nothing is saved', async (_, typed, why) => {
  const { field, type, save, reason, screen, mode } = open()
  expect(screen.queryByText(meetLink.invalid)).toBeNull()

  type(typed)

  expect(reason()).toBe(`${why}${meetLink.invalid}`)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  save()
  expect(update).not.toHaveBeenCalled()
  expect(mode()).toBe('asked')
  expect(document.activeElement).toBe(field)
})

it('MEET-10 nothing is no mistake before something was done with it, and then it is', () => {
  const { field, type, save, reason } = open()
  expect([reason(), field.getAttribute('aria-invalid')]).toEqual(['', 'false'])
  save()
  expect(reason()).toBe(`Nothing has been entered yet.${meetLink.invalid}`)
  type('x')
  type('')
  expect(reason()).toBe(`Nothing has been entered yet.${meetLink.invalid}`)
  expect(update).not.toHaveBeenCalled()
})

it('MEET-2 a good link is said to be one, and saved', async () => {
  const { field, type, save, reason, onSaved, screen } = open()
  type(LINK)
  expect([reason(), field.getAttribute('aria-invalid')]).toEqual(['This is a valid link.', 'false'])
  expect(screen.queryByText(meetLink.invalid)).toBeNull()
  save()
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  expect(update).toHaveBeenCalledExactlyOnceWith({
    link: LINK,
    guestsAsk: false,
    commandId: expect.any(String),
  })
})

it.each([
  ['space around it', `  ${LINK}\t`],
  ['capitals', LINK.toUpperCase()],
  ['a query', `${LINK}?pli=1`],
  ['no beginning', 'meet.google.com/abc-defg-hij'],
])('MEET-11 %s is put right by a press, and not without one', (_, typed) => {
  const { field, type, save, screen, reason } = open()
  type(typed)
  save()
  expect(field.value).toBe(typed)
  expect(update).not.toHaveBeenCalled()

  fireEvent.click(screen.getByRole('button', { name: `Use ${LINK}` }))

  expect([field.value, reason()]).toEqual([LINK, 'This is a valid link.'])
  expect(document.activeElement).toBe(field)
  expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull()
})

it('MEET-11 what cannot be put right with certainty is left alone', () => {
  const { type, screen } = open()
  for (const typed of [
    'https://zoom.us/j/123',
    'https://meet.google.com/abc-defg',
    'abc-defg-hij',
    '',
    LINK,
  ]) {
    type(typed)
    expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull()
  }
})

it.each([
  [0, 'Link saved. Nobody had to be told.'],
  [1, 'Link saved. 1 patient was told.'],
  [4, 'Link saved. 4 patients were told.'],
])('MEET-12 after saving it is said that %i were told', async (notified, says) => {
  update.mockResolvedValue({ link: LINK, updatedAt: 1, notified })
  const { said, save } = open(LINK)
  save()
  await waitFor(() => expect(said.mock.calls).toEqual([[says]]))
})

it.each(['asked', 'needed'] as const)(
  'MEET-3 an answer that comes late does not close a dialog that was opened since (%s)',
  async (again) => {
    let answer = () => {}
    update.mockReturnValue(
      new Promise((resolve) => {
        answer = () => resolve({ link: LINK, updatedAt: 1, notified: 3 })
      }) as ReturnType<typeof update>,
    )
    const { save, said, mode, setMode } = open(LINK)
    save()
    setMode('closed')
    setMode(again)
    answer()
    await waitFor(() => expect(said).toHaveBeenCalledOnce())
    expect(mode()).toBe(again)
  },
)

it('MEET-2 what could not be saved is said, and what was typed stays', async () => {
  update.mockRejectedValueOnce(Object.assign(new Error('Not now.'), { data: { refusal: 'UNAVAILABLE' } }))
  const { field, type, save, screen, onSaved, said } = open()
  type(LINK)
  save()
  expect((await screen.findByRole('alert')).textContent).toContain('Not now.')
  expect([field.value, said.mock.calls]).toEqual([LINK, []])
  expect(onSaved).not.toHaveBeenCalled()
})

it('FORM-2 what could not be saved is said until another link is typed', async () => {
  update.mockRejectedValueOnce(Object.assign(new Error('Not now.'), { data: { refusal: 'UNAVAILABLE' } }))
  const { type, save, screen } = open(LINK)
  save()
  await screen.findByText('Not now.')
  type('https://meet.google.com/abc-defg-hiy')
  expect(screen.queryByText('Not now.')).toBeNull()
})

it('MEET-12 a link that is as it was is told to nobody', () => {
  const { save, said, mode } = open(LINK, false)

  save()

  expect(update).not.toHaveBeenCalled()
  expect(said.mock.calls).toEqual([['The link is as it was. Nobody was told.']])
  expect(mode()).toBe('closed')
})

it('MEET-7 after a report the same link can be saved again', async () => {
  const { save, said } = open(LINK, true)

  save()

  await waitFor(() => expect(said.mock.calls).toEqual([['Link saved. 3 patients were told.']]))
})

it('CONSOLE-5 the button that saves keeps the focus while it does, and saves once', async () => {
  update.mockReturnValue(new Promise(() => {}) as ReturnType<typeof update>)
  const { save, screen } = open(LINK)
  const button = screen.getByRole('button', { name: 'Save link' })
  button.focus()
  save()
  await screen.findByText('Saving…')
  expect([button.getAttribute('aria-disabled'), document.activeElement]).toEqual(['true', button])
  fireEvent.click(button)
  expect([button.hasAttribute('disabled'), update.mock.calls.length]).toEqual([false, 1])
})

it('MEET-3 MEET-12 a start without a link opens the dialog, and happens once there is one', async () => {
  const refused = Object.assign(new Error('no link'), { data: { refusal: 'MEET_LINK_MISSING' } })
  start.mockRejectedValueOnce(refused).mockResolvedValueOnce({ seq: 8, serving: 4 })
  const said = vi.fn()
  const actions = createConsole('d-1:2026-03-02')
  const screen = render(() => (
    <LinkDialog
      link={null}
      guestsAsk={false}
      isReported={false}
      mode={actions.linkDialog()}
      onClose={actions.closeLinkDialog}
      onSaved={() => void actions.linkSaved()}
      say={said}
    />
  ))
  await actions.act({ type: 'start', token: null })
  await screen.findByText('Please configure your Google Meet link in profile settings')
  expect(actions.problem()).toBeNull()
  fireEvent.input(screen.getByRole('textbox'), { target: { value: LINK } })
  fireEvent.click(screen.getByRole('button', { name: 'Save and start' }))
  await waitFor(() => expect(start).toHaveBeenCalledTimes(2))
  await waitFor(() => expect(actions.linkDialog()).toBe('closed'))
  expect(said.mock.calls).toEqual([['Link saved. 3 patients were told.']])
})

it('MEET-5 that guests must ask to join is said of one link: another begins without it', async () => {
  const { type, save, screen } = open(LINK, true, true)
  const box = () => screen.getByRole<HTMLInputElement>('checkbox')
  expect(box().checked).toBe(true)
  type('https://meet.google.com/xyz-defg-hij')
  expect(box().checked).toBe(false)
  fireEvent.click(box())
  save()
  await waitFor(() => expect(update).toHaveBeenCalledOnce())
  expect(update.mock.calls[0]?.[0]).toMatchObject({
    link: 'https://meet.google.com/xyz-defg-hij',
    guestsAsk: true,
  })
})

it('MEET-5 MEET-12 said of the link as it is, it is saved, and nobody is told', async () => {
  vi.mocked(api.doctor.setGuestsAsk.mutate).mockResolvedValue({ guestsAsk: true })
  const { save, screen, said, onSaved } = open(LINK, false, false)
  fireEvent.click(screen.getByRole('checkbox'))
  save()
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  expect(vi.mocked(api.doctor.setGuestsAsk.mutate)).toHaveBeenCalledExactlyOnceWith({ guestsAsk: true })
  expect([said.mock.calls[0]?.[0], update.mock.calls.length]).toEqual([
    'Saved. The link is as it was, and nobody was told.',
    0,
  ])
})
