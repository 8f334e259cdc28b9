import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../../api/trpc.ts'
import { SettingsDialog } from './settings-dialog.tsx'

vi.mock('../../../api/trpc.ts', () => ({ api: { doctor: { updateSettings: { mutate: vi.fn() } } } }))
const update = vi.mocked(api.doctor.updateSettings.mutate)
beforeEach(() => {
  update.mockReset().mockResolvedValue({ minutesPerPatient: 12, skipAutomatically: true })
})
afterEach(cleanup)

function open() {
  const onSaved = vi.fn()
  const screen = render(() => (
    <SettingsDialog
      settings={{ minutesPerPatient: 10, skipAutomatically: false }}
      isOpen={true}
      onClose={() => {}}
      onSaved={onSaved}
    />
  ))
  return {
    screen,
    onSaved,
    minutes: screen.getByRole<HTMLInputElement>('spinbutton'),
    skips: screen.getByRole<HTMLInputElement>('checkbox'),
    save: screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }),
  }
}

it('LATE-1 POS-3 shows what is set, and saves what was changed', async () => {
  const { minutes, skips, save, onSaved } = open()
  expect([minutes.value, skips.checked]).toEqual(['10', false])
  fireEvent.input(minutes, { target: { value: '12' } })
  fireEvent.click(skips)
  fireEvent.click(save)
  await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  expect(update.mock.calls).toEqual([
    [{ minutesPerPatient: 12, skipAutomatically: true, commandId: expect.any(String) }],
  ])
})

it.each(['', '0', '121', '2.5', '-3'])('POS-3 %j minutes are not saved, and it is said why', (typed) => {
  const { screen, minutes, save } = open()
  fireEvent.input(minutes, { target: { value: typed } })
  expect(save.disabled).toBe(true)
  expect(minutes.getAttribute('aria-invalid')).toBe('true')
  screen.getByText('A whole number from 1 to 120, please.')
})

it('LATE-1 what could not be saved is said, and the dialog stays', async () => {
  update.mockRejectedValueOnce(Object.assign(new Error('Not now.'), { data: { refusal: 'UNAVAILABLE' } }))
  const { screen, save, onSaved } = open()
  fireEvent.click(save)
  expect((await screen.findByRole('alert')).textContent).toContain('Not now.')
  expect(onSaved).not.toHaveBeenCalled()
})
