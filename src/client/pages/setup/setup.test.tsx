import { cleanup, fireEvent, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { signIn } from '../../api/auth.ts'
import { api } from '../../api/trpc.ts'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import JoinPage from '../join/join-page.tsx'
import SetupPage from './setup-page.tsx'

vi.mock('../../api/auth.ts', () => ({ signIn: vi.fn() }))
vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const refused = (refusal: string, message: string) => Object.assign(new Error(message), { data: { refusal } })
const PASSWORD = 'correct horse battery'
const CLINIC = { name: 'Old Mill', address: '', timeZone: 'UTC', languages: ['en'] }

beforeEach(() => {
  vi.resetAllMocks()
  vi.spyOn(location, 'replace').mockImplementation(() => {})
  ask.session.me.query.mockResolvedValue(null)
  ask.invitations.list.query.mockResolvedValue({ sendsMail: true, open: [] })
})
afterEach(cleanup)

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const write = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label, { selector: 'input' }), { target: { value } })

it('ADMIN-3 without a link, and without being an admin, the page says what it needs', async () => {
  openPage('/setup', SetupPage)
  await screen.findByText(/npm run setup/)
})

it('ADMIN-3 ADMIN-10 the link makes an account, signs in to it, and stands in no address', async () => {
  ask.setup.begin.mutate.mockResolvedValue({ email: 'ada@clinic.example' })
  openPage('/setup#abc', SetupPage)
  await press('Create my account')
  await screen.findByText(/Please enter your name/)
  expect(location.hash).toBe('')
  await write('Full name', 'Ada')
  await write('Email', 'Ada@clinic.example')
  await write('Password', PASSWORD)
  vi.mocked(signIn).mockRejectedValueOnce(refused('UNAVAILABLE', 'We cannot reach the clinic'))
  await press('Create my account')
  await screen.findByText('We cannot reach the clinic')
  // The link is used: only signing in is left.
  await press('Create my account')
  await vi.waitFor(() => expect(location.replace).toHaveBeenCalledWith('/setup'))
  expect(ask.setup.begin.mutate.mock.calls).toEqual([
    [{ secret: 'abc', name: 'Ada', email: 'Ada@clinic.example', password: PASSWORD }],
  ])
  expect(signIn).toHaveBeenLastCalledWith({ email: 'ada@clinic.example', password: PASSWORD })
})

it('ADMIN-4 the first run goes on where it was left: the clinic, then a doctor, then it is ready', async () => {
  ask.session.me.query.mockResolvedValue({ ...person('staff'), isAdmin: true })
  ask.setup.state.query.mockResolvedValue({ clinic: null, hasDoctor: false, hasInvited: false })
  openPage('/setup', SetupPage)
  await screen.findByText('Step 1 of 3')
  await press('Save')
  await screen.findByText('Please fill this in.')
  await write('Name of the clinic', 'Old Mill')
  ask.setup.state.query.mockResolvedValue({ clinic: CLINIC, hasDoctor: false, hasInvited: false })
  await press('Save')
  await screen.findByText('Step 2 of 3')
  await write('Specialization', 'Eyes')
  ask.setup.state.query.mockResolvedValue({ clinic: CLINIC, hasDoctor: true, hasInvited: false })
  ask.session.me.query.mockResolvedValue({ ...person('doctor'), isAdmin: true })
  await press('Make me a doctor')
  await screen.findByText('Step 3 of 3')
  expect(ask.setup.becomeDoctor.mutate).toHaveBeenCalledWith({ specialization: 'Eyes' })
  await screen.findByRole('link', { name: 'To the console' })
})

it('ADMIN-4 ADMIN-5 a doctor who is invited in the first run: the link stays until one goes on', async () => {
  ask.session.me.query.mockResolvedValue({ ...person('staff'), isAdmin: true })
  ask.setup.state.query.mockResolvedValue({ clinic: CLINIC, hasDoctor: false, hasInvited: false })
  ask.invitations.create.mutate.mockResolvedValue({ id: 'i', link: 'https://clinic.example/join#abc' })
  openPage('/setup', SetupPage)
  await write('Their name', 'Noor Khan')
  ask.setup.state.query.mockResolvedValue({ clinic: CLINIC, hasDoctor: false, hasInvited: true })
  await press('Invite')
  await screen.findByLabelText('Link for them')
  await press('Continue')
  await screen.findByText('Step 3 of 3')
})

it('ADMIN-6 an invitation asks a new account for what is missing, and signs in to it', async () => {
  ask.join.look.mutate.mockResolvedValue({ name: 'Noor Khan', email: 'noor@clinic.example', role: 'doctor' })
  ask.join.accept.mutate.mockResolvedValue({ email: 'noor@clinic.example' })
  openPage('/join#abc', JoinPage)
  await screen.findByText('You will sign in with noor@clinic.example.')
  await write('Specialization', 'Eyes')
  await write('Password', PASSWORD)
  await press('Accept and create my account')
  await vi.waitFor(() => expect(location.replace).toHaveBeenCalled())
  expect(ask.join.accept.mutate).toHaveBeenCalledWith({
    secret: 'abc',
    name: 'Noor Khan',
    email: 'noor@clinic.example',
    password: PASSWORD,
    specialization: 'Eyes',
  })
})

it('ADMIN-6 whoever is signed in accepts as themself, or is told why not', async () => {
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.join.look.mutate.mockResolvedValue({ name: 'Noor Khan', email: null, role: 'staff' })
  ask.join.acceptAsMe.mutate.mockRejectedValue(refused('STILL_BOOKED', 'You still have appointments'))
  openPage('/join#abc', JoinPage)
  await press('Accept as Nadia Rahman')
  await screen.findByText('You still have appointments')
})

it('ADMIN-6 a link that is over says whom to ask', async () => {
  ask.join.look.mutate.mockRejectedValue(refused('LINK_OVER', 'over'))
  openPage('/join#abc', JoinPage)
  await screen.findByText(/ask an admin of your clinic for a new one/)
})
