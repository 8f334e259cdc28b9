import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chosenIn } from '../../../words/languages.ts'
import { api } from '../../api/trpc.ts'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import { aProfile } from '../../testing/records.ts'
import ProfilePage from './profile-page.tsx'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const save = vi.mocked(api.profile.save.mutate)

beforeEach(() => {
  vi.resetAllMocks()
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.profile.mine.query.mockResolvedValue(aProfile())
  ask.history.reads.query.mockResolvedValue({ items: [], next: null })
  ask.texts.mine.query.mockResolvedValue({ offers: [], number: null })
  ask.noticeSettings.mine.query.mockResolvedValue({
    push: true,
    mail: true,
    soonPlaces: 2,
    soonMinutes: null,
    quiet: null,
  })
})
afterEach(cleanup)

async function open() {
  openPage('/profile', ProfilePage)
  await screen.findByLabelText('Name')
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } })
/** The field of a list, not its group. */
const list = (label: string) => screen.getByRole('textbox', { name: label })
const answer = (about: Parameters<typeof aProfile>[0]) => save.mockResolvedValue(aProfile(about))

it('CHART-1 what is changed is saved over the version it rests on', async () => {
  await open()
  type('Phone', '112')
  fireEvent.change(screen.getByLabelText('Sex'), { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('Date of birth'), { target: { value: '' } })
  answer({ phone: '112', sex: null, dateOfBirth: null, version: 2 })
  press('Save profile')

  expect(await screen.findByText('Your profile is saved.')).toBeTruthy()
  const { language: _, savedAt: __, ...kept } = aProfile()
  expect(save.mock.calls[0]?.[0]).toEqual({ ...kept, phone: '112', sex: null, dateOfBirth: null, version: 1 })

  type('Phone', '113')
  expect(screen.queryByText('Your profile is saved.')).toBeNull()
  press('Save profile')
  await waitFor(() => expect(save.mock.calls[1]?.[0]).toMatchObject({ phone: '113', version: 2 }))
})

it('CHART-1 LANG-2 the language is the account’s, and the page starts anew in it once it is saved', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  ask.session.setLanguage.mutate.mockResolvedValue({ language: 'hi' })
  await open()
  const select = screen.getByLabelText<HTMLSelectElement>('Your language')
  expect(select.value).toBe('en')
  answer({ version: 2 })
  press('Save profile')
  await screen.findByText('Your profile is saved.')
  expect(ask.session.setLanguage.mutate).not.toHaveBeenCalled()

  fireEvent.change(select, { target: { value: 'hi' } })
  press('Save profile')
  await waitFor(() => expect(reload).toHaveBeenCalledOnce())
  expect(ask.session.setLanguage.mutate.mock.calls).toEqual([[{ language: 'hi' }]])
  expect(save.mock.calls[1]?.[0]).not.toHaveProperty('language')
  expect(chosenIn(document.cookie)).toBe('hi')
  // biome-ignore lint/suspicious/noDocumentCookie: as the code does that it tests.
  document.cookie = 'anteroom.language=; path=/; max-age=0'
})

it('CHART-1 a list grows by Enter, shrinks by a press, and keeps what stands in its field', async () => {
  await open()
  const allergies = list('Allergies')
  fireEvent.input(allergies, { target: { value: 'Latex' } })
  fireEvent.keyDown(allergies, { key: 'Enter' })
  expect(screen.getByText('Latex')).toBeTruthy()
  expect(document.activeElement).toBe(allergies)
  press('Remove Penicillin')
  fireEvent.input(allergies, { target: { value: ' Nuts ' } })
  expect(save).not.toHaveBeenCalled()
  answer({ allergies: ['Latex', 'Nuts'] })
  press('Save profile')

  await waitFor(() => expect(save.mock.calls[0]?.[0]).toMatchObject({ allergies: ['Latex', 'Nuts'] }))
  expect(await screen.findByText('Nuts')).toBeTruthy()
  expect((allergies as HTMLInputElement).value).toBe('')
})

it('CHART-1 FORM-1 what is wrong stands beside its field, and nothing is sent', async () => {
  await open()
  type('Name', ' ')
  type('Phone', '1'.repeat(41))
  fireEvent.input(list('Allergies'), { target: { value: 'x'.repeat(121) } })
  press('Save profile')

  expect(screen.getByText(/Please enter your name/)).toBeTruthy()
  expect(screen.getByText(/shorten the phone number to 40/)).toBeTruthy()
  expect(screen.getByText(/shorten each entry to 120/)).toBeTruthy()
  expect(list('Allergies').getAttribute('aria-describedby')).toBe('allergies-hint allergies-problem')
  expect(document.activeElement).toBe(screen.getByLabelText('Name'))
  expect(save).not.toHaveBeenCalled()
})

it('CHART-1 a newer version is not overwritten: what was typed stays until the other is asked for', async () => {
  await open()
  type('Phone', 'mine')
  save.mockRejectedValue(Object.assign(new Error('Changed.'), { data: { refusal: 'STALE' } }))
  press('Save profile')
  expect((await screen.findByRole('alert')).textContent).toMatch(/changed on another device/)
  expect(screen.getByLabelText<HTMLInputElement>('Phone').value).toBe('mine')

  ask.profile.mine.query.mockResolvedValue(aProfile({ phone: 'theirs', version: 7 }))
  press('Show the other version')
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Phone').value).toBe('theirs'))
  expect(screen.queryByRole('alert')).toBeNull()
  answer({ phone: 'theirs', version: 8 })
  press('Save profile')
  await waitFor(() => expect(save.mock.calls[1]?.[0]).toMatchObject({ version: 7 }))
})

it('HIST-5 the patient reads who has read what, and when', async () => {
  const reader = 'Dr. Ama Osei'
  const at = Date.parse('2026-05-04T10:30:00Z')
  const visit = { appointmentId: 'v-1', date: '2026-05-04', status: 'completed' as const }
  const next = { at, id: 1 }
  ask.history.reads.query.mockResolvedValueOnce({
    items: [
      { id: 3, at, what: 'visit', reader, specialization: 'General practice', visit },
      { id: 2, at, what: 'chart', reader, specialization: 'General practice', visit: null },
      { id: 1, at, what: 'prescription', reader, specialization: null, visit },
    ],
    next,
  })
  await open()
  const section = await screen.findByRole('region', { name: 'Who has read your record' })
  const lines = (await within(section).findAllByRole('listitem')).map((line) => line.textContent)
  expect(lines).toEqual([
    expect.stringMatching(/^Dr. Ama Osei · General practiceYour visit of 4 May 2026\d+ May 2026 · \d\d:30$/),
    expect.stringMatching(/^Dr. Ama Osei · General practiceYour profile/),
    expect.stringMatching(/^Dr. Ama OseiYour prescription of 4 May 2026/),
  ])
  const earlier = {
    id: 0,
    at,
    what: 'chart' as const,
    reader: 'Dr. Weiss',
    specialization: null,
    visit: null,
  }
  ask.history.reads.query.mockResolvedValueOnce({ items: [earlier], next: null })
  const [link] = within(section).getAllByRole('link')
  expect(link?.getAttribute('href')).toBe('/history/v-1')
  fireEvent.click(within(section).getByRole('button', { name: 'Show earlier reads' }))
  await waitFor(() => expect(ask.history.reads.query.mock.calls[1]?.[0]).toEqual({ after: next }))
  // The button is gone, and the focus with it, were it not led on.
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Dr. WeissYour profile/))
})

it('HIST-5 whom nobody has read yet reads so', async () => {
  await open()
  expect(await screen.findByText('Nobody has read your record yet.')).toBeTruthy()
})

it('NOTE-8 NOTE-9 how one is told is chosen in one press each, and kept', async () => {
  await open()
  const change = ask.noticeSettings.change.mutate
  change.mockResolvedValue({ push: true, mail: true, soonPlaces: 2, soonMinutes: null, quiet: null })
  const soon = await screen.findByLabelText<HTMLSelectElement>(/^Tell me that my turn is near/)
  const chosen = () => soon.selectedOptions[0]?.textContent
  expect(chosen()).toBe('2 turns ahead')
  fireEvent.change(soon, { target: { value: 'p5' } })
  expect(await screen.findByText('Saved.')).toBeTruthy()
  fireEvent.click(screen.getByLabelText(/^By e-mail/))
  await waitFor(() =>
    expect(change.mock.calls).toEqual([[{ soonPlaces: 5, soonMinutes: null }], [{ mail: false }]]),
  )
  expect(screen.getByLabelText<HTMLInputElement>(/^On my devices/).checked).toBe(true)
})

it('NOTE-9 or in minutes before, by the earliest that the turn may come', async () => {
  await open()
  const change = ask.noticeSettings.change.mutate
  change.mockResolvedValue({ push: true, mail: true, soonPlaces: 2, soonMinutes: 20, quiet: null })
  const soon = await screen.findByLabelText<HTMLSelectElement>(/^Tell me that my turn is near/)
  fireEvent.change(soon, { target: { value: 'm20' } })
  await screen.findByText(/^By the earliest that your turn may come/)
  expect(soon.selectedOptions[0]?.textContent).toBe('20 minutes before')
  await waitFor(() => expect(change.mock.calls).toEqual([[{ soonMinutes: 20 }]]))
})

it('NOTE-8 a choice that could not be saved says so, and the sound is of this device alone', async () => {
  await open()
  ask.noticeSettings.change.mutate.mockRejectedValue(new TypeError('Failed to fetch'))
  fireEvent.click(await screen.findByLabelText(/^On my devices/))
  expect(await screen.findByText(/We cannot reach Anteroom/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>(/^On my devices/).checked).toBe(true)
  expect(localStorage.getItem('anteroom:sound')).toBeNull()
  fireEvent.click(screen.getByLabelText(/^Play a sound/))
  expect(localStorage.getItem('anteroom:sound')).toBe('off')
  localStorage.clear()
})

it('NOTE-16 quiet hours are chosen on this device’s clock, changed, and given up', async () => {
  await open()
  const change = ask.noticeSettings.change.mutate
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  fireEvent.click(await screen.findByLabelText(/^Quiet hours/))
  const from = await screen.findByLabelText<HTMLInputElement>('From')
  const until = screen.getByLabelText<HTMLInputElement>('Until')
  expect([from.value, until.value]).toEqual(['22:00', '07:00'])
  fireEvent.change(until, { target: { value: '06:30' } })
  fireEvent.change(until, { target: { value: '22:00' } })
  expect(await screen.findByText('Choose two different times.')).toBeTruthy()
  fireEvent.change(until, { target: { value: '' } })
  fireEvent.click(screen.getByLabelText(/^Quiet hours/))
  await waitFor(() =>
    expect(change.mock.calls).toEqual([
      [{ quiet: { from: 1320, to: 420, timeZone: zone } }],
      [{ quiet: { from: 1320, to: 390, timeZone: zone } }],
      [{ quiet: null }],
    ]),
  )
  expect(screen.queryByLabelText('From')).toBeNull()
})

it('NOTE-16 hours that count on another clock say so', async () => {
  ask.noticeSettings.mine.query.mockResolvedValue({
    push: true,
    mail: true,
    soonPlaces: 2,
    soonMinutes: null,
    quiet: { from: 0, to: 60, timeZone: 'Pacific/Pago_Pago' },
  })
  await open()
  expect(await screen.findByText(/^By the clock of Pacific\/Pago Pago/)).toBeTruthy()
})
