import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../api/trpc.ts'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import DeskPage from './desk-page.tsx'
import { aDay, aDoctorToday } from './testing/desk-day.ts'

vi.mock('../../api/trpc.ts', async () => {
  const { fakeApi } = await import('../../testing/fake-api.ts')
  return { api: { ...fakeApi(), order: { moveUp: { mutate: vi.fn() }, markNoShow: { mutate: vi.fn() } } } }
})
vi.mock('../../api/light-trpc.ts', () => ({
  api: {
    queue: {
      ticket: { query: () => new Promise(() => {}) },
      snapshot: { query: () => new Promise(() => {}) },
    },
  },
}))
const ask = vi.mocked(api, { deep: true })

const other = aDoctorToday({ id: 'd-2', name: 'Dr. Jonas Weiss', key: 'd-2:2026-03-02', serving: null })

beforeEach(() => {
  vi.resetAllMocks()
  vi.stubGlobal('scrollTo', () => {})
  localStorage.clear()
  ask.session.me.query.mockResolvedValue(person('staff'))
  ask.desk.doctors.query.mockResolvedValue([aDoctorToday(), other])
  ask.desk.day.query.mockResolvedValue(aDay())
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const open = () => openPage('/desk', DeskPage)
const rows = async () => within(await screen.findByRole('list', { name: 'Waiting' })).getAllByRole('listitem')
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

it('DESK-1 every doctor says whom they see and how many wait, and a press shows their line', async () => {
  open()
  const doctors = await screen.findByRole('navigation', { name: 'Doctors today' })
  expect(
    within(doctors)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Dr. Ama OseiAvailableNow serving 1 · 3 waiting',
    'Dr. Jonas WeissAvailableNobody is being seen · 3 waiting',
  ])
  expect(ask.desk.day.query.mock.calls).toEqual([[{ doctorId: 'd-1' }]])

  press(/Jonas Weiss/)

  await waitFor(() => expect(ask.desk.day.query).toHaveBeenLastCalledWith({ doctorId: 'd-2' }))
  expect(screen.getByLabelText<HTMLSelectElement>('Doctor').value).toBe('d-2')
})

it.each([
  ['patient', '/'],
  ['doctor', '/console'],
] as const)('DESK-1 a %s who opens it is led to where they are at home', async (role, home) => {
  ask.session.me.query.mockResolvedValue(person(role))
  open()
  await waitFor(() => expect(location.pathname).toBe(home))
  expect(ask.desk.day.query).not.toHaveBeenCalled()
})

it('DESK-3 a walk-in is three fields and one press; the next one begins at the name', async () => {
  ask.desk.bookWalkIn.mutate.mockResolvedValue({ appointmentId: 'a-9', token: 9, key: 'k', position: 4 })
  open()
  await rows()
  type('Name', ' Ines Walker ')
  type('Phone', '0170 1')
  press('Give a token')

  await screen.findByText('Ines Walker is in the line of Dr. Ama Osei.')
  expect(ask.desk.bookWalkIn.mutate.mock.calls).toEqual([
    [{ doctorId: 'd-1', name: 'Ines Walker', phone: '0170 1', commandId: expect.any(String) }],
  ])
  const next = screen.getByRole('button', { name: 'Next walk-in' })
  expect(document.activeElement).toBe(next)
  fireEvent.click(next)
  const name = screen.getByLabelText<HTMLInputElement>('Name')
  expect([name.value, document.activeElement]).toEqual(['', name])
})

it('DESK-3 FORM-1 a walk-in without a name is told so at the field, and nothing is sent', async () => {
  open()
  await rows()
  press('Give a token')

  const name = screen.getByLabelText('Name')
  expect(document.activeElement).toBe(name)
  expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Please enter the name of the patient.',
  )
  expect(ask.desk.bookWalkIn.mutate).not.toHaveBeenCalled()
})

it('DESK-5 the line is found by name or token while typing', async () => {
  open()
  expect(await rows()).toHaveLength(3)
  type('Find by name or token', 'celik')
  expect((await rows()).map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Çelik Can')])
  type('Find by name or token', '4')
  expect((await rows()).map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Dina Dahl')])
  type('Find by name or token', 'nobody')
  expect((await rows())[0]?.textContent).toBe('Nobody in the line is called that.')
})

it('DESK-4 only whoever comes in person can be said to have arrived', async () => {
  ask.desk.checkIn.mutate.mockResolvedValue({ seq: 9 })
  open()
  await rows()
  expect(screen.getAllByRole('button', { name: /has arrived/ })).toHaveLength(1)

  press('Çelik Can has arrived')

  expect(ask.desk.checkIn.mutate.mock.calls).toEqual([
    [{ appointmentId: 'a-3', commandId: expect.any(String) }],
  ])
})

it('DESK-5 somebody is moved up or marked as not here; calling is not offered', async () => {
  ask.order.moveUp.mutate.mockResolvedValue({ seq: 9, position: 1 })
  open()
  await rows()
  press(/Çelik Can Not/)
  press('Move up or not here')

  const choices = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent)
  expect(choices).toEqual(['Move up', 'Not here'])
  fireEvent.click(screen.getByRole('radio', { name: 'Move up' }))
  fireEvent.click(screen.getByRole('radio', { name: 'An emergency' }))
  press('Move up')
  await waitFor(() =>
    expect(ask.order.moveUp.mutate.mock.calls).toEqual([
      [{ appointmentId: 'a-3', toPosition: 1, reason: 'emergency', commandId: expect.any(String) }],
    ]),
  )
})

it('DESK-5 cancelling is asked first', async () => {
  ask.appointments.cancel.mutate.mockResolvedValue({ status: 'cancelled' })
  const { container } = open()
  await rows()
  press(/Çelik Can Not/)
  press('Cancel appointment')
  const dialog = container.querySelector<HTMLElement>('dialog[open]')
  if (!dialog) throw new Error('nothing is asked')
  expect(dialog.textContent).toContain('Cancel token 3, Çelik Can?')
  expect(ask.appointments.cancel.mutate).not.toHaveBeenCalled()

  fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel appointment' }))

  await waitFor(() => expect(container.querySelector('dialog[open]')).toBeNull())
  expect(ask.appointments.cancel.mutate.mock.calls).toEqual([
    [{ appointmentId: 'a-3', commandId: expect.any(String) }],
  ])
})

it('DESK-6 a ticket says token, doctor, door and date and no name; the paper is remembered', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  open()
  await rows()
  press(/Çelik Can Not/)
  press('Print ticket')
  expect(document.querySelector('.ticket-paper')?.className).toBe('ticket-paper roll80')
  fireEvent.click(screen.getByRole('radio', { name: 'Roll, 58 mm' }))
  press('Print')

  expect(print).toHaveBeenCalledOnce()
  const paper = document.querySelector('.ticket-paper')
  expect(paper?.className).toBe('ticket-paper roll58')
  expect(paper?.textContent).toBe('Token3Dr. Ama OseiRoom 2Monday 2 March')

  cleanup()
  open()
  await rows()
  press(/Çelik Can Not/)
  press('Print ticket')
  expect(document.querySelector('.ticket-paper')?.className).toBe('ticket-paper roll58')
})
