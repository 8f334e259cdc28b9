import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { askCode, askNewPassword, confirmSignUp, signIn, signInByCode, signUp } from '../../api/auth.ts'
import { api } from '../../api/trpc.ts'
import { openApp, refused, setUpClinic } from '../../testing/booking-app.tsx'
import { person } from '../../testing/clinic.ts'

vi.mock('../../api/auth.ts', () => ({
  signIn: vi.fn(),
  signUp: vi.fn(),
  signOut: vi.fn(),
  confirmSignUp: vi.fn(),
  askCode: vi.fn(),
  signInByCode: vi.fn(),
  askNewPassword: vi.fn(),
}))
vi.mock('../../api/trpc.ts', () => {
  const asked = () => ({ query: vi.fn(), mutate: vi.fn() })
  return {
    api: {
      session: { me: asked() },
      demo: { accounts: asked() },
      doctors: { list: asked(), days: asked(), forecast: asked() },
      appointments: {
        mine: { ...asked(), query: vi.fn(async () => []) },
        one: asked(),
        expected: asked(),
        book: asked(),
      },
      notifications: { unread: asked(), markRead: asked() },
    },
  }
})

beforeAll(async () => {
  await import('./sign-in-page.tsx')
}, 60_000)
beforeEach(() => {
  setUpClinic()
  vi.mocked(api.session.me.query).mockResolvedValue(null)
  vi.mocked(signIn).mockResolvedValue()
  vi.mocked(signUp).mockResolvedValue(null)
  vi.mocked(confirmSignUp).mockResolvedValue({ hasPassword: true })
  vi.spyOn(location, 'replace').mockImplementation(() => {})
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

it('PAGE-6 ACC-4 whoever has forgotten their password is led to a new one, and whoever is new is not', async () => {
  openApp('/sign-in')
  const asked = await screen.findByRole('link', { name: 'Forgot your password?' })
  expect(asked.getAttribute('href')).toBe('/forgot-password')
  fireEvent.click(await screen.findByRole('button', { name: 'Create an account' }))
  expect(screen.queryByText('Forgot your password?')).toBeNull()
})

const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label)
const write = async (label: string, value: string) =>
  fireEvent.input(await field(label), { target: { value } })
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
/** What stands beside a field, as a screen reader says it after the field's name. */
const beside = async (label: string) =>
  ((await field(label)).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ')

async function openNew() {
  openApp('/sign-in')
  await press('Create an account')
  await screen.findByRole('heading', { name: 'Create an account' })
}

it('FORM-1 FORM-4 a new account: each field says what is wrong with it, and the first has the focus', async () => {
  await openNew()
  await write('Full name', ' \u00a0')
  await write('Email', 'ada@home')
  await write('Password', '          ')
  expect((await field('Email')).getAttribute('aria-invalid')).toBe('false')
  await press('Create account')

  expect(document.activeElement).toBe(await field('Full name'))
  for (const label of ['Full name', 'Email', 'Password'])
    expect((await field(label)).getAttribute('aria-invalid')).toBe('true')
  expect(await beside('Full name')).toContain('Please enter your name')
  expect(await beside('Email')).toContain('This does not look like an email address.')
  expect(await beside('Password')).toBe(
    'At least 10 characters. A password needs letters, digits or signs. Spaces alone are not enough.',
  )
  expect(signUp).not.toHaveBeenCalled()

  await write('Full name', 'Ada')
  expect((await field('Full name')).getAttribute('aria-invalid')).toBe('false')
  await press('Create account')
  expect(document.activeElement).toBe(await field('Email'))
  await write('Email', ' ada@home.example ')
  await write('Password', 'correct horse')
  await press('Create account')
  await waitFor(() =>
    expect(signUp).toHaveBeenCalledWith({
      name: 'Ada',
      email: 'ada@home.example',
      password: 'correct horse',
    }),
  )
})

it('FORM-2 FORM-3 an email that has an account is said at the field, and no more once it is another', async () => {
  const sentence = 'There is already an account with this email. Sign in instead, or use another email.'
  vi.mocked(signUp).mockRejectedValue(refused('EMAIL_TAKEN', sentence))
  await openNew()
  await write('Full name', 'Ada')
  await write('Email', 'ada@home.example')
  await write('Password', 'correct horse')
  await press('Create account')
  await screen.findByText(sentence)
  expect(await beside('Email')).toBe(sentence)
  expect(document.activeElement).toBe(await field('Email'))
  await write('Email', 'lovelace@home.example')
  await waitFor(() => expect(screen.queryByText(sentence)).toBeNull())
})

it('FORM-2 a wrong password is said, and no more once it is another', async () => {
  vi.mocked(signIn).mockRejectedValue(refused('NOT_SIGNED_IN', 'The email or the password is not right.'))
  openApp('/sign-in')
  await write('Email', 'ada@home.example')
  await write('Password', 'short')
  await press('Sign in')
  await screen.findByRole('alert')
  await write('Password', 'another')
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

it('FORM-6 a password can be looked at, and hidden again', async () => {
  openApp('/sign-in')
  await write('Password', 'correct horse')
  expect((await field('Password')).type).toBe('password')
  await press('Show Password')
  expect([(await field('Password')).type, (await field('Password')).value]).toEqual(['text', 'correct horse'])
  await press('Hide Password')
  expect((await field('Password')).type).toBe('password')
})

it('ACC-1 after signing up the code of the mail is asked for, in the same tab; it can be sent again', async () => {
  vi.mocked(signUp).mockResolvedValueOnce('attempt-1').mockResolvedValueOnce('attempt-2')
  vi.mocked(confirmSignUp).mockRejectedValueOnce(refused('CODE_WRONG', 'This code is not right.'))
  await openNew()
  await write('Full name', 'Ada')
  await write('Email', 'ada@home.example')
  await write('Password', 'correct horse')
  await press('Create account')

  await screen.findByRole('heading', { name: 'Confirm your email' })
  expect(screen.getByRole('status').textContent).toContain('ada@home.example')
  await waitFor(async () => expect(document.activeElement).toBe(await field('Code')))
  await write('Code', '12345')
  await press('Confirm')
  expect(await beside('Code')).toBe('The code is the six digits of the newest message.')
  await write('Code', ' 123 456 ')
  await press('Confirm')
  await screen.findByText('This code is not right.')
  expect(confirmSignUp).toHaveBeenCalledWith({ attempt: 'attempt-1', code: '123456' })

  await press('Send it again')
  await screen.findByText('Sent again. Only the newest code works.')
  await write('Code', '654321')
  await press('Confirm')
  await waitFor(() => expect(confirmSignUp).toHaveBeenCalledWith({ attempt: 'attempt-2', code: '654321' }))
})

it('ACC-16 the link, pressed in another browser: that there is no password is said, and one can be chosen, or not', async () => {
  vi.mocked(confirmSignUp).mockResolvedValue({ hasPassword: false })
  openApp('/confirm-email#attempt-1.secret')
  await screen.findByRole('button', { name: 'Confirm and sign in' })
  vi.mocked(api.session.me.query).mockResolvedValue({ ...person('patient'), email: 'ada@home.example' })
  await press('Confirm and sign in')
  await screen.findByRole('heading', { name: 'You are signed in, without a password' })
  expect((await screen.findByRole('alert')).textContent).toMatch(/your account has none yet/)
  expect(location.replace).not.toHaveBeenCalled()
  await screen.findByRole('button', { name: 'Sign out' })

  await press('Send me a link to choose one')
  await screen.findByText(/The link is on its way to ada@home\.example/)
  expect(askNewPassword).toHaveBeenCalledWith('ada@home.example')
  await press('Continue without a password')
  await waitFor(() => expect(location.replace).toHaveBeenCalledWith('/'))
})

it('ACC-16 so it is after a code, of an account that never had one', async () => {
  vi.mocked(signUp).mockResolvedValueOnce('attempt-1')
  vi.mocked(confirmSignUp).mockResolvedValue({ hasPassword: false })
  await openNew()
  await write('Full name', 'Ada')
  await write('Email', 'ada@home.example')
  await write('Password', 'correct horse')
  await press('Create account')
  await write('Code', '123456')
  vi.mocked(api.session.me.query).mockResolvedValue(person('patient'))
  vi.mocked(api.notifications.unread.query).mockResolvedValue({ unread: 0, today: [] })
  await press('Confirm')
  await screen.findByRole('heading', { name: 'You are signed in, without a password' })
  await screen.findByRole('button', { name: 'Sign out' })
  await press('Continue without a password')
  await waitFor(() => expect(location.replace).toHaveBeenCalledWith('/'))
})

it('ACC-1 another email: what was entered is there', async () => {
  vi.mocked(signUp).mockResolvedValueOnce('attempt-1')
  await openNew()
  await write('Full name', 'Ada')
  await write('Email', 'ada@hom.example')
  await write('Password', 'correct horse')
  await press('Create account')
  await press('Use another email')
  expect([(await field('Full name')).value, (await field('Email')).value]).toEqual(['Ada', 'ada@hom.example'])
})

it('ACC-3 a code by mail instead of the password; where there are no mails the desk is named', async () => {
  vi.mocked(askCode).mockRejectedValueOnce(refused('NOT_FOUND', 'We cannot find that.'))
  openApp('/sign-in')
  await press('Sign in with a code by email')
  await write('Email', 'ada@home.example')
  await press('Send me a code')
  expect((await screen.findByRole('alert')).textContent).toContain('ask your clinic’s desk')
  await press('Send me a code')
  await write('Code', '123456')
  await press('Sign in')
  await waitFor(() => expect(signInByCode).toHaveBeenCalledWith('ada@home.example', '123456'))
})
