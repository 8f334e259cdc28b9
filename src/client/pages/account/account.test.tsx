import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  askConfirmation,
  askNewEmail,
  askNewPassword,
  changeEmail,
  changePassword,
  confirmEmail,
} from '../../api/auth.ts'
import { addPasskey, listPasskeys, removePasskey } from '../../api/passkeys.ts'
import { api } from '../../api/trpc.ts'
import { pushState } from '../../away/push.ts'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import AccountPage from './account-page.tsx'

vi.mock('../../api/auth.ts', () => ({
  askConfirmation: vi.fn(),
  askNewEmail: vi.fn(),
  askNewPassword: vi.fn(),
  changeEmail: vi.fn(),
  changePassword: vi.fn(),
  confirmEmail: vi.fn(),
}))
vi.mock('../../api/passkeys.ts', () => ({
  canUsePasskeys: () => true,
  addPasskey: vi.fn(),
  listPasskeys: vi.fn(),
  removePasskey: vi.fn(),
}))
vi.mock('../../away/push.ts', () => ({ pushState: vi.fn() }))
vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const OWN = { email: 'ada@home.example', isConfirmed: true, held: 0, hasPassword: true, sendsMail: true }
const session = (id: string, isThis: boolean) => ({
  id,
  isThis,
  browser: isThis ? ('Chrome' as const) : ('Firefox' as const),
  system: isThis ? ('Android' as const) : null,
  since: Date.UTC(2026, 5, 1),
  seen: Date.UTC(2026, 5, 15),
})
const refused = (refusal: string, message: string) => Object.assign(new Error(message), { data: { refusal } })

beforeEach(() => {
  vi.resetAllMocks()
  vi.mocked(listPasskeys).mockResolvedValue([])
  vi.mocked(pushState).mockResolvedValue('none')
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.demo.accounts.query.mockResolvedValue({ offered: false, password: null, accounts: [] })
  ask.account.mine.query.mockResolvedValue(OWN)
  ask.account.sessions.query.mockResolvedValue([session('s-1', true)])
  ask.account.prove.mutate.mockResolvedValue({ proven: true })
  ask.account.sendProofCode.mutate.mockResolvedValue({ sent: true })
})
afterEach(cleanup)

async function open() {
  openPage('/account', AccountPage)
  await screen.findByRole('heading', { name: 'Where you are signed in' })
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const write = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label, { selector: 'input' }), { target: { value } })

it('ACC-9 ACC-7 everybody has the page; doctors and the desk are led to the clinic for the end of it', async () => {
  for (const role of ['doctor', 'staff'] as const) {
    ask.session.me.query.mockResolvedValue(person(role))
    await open()
    await screen.findByText(/ask the clinic to close it/)
    expect(screen.queryByRole('button', { name: /Delete my account/ })).toBeNull()
    cleanup()
  }
})

it('ACC-3 an email that is not confirmed says so, and is confirmed by the code of a mail', async () => {
  ask.account.mine.query.mockResolvedValueOnce({ ...OWN, isConfirmed: false })
  await open()
  await press('Send me a code')
  await write('Code', '123456')
  await press('Confirm')
  await screen.findByText('Your email is confirmed.')
  expect(askConfirmation).toHaveBeenCalledWith('ada@home.example')
  expect(confirmEmail).toHaveBeenCalledWith('ada@home.example', '123456')
  expect(screen.queryByText(/so that we can reach you/)).toBeNull()
})

const PASSWORD = 'correct horse battery'
async function prove() {
  await screen.findByText(/First show that it is you/)
  await write('Current password', PASSWORD)
  await press('Continue')
}

it('ACC-5 another email is confirmed at the new one; the same is none', async () => {
  await open()
  await press('Change email')
  await prove()
  await write('New email', 'Ada@home.example')
  await press('Send a code to it')
  await screen.findByText('This is your email already.')
  expect(askNewEmail).not.toHaveBeenCalled()

  await press('Change email')
  await prove()
  await write('New email', 'ada@work.example')
  await press('Send a code to it')
  await write('Code', '123 456')
  await press('Change email')
  await screen.findByText(/Your email is changed/)
  expect(changeEmail).toHaveBeenCalledWith('ada@work.example', '123456')
})

it('ACC-12 another email is not even asked for before whoever is there has shown that it is they', async () => {
  ask.account.prove.mutate.mockRejectedValueOnce(refused('PASSWORD_WRONG', 'This is not your password.'))
  await open()
  await press('Change email')
  expect(screen.queryByLabelText('New email')).toBeNull()
  const password = await screen.findByLabelText('Current password', { selector: 'input' })
  await waitFor(() => expect(document.activeElement).toBe(password))
  await press('Continue')
  await screen.findByText('Please enter your password.')
  await write('Current password', 'a guess')
  await press('Continue')
  await screen.findByText('This is not your password.')
  expect(document.activeElement).toBe(password)
  expect(screen.queryByLabelText('New email')).toBeNull()

  await press('Use a code by email instead')
  await write('Code', '123456')
  await press('Continue')
  await screen.findByLabelText('New email')
  expect(ask.account.sendProofCode.mutate).toHaveBeenCalledOnce()
  expect(ask.account.prove.mutate).toHaveBeenLastCalledWith({ code: '123456' })
})

it('ACC-12 whoever took longer than a proof holds is asked once more', async () => {
  vi.mocked(askNewEmail).mockRejectedValueOnce(
    refused('PROOF_NEEDED', 'Please show once more that it is you.'),
  )
  await open()
  await press('Change email')
  await prove()
  await write('New email', 'ada@work.example')
  await press('Send a code to it')
  await prove()
  await screen.findByLabelText('New email')
})

it('ACC-12 a passkey is added and removed only then, and at once: nothing is pressed twice', async () => {
  const needed = refused('PROOF_NEEDED', 'Please show once more that it is you.')
  vi.mocked(addPasskey).mockRejectedValueOnce(needed).mockResolvedValueOnce(true)
  vi.mocked(removePasskey).mockRejectedValueOnce(needed).mockResolvedValueOnce({})
  vi.mocked(listPasskeys).mockResolvedValue([{ id: 'p-1', createdAt: '2026-06-01T00:00:00Z' }])
  await open()
  await press('Add a passkey')
  await prove()
  await screen.findByText('The passkey is added.')
  expect(addPasskey).toHaveBeenCalledTimes(2)

  fireEvent.click(await screen.findByRole('button', { name: /^Remove the passkey/ }))
  await prove()
  await waitFor(() => expect(removePasskey).toHaveBeenCalledTimes(2))
  expect(removePasskey).toHaveBeenLastCalledWith('p-1')
  expect(screen.queryByText(/show once more/)).toBeNull()
  expect(await screen.findByRole('button', { name: 'Add a passkey' })).toBeTruthy()
})

it('ACC-12 whoever gives up changes nothing', async () => {
  vi.mocked(addPasskey).mockRejectedValueOnce(refused('PROOF_NEEDED', 'Please show once more.'))
  await open()
  await press('Add a passkey')
  await screen.findByText(/First show that it is you/)
  await press('Cancel')
  expect(await screen.findByRole('button', { name: 'Add a passkey' })).toBeTruthy()
  expect(addPasskey).toHaveBeenCalledOnce()
})

it('ACC-12 ACC-16 without a password a code is asked for, and a password can be chosen by mail', async () => {
  ask.account.mine.query.mockResolvedValue({ ...OWN, hasPassword: false })
  await open()
  await screen.findByText(/This account has no password yet/)
  expect(screen.queryByRole('button', { name: 'Change password' })).toBeNull()
  await press('Change email')
  await screen.findByText(/We send a code to your email\./)
  expect(screen.queryByLabelText('Current password')).toBeNull()
  await press('Send me a code')
  await write('Code', '123456')
  await press('Continue')
  await screen.findByLabelText('New email')

  await press('Send me a link to choose one')
  await screen.findByText(/The link is on its way to ada@home\.example/)
  expect(askNewPassword).toHaveBeenCalledWith('ada@home.example')
})

it('ACC-5 a wrong password is said at its field, which has the focus, and no more once it is another', async () => {
  vi.mocked(changePassword).mockRejectedValueOnce(refused('PASSWORD_WRONG', 'This is not your password.'))
  await open()
  await press('Change password')
  await write('Current password', 'a guess')
  await write('New password', 'an entirely new one')
  await press('Save the new password')
  await screen.findByText('This is not your password.')
  expect(document.activeElement).toBe(screen.getByLabelText('Current password'))
  await write('Current password', 'correct horse battery')
  expect(screen.queryByText('This is not your password.')).toBeNull()
  await press('Save the new password')
  await screen.findByText(/Your new password is set/)
  expect(changePassword).toHaveBeenLastCalledWith(PASSWORD, 'an entirely new one')
})

it('PUSH-5 after a new password, and no other, the Worker is told again where this browser is pushed to', async () => {
  vi.mocked(changePassword).mockRejectedValueOnce(refused('PASSWORD_WRONG', 'This is not your password.'))
  vi.mocked(pushState).mockRejectedValue(new Error('no network'))
  await open()
  await press('Change password')
  await write('Current password', 'a guess')
  await write('New password', 'an entirely new one')
  await press('Save the new password')
  await screen.findByText('This is not your password.')
  expect(pushState).not.toHaveBeenCalled()
  await write('Current password', PASSWORD)
  await press('Save the new password')
  // That it could not be told is nothing that the person has to hear of.
  await screen.findByText(/Your new password is set/)
  expect(pushState).toHaveBeenCalledOnce()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('ACC-6 each place can be signed out, or all others, or all; this one has no button of its own', async () => {
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
  ask.account.sessions.query.mockResolvedValueOnce([session('s-1', true), session('s-2', false)])
  ask.account.endSession.mutate.mockResolvedValue({ ended: 1 })
  ask.account.endSessions.mutate.mockResolvedValue({ ended: 1 })
  await open()
  await screen.findByText('Chrome on Android')
  await press('Sign out: Firefox')
  await screen.findByText('1 other device is signed out.')
  expect(ask.account.endSession.mutate).toHaveBeenCalledWith({ id: 's-2' })
  await waitFor(() => expect(screen.queryByText('Firefox')).toBeNull())
  expect(screen.queryByRole('button', { name: 'Sign out everywhere else' })).toBeNull()
  await press('Sign out everywhere')
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/sign-in'))
  expect(ask.account.endSessions.mutate).toHaveBeenCalledWith({ which: 'all' })
})

it('ACC-7 ACC-8 what deleting cancels is said first; it takes the password, or a code by mail', async () => {
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => {})
  ask.account.mine.query.mockResolvedValue({ ...OWN, held: 2 })
  ask.account.remove.mutate
    .mockRejectedValueOnce(refused('PASSWORD_WRONG', 'This is not your password.'))
    .mockResolvedValue({ deleted: true })
  ask.account.sendDeletionCode.mutate.mockResolvedValue({ sent: true })
  await open()
  await screen.findByText('2 bookings are cancelled first.')
  await press('Delete my account…')
  await write('Password', 'a guess')
  await press('Delete my account')
  await screen.findByText('This is not your password.')
  expect(assign).not.toHaveBeenCalled()
  await press('Use a code by email instead')
  await write('Code', '123456')
  await press('Delete my account')
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
  expect(ask.account.remove.mutate).toHaveBeenLastCalledWith({ code: '123456' })
})
