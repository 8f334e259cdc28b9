import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query'
import { createSignal } from 'solid-js'
import { afterEach, expect, it, vi } from 'vitest'
import { given } from '../../../queue/testing/day.ts'
import { publicView } from '../../../queue/views/view.ts'
import { api } from '../../api/trpc.ts'
import { ConsoleDialogs, type Opened } from './console-dialogs.tsx'
import { createConsole } from './create-console.ts'
import { createSavedNote } from './day/create-saved-note.ts'
import { SavedNote } from './day/saved-note.tsx'
import { doctorDay } from './testing/doctor-day.ts'

vi.mock('../../api/trpc.ts', () => ({
  api: { doctor: { updateSettings: { mutate: vi.fn() }, bookingsAhead: { query: async () => [] } } },
}))
const update = vi.mocked(api.doctor.updateSettings.mutate)
afterEach(cleanup)

/** The settings are open, a room has been typed and Save is pressed; the answer comes when it is told to. */
async function saving() {
  let answer = () => {}
  update.mockReturnValue(
    new Promise((resolve) => {
      answer = () => resolve({ door: 'Room 5' })
    }) as ReturnType<typeof update>,
  )
  const queue = given()
  const actions = createConsole(queue.key)
  const note = createSavedNote()
  const [open, setOpen] = createSignal<Opened | null>('settings')
  const screen = render(() => (
    <QueryClientProvider client={new QueryClient()}>
      <ConsoleDialogs
        day={doctorDay(queue)}
        view={publicView(queue)}
        now={0}
        actions={actions}
        open={open()}
        commands={[]}
        onPerson={() => {}}
        onOpen={setOpen}
        onClose={() => setOpen(null)}
        refetch={() => {}}
        note={note}
      />
      <SavedNote note={note} />
    </QueryClientProvider>
  ))
  fireEvent.input(await screen.findByLabelText('Room'), { target: { value: 'Room 5' } })
  fireEvent.click(screen.getByRole('button', { name: 'Save' }))
  return { screen, open, setOpen, answer: () => answer() }
}

it('SET-4 the settings close when they are saved', async () => {
  const { open, answer } = await saving()
  answer()
  await waitFor(() => expect(open()).toBeNull())
})

it.each([
  ['help', (setOpen: (one: Opened | null) => void) => setOpen('help')],
  [
    'settings',
    (setOpen: (one: Opened | null) => void) => {
      setOpen(null)
      setOpen('settings')
    },
  ],
] as const)('SET-4 an answer that comes late leaves open what was opened since: %s', async (opened, go) => {
  const { screen, open, setOpen, answer } = await saving()
  go(setOpen)
  answer()
  await screen.findByText(/^Saved/)
  expect(open()).toBe(opened)
})
