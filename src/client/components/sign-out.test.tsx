import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { signOut } from '../api/auth.ts'
import { keepDraft, NOTHING, readDraft } from '../pages/booking/draft.ts'
import { SignOut } from './sign-out.tsx'

vi.mock('../api/auth.ts', () => ({ signOut: vi.fn() }))
const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})

beforeEach(() => {
  vi.mocked(signOut).mockReset()
  assign.mockClear()
})
afterEach(cleanup)

function press() {
  const screen = render(() => <SignOut name="Ada" />)
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Sign out' })
  fireEvent.click(button)
  return { ...screen, button }
}

it('AUTH a sign-out leads to the sign-in page, and is asked for once', async () => {
  let answer = () => {}
  vi.mocked(signOut).mockReturnValue(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  const { button } = press()
  expect(button.disabled).toBe(true)
  expect(assign).not.toHaveBeenCalled()
  answer()
  await waitFor(() => expect(assign.mock.calls).toEqual([['/sign-in']]))
})

it('AUTH a sign-out that fails says so, and can be tried again', async () => {
  vi.mocked(signOut).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const { button, findByRole } = press()
  expect((await findByRole('alert')).textContent).toMatch(/We cannot reach Anteroom/)
  expect(assign).not.toHaveBeenCalled()
  expect(button.disabled).toBe(false)
  fireEvent.click(button)
  await waitFor(() => expect(assign).toHaveBeenCalledOnce())
})

it('BOOK-13 a sign-out leaves nothing of whoever it was: nothing begun, no role, no place in a line', async () => {
  vi.mocked(signOut).mockResolvedValue()
  localStorage.setItem('anteroom:role', 'patient')
  localStorage.setItem('anteroom:first:a-1:7', '4')
  localStorage.setItem('console:letters', 'off')
  const begun = { ...NOTHING, reason: 'A cough' }
  keepDraft('d-1', begun, 'patient-1')
  press()
  await waitFor(() => expect(assign).toHaveBeenCalledOnce())
  expect(readDraft('d-1', 'patient-1')).toBe(NOTHING)
  // How the keys work is of the browser, and of nobody.
  expect({ ...localStorage }).toEqual({ 'console:letters': 'off' })
  localStorage.clear()
})
