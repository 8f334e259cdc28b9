import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { createSignal, Suspense } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { given } from '../../../../queue/testing/day.ts'
import { api } from '../../../api/trpc.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { SettingsDialog } from './settings-dialog.tsx'

vi.mock('../../../api/trpc.ts', () => ({
  api: { doctor: { updateSettings: { mutate: vi.fn() }, bookingsAhead: { query: vi.fn() } } },
}))
const update = vi.mocked(api.doctor.updateSettings.mutate)
const ahead = vi.mocked(api.doctor.bookingsAhead.query)

/** A Friday and the Monday after it. */
const AHEAD = [
  { date: '2026-03-06', mode: 'online' as const, count: 2 },
  { date: '2026-03-09', mode: 'in_person' as const, count: 1 },
]

beforeEach(() => {
  update
    .mockReset()
    .mockImplementation((({ commandId: _, ...change }) => Promise.resolve(change)) as typeof update)
  ahead.mockReset().mockResolvedValue(AHEAD)
})
afterEach(cleanup)

function open() {
  const [onSaved, said] = [vi.fn(), vi.fn()]
  const [isOpen, setOpen] = createSignal(true)
  const screen = render(() => (
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SettingsDialog
        settings={doctorDay(given()).settings}
        isOpen={isOpen()}
        onClose={() => setOpen(false)}
        onSaved={onSaved}
        say={said}
      />
    </QueryClientProvider>
  ))
  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
  return {
    screen,
    onSaved,
    said,
    isOpen,
    setOpen,
    field,
    type: (name: string, value: string) => fireEvent.input(field(name), { target: { value } }),
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
    save: () => fireEvent.click(screen.getByRole('button', { name: 'Save' })),
    dialog: () => screen.getByRole<HTMLDialogElement>('dialog'),
  }
}

/** What a browser does when Escape is pressed: it asks, and closes the dialog unless it is stopped. */
function pressEscape(dialog: HTMLDialogElement) {
  const cancel = new Event('cancel', { cancelable: true })
  dialog.dispatchEvent(cancel)
  if (!cancel.defaultPrevented) dialog.close()
  return cancel.defaultPrevented
}

it('SET-2 LATE-1 POS-3 shows what is set, and sends exactly what was changed', async () => {
  const { type, field, save, onSaved } = open()
  expect(field('Minutes for one patient').value).toBe('10')
  expect(field('Patients a day').value).toBe('40')
  expect([field('Opens').value, field('Closes').value]).toEqual(['09:00', '17:00'])
  expect([field('Friday').checked, field('Saturday').checked]).toEqual([true, false])
  expect([field('Online').checked, field('In person').checked]).toEqual([true, true])
  expect(field('Room').value).toBe('Room 2')

  type('Minutes for one patient', '12')
  type('Patients a day', '25')
  type('Closes', '12:30')
  fireEvent.click(field('Friday'))
  fireEvent.click(field('Saturday'))
  fireEvent.click(field('In person'))
  type('Room', '  Room 5 ')
  fireEvent.click(field('Skip a called patient who has not joined after two minutes'))
  save()

  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  expect(update.mock.calls).toEqual([
    [
      {
        minutesPerPatient: 12,
        capacity: 25,
        opensAt: '09:00',
        closesAt: '12:30',
        workingDays: [1, 2, 3, 4, 6],
        modes: ['online'],
        door: 'Room 5',
        skipAutomatically: true,
        commandId: expect.any(String),
      },
    ],
  ])
})

it('SET-2 what was not touched is not sent: another device may have changed it', async () => {
  const { type, save, onSaved } = open()
  type('Room', 'Room 5')
  save()
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  expect(update).toHaveBeenCalledExactlyOnceWith({ door: 'Room 5', commandId: expect.any(String) })
})

it('SET-2 saving what nobody has changed asks nobody, and closes', () => {
  const { type, save, isOpen } = open()
  type('Minutes for one patient', '11')
  type('Minutes for one patient', ' 10')
  save()
  expect(isOpen()).toBe(false)
  expect(update).not.toHaveBeenCalled()
})

it.each([
  ['Minutes for one patient', '', 'A whole number from 1 to 120, please.'],
  ['Minutes for one patient', '0', 'A whole number from 1 to 120, please.'],
  ['Minutes for one patient', '121', 'A whole number from 1 to 120, please.'],
  ['Minutes for one patient', '2.5', 'A whole number from 1 to 120, please.'],
  ['Minutes for one patient', '-3', 'A whole number from 1 to 120, please.'],
  ['Patients a day', 'forty', 'A whole number from 1 to 200, please.'],
  ['Patients a day', '201', 'A whole number from 1 to 200, please.'],
  ['Opens', '', 'Both times are needed.'],
  ['Closes', '08:00', 'Closing time has to come after opening time.'],
  ['Closes', '09:00', 'Closing time has to come after opening time.'],
  ['Room', 'x'.repeat(61), 'At most 60 characters, please.'],
])('SET-4 POS-3 %s: %j is not saved, and it is said why beside the field', (name, typed, why) => {
  const { field, type, save, screen } = open()
  type(name, typed)
  const [hint] = (field(name).getAttribute('aria-describedby') ?? '').split(' ')
  expect(document.getElementById(hint ?? '')?.textContent).toBe(why)
  expect(field(name).getAttribute('aria-invalid')).toBe('true')
  expect(field(name).value).toBe(typed)

  save()

  expect(update).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(field(name))
  expect(screen.queryByText(/NaN/)).toBeNull()
})

it.each([
  ['Working days', ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], 'Choose at least one day.'],
  ['Kinds of visit', ['Online', 'In person'], 'Choose at least one kind of visit.'],
])('SET-4 %s: one at least has to be chosen', (legend, names, why) => {
  const { field, save, screen } = open()
  for (const name of names) fireEvent.click(field(name))
  expect(screen.getByRole('group', { name: legend }).textContent).toContain(why)
  save()
  expect(update).not.toHaveBeenCalled()
})

it('SET-3 it is said which bookings stay, before anything is saved', async () => {
  const { field, type, screen } = open()
  await waitFor(() => expect(ahead).toHaveBeenCalledOnce())
  expect(screen.queryByText(/stay/)).toBeNull()

  fireEvent.click(field('Friday'))
  await screen.findByText('2 bookings on Fridays stay as they are.')
  fireEvent.click(field('Monday'))
  screen.getByText('1 booking on a Monday stays as it is.')
  fireEvent.click(field('Online'))
  screen.getByText('2 online bookings stay as they are.')
  type('Patients a day', '0')
  expect(screen.queryByText(/already/)).toBeNull()
  type('Patients a day', '1')
  screen.getByText('1 day has more than 1 booking already. All of them stay.')
  type('Closes', '16:00')
  screen.getByText('Bookings have no time of day: none of them moves.')

  fireEvent.click(field('Friday'))
  expect(screen.queryByText(/Fridays/)).toBeNull()
  expect(update).not.toHaveBeenCalled()
})

it('SET-3 SET-4 opened again, with the bookings known, the dialog is never taken out of the page', async () => {
  const [isOpen, setOpen] = createSignal(true)
  const screen = render(() => (
    <QueryClientProvider client={new QueryClient()}>
      <Suspense fallback="The page is gone">
        <SettingsDialog
          settings={doctorDay(given()).settings}
          isOpen={isOpen()}
          onClose={() => setOpen(false)}
          onSaved={() => {}}
          say={() => {}}
        />
      </Suspense>
    </QueryClientProvider>
  ))
  fireEvent.click(screen.getByLabelText('Friday'))
  await screen.findByText('2 bookings on Fridays stay as they are.')
  setOpen(false)
  setOpen(true)
  expect(screen.queryByText('The page is gone')).toBeNull()
  fireEvent.click(screen.getByLabelText('Friday'))
  screen.getByText('2 bookings on Fridays stay as they are.')
  expect(screen.queryByText('The page is gone')).toBeNull()
})

it('SET-3 when the bookings cannot be read that is said, too', async () => {
  ahead.mockRejectedValue(new Error('away'))
  const { field, screen } = open()
  await waitFor(() => expect(ahead).toHaveBeenCalledOnce())
  expect(screen.queryByText(/could not be read/)).toBeNull()
  fireEvent.click(field('Friday'))
  await screen.findByText('It could not be read how many bookings this concerns. They stay in any case.')
})

it('SET-4 Escape closes when nothing is lost by it', () => {
  const { dialog, isOpen } = open()
  pressEscape(dialog())
  expect(isOpen()).toBe(false)
})

it.each([
  ['Escape', ({ dialog }: ReturnType<typeof open>) => pressEscape(dialog())],
  [
    'a browser that does not let itself be stopped',
    ({ dialog }: ReturnType<typeof open>) => dialog().close(),
  ],
  ['Close', ({ press }: ReturnType<typeof open>) => press('Close')],
])('SET-4 %s loses nothing without a word', (_, leave) => {
  const form = open()
  form.type('Room', 'Room 5')
  form.field('Room').focus()

  leave(form)
  expect(form.isOpen()).toBe(true)
  expect(form.dialog().open).toBe(true)
  form.screen.getByText('Your changes are not saved yet.')
  expect(document.activeElement).toBe(form.screen.getByRole('button', { name: 'Keep editing' }))

  form.press('Keep editing')
  expect(form.screen.queryByText('Your changes are not saved yet.')).toBeNull()
  expect(form.field('Room').value).toBe('Room 5')
  expect(document.activeElement).toBe(form.field('Room'))

  leave(form)
  form.press('Discard changes')
  expect(form.isOpen()).toBe(false)
  expect(update).not.toHaveBeenCalled()

  form.setOpen(true)
  expect(form.field('Room').value).toBe('Room 2')
})

it('SET-4 Escape is stopped where the browser allows it, so that nothing flickers', () => {
  const untouched = open()
  expect(pressEscape(untouched.dialog())).toBe(false)
  untouched.screen.unmount()
  const form = open()
  form.type('Room', 'Room 5')
  expect(pressEscape(form.dialog())).toBe(true)
})

it('SET-4 it is said what has been saved', async () => {
  const { field, type, save, said, isOpen } = open()
  fireEvent.click(field('Friday'))
  type('Room', '')
  save()
  const saved = 'Saved: working on Monday, Tuesday, Wednesday and Thursday and no room named.'
  await waitFor(() => expect(said.mock.calls).toEqual([[saved]]))
  expect(isOpen()).toBe(false)
})

it('LATE-1 SET-4 what could not be saved is said, and the form keeps it', async () => {
  update.mockRejectedValueOnce(Object.assign(new Error('Not now.'), { data: { refusal: 'UNAVAILABLE' } }))
  const { type, field, save, screen, onSaved } = open()
  type('Room', 'Room 5')
  save()
  expect((await screen.findByRole('alert')).textContent).toContain('Not now.')
  expect(onSaved).not.toHaveBeenCalled()
  expect(field('Room').value).toBe('Room 5')
})

it('FORM-2 what could not be saved is said until something else is typed', async () => {
  update.mockRejectedValueOnce(Object.assign(new Error('Not now.'), { data: { refusal: 'UNAVAILABLE' } }))
  const { type, save, screen } = open()
  type('Room', 'Room 5')
  save()
  await screen.findByText('Not now.')
  type('Room', 'Room 6')
  expect(screen.queryByText('Not now.')).toBeNull()
})

it('CONSOLE-5 the button that saves keeps the focus while it does, and saves once', async () => {
  update.mockReturnValue(new Promise(() => {}) as ReturnType<typeof update>)
  const { type, save, screen } = open()
  type('Room', 'Room 5')
  const button = screen.getByRole('button', { name: 'Save' })
  button.focus()
  save()
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'))
  fireEvent.click(button)
  expect([button.hasAttribute('disabled'), update.mock.calls.length]).toEqual([false, 1])
  expect(document.activeElement).toBe(button)
})
