import { cleanup, fireEvent, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../api/trpc.ts'
import { Shell } from '../../components/shell.tsx'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import AdminPage from './admin-page.tsx'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const refused = (refusal: string, message: string) => Object.assign(new Error(message), { data: { refusal } })

const ROSA = {
  id: 'u-1',
  name: 'Rosa Diaz',
  email: 'rosa@clinic.example',
  role: 'doctor' as const,
  isAdmin: false,
  isActive: true,
  ahead: 2,
  firstDay: '2026-06-15',
  lastDay: '2026-06-16',
}
const OPEN = {
  id: 'i-1',
  role: 'staff' as const,
  isAdmin: false,
  name: 'Noor Khan',
  email: null,
  by: 'Ada',
  expiresAt: Date.UTC(2026, 5, 20),
  isOver: false,
}

beforeEach(() => {
  vi.resetAllMocks()
  ask.session.me.query.mockResolvedValue({ ...person('staff'), isAdmin: true })
  ask.people.list.query.mockResolvedValue([ROSA])
  ask.invitations.list.query.mockResolvedValue({ sendsMail: true, open: [OPEN] })
  ask.clinic.mine.query.mockResolvedValue({
    name: 'Old Mill',
    address: '',
    timeZone: 'Asia/Kolkata',
    languages: ['en'],
  })
  ask.audit.list.query.mockResolvedValue({ items: [], next: null })
})
afterEach(cleanup)

async function open() {
  openPage('/admin', AdminPage)
  await screen.findByText('Rosa Diaz')
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const write = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })

it('ADMIN-1 whoever is no admin is led home', async () => {
  ask.session.me.query.mockResolvedValue(person('staff'))
  openPage('/admin', AdminPage)
  await waitFor(() => expect(location.pathname).toBe('/desk'))
  expect(ask.people.list.query).not.toHaveBeenCalled()
})

it('ADMIN-5 ADMIN-10 an invitation without an e-mail shows its link, once; what is wrong stands beside its field', async () => {
  ask.invitations.create.mutate.mockResolvedValue({ id: 'i-2', link: 'https://clinic.example/join#abc' })
  await open()
  await press('Invite')
  await screen.findByText(/Please enter your name/)
  expect(ask.invitations.create.mutate).not.toHaveBeenCalled()
  await write('Their name', 'Noor Khan')
  fireEvent.click(screen.getByRole('radio', { name: 'Front desk' }))
  await press('Invite')
  const link = await screen.findByLabelText<HTMLInputElement>('Link for them')
  expect(link.value).toBe('https://clinic.example/join#abc')
  expect(ask.invitations.create.mutate).toHaveBeenCalledWith({
    name: 'Noor Khan',
    role: 'staff',
    isAdmin: false,
    email: null,
    commandId: expect.any(String),
  })
})

it('ADMIN-5 one with an e-mail says where it goes; where mail is off no e-mail is asked for', async () => {
  ask.invitations.create.mutate.mockResolvedValue({ id: 'i-2', link: null })
  await open()
  await write('Their name', 'Noor Khan')
  await write('Their email', 'noor@clinic.example')
  await press('Invite')
  await screen.findByText('The invitation is on its way to noor@clinic.example.')
  cleanup()
  ask.invitations.list.query.mockResolvedValue({ sendsMail: false, open: [] })
  await open()
  await screen.findByText('There is no open invitation.')
  expect(screen.queryByLabelText('Their email')).toBeNull()
})

it('ADMIN-5 an open invitation gets a new link, or is withdrawn', async () => {
  ask.invitations.renew.mutate.mockResolvedValue({ id: 'i-1', link: 'https://clinic.example/join#new' })
  ask.invitations.revoke.mutate.mockResolvedValue({ id: 'i-1' })
  await open()
  await press('New link for Noor Khan')
  expect((await screen.findByLabelText<HTMLInputElement>('Link for them')).value).toMatch(/#new$/)
  await press('Withdraw the invitation of Noor Khan')
  await screen.findByText('The invitation is withdrawn.')
  expect(screen.queryByLabelText('Link for them')).toBeNull()
})

it('ADMIN-7 before somebody is deactivated it is said what stays booked', async () => {
  await open()
  await press('Deactivate Rosa Diaz…')
  await screen.findByText(/There are 2 appointments to come, from .*15.* to .*16/)
  ask.people.list.query.mockResolvedValue([{ ...ROSA, isActive: false }])
  ask.people.deactivate.mutate.mockResolvedValue({ id: 'u-1', isActive: false })
  await press('Deactivate')
  await screen.findByRole('button', { name: 'Reactivate Rosa Diaz' })
  expect(ask.people.deactivate.mutate).toHaveBeenCalledWith({ id: 'u-1' })
})

it('ADMIN-8 the last admin’s refusal is said on the page', async () => {
  ask.people.list.query.mockResolvedValue([{ ...ROSA, isAdmin: true }])
  ask.people.setAdmin.mutate.mockRejectedValue(refused('LAST_ADMIN', 'The clinic needs one admin at least.'))
  await open()
  await press('No longer admin: Rosa Diaz')
  await screen.findByText('The clinic needs one admin at least.')
  expect(ask.people.setAdmin.mutate).toHaveBeenCalledWith({ id: 'u-1', isAdmin: false })
})

it('ADMIN-9 changes are read in words, the next ones on a press', async () => {
  const entry = { id: 9, at: Date.UTC(2026, 5, 15), by: 'Ada', about: 'Rosa Diaz' }
  ask.audit.list.query.mockResolvedValueOnce({ items: [{ ...entry, what: 'deactivated' }], next: 9 })
  await open()
  await screen.findByText('Rosa Diaz was deactivated')
  ask.audit.list.query.mockResolvedValueOnce({
    items: [{ ...entry, id: 8, what: 'invited' }],
    next: null,
  })
  await press('Show more')
  await screen.findByText('Rosa Diaz was invited')
  expect(ask.audit.list.query).toHaveBeenLastCalledWith({ before: 9 })
})

it('ADMIN-4 the clinic’s data are saved, and that is said', async () => {
  await open()
  await write('Name of the clinic', 'New Mill')
  await press('Save')
  await screen.findByText('Saved.')
  expect(ask.clinic.save.mutate).toHaveBeenCalledWith({
    name: 'New Mill',
    address: '',
    timeZone: 'Asia/Kolkata',
    languages: ['en'],
  })
})

it('ADMIN-10 the head of every page leads admins to it, and nobody else', async () => {
  openPage('/account', () => <Shell>here</Shell>)
  const link = await screen.findByRole('link', { name: 'Clinic' })
  expect(link.getAttribute('href')).toBe('/admin')
  cleanup()
  ask.session.me.query.mockResolvedValue(person('doctor'))
  openPage('/account', () => <Shell>here</Shell>)
  await screen.findByRole('link', { name: 'Console' })
  expect(screen.queryByRole('link', { name: 'Clinic' })).toBeNull()
})
