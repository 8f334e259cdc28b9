import { cleanup, fireEvent, screen, waitFor, within } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../api/trpc.ts'
import { person } from '../../testing/clinic.ts'
import { openPage } from '../../testing/pages.tsx'
import { aProfile } from '../../testing/records.ts'
import ProfilePage from './profile-page.tsx'

vi.mock('../../api/trpc.ts', async () => ({ api: (await import('../../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const NUMBER = '+447700900123'
const own = { number: NUMBER, via: 'sms' as const, isStopped: false }
const refused = (refusal: string, message: string) => Object.assign(new Error(message), { data: { refusal } })

beforeEach(() => {
  vi.resetAllMocks()
  ask.session.me.query.mockResolvedValue(person('patient'))
  ask.demo.accounts.query.mockResolvedValue({ offered: false, password: null, accounts: [] })
  ask.profile.mine.query.mockResolvedValue(aProfile())
  ask.history.reads.query.mockResolvedValue({ items: [], next: null })
  ask.noticeSettings.mine.query.mockResolvedValue({
    push: true,
    mail: true,
    soonPlaces: 2,
    soonMinutes: null,
    quiet: null,
  })
  ask.texts.mine.query.mockResolvedValue({ offers: ['sms'], number: null })
  ask.texts.askCode.mutate.mockResolvedValue({ number: NUMBER })
  ask.texts.confirm.mutate.mockResolvedValue({ offers: ['sms'], number: own })
  ask.texts.remove.mutate.mockResolvedValue({ removed: true })
})
afterEach(cleanup)

async function open() {
  openPage('/profile', ProfilePage)
  return within(await screen.findByRole('region', { name: 'By text message' }))
}
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const write = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } })

it('SMS-2 a number is entered, confirmed by the code that was texted to it, and told', async () => {
  const card = await open()
  await write('Mobile number', ' +44 7700 900123 ')
  await press('Text me a code')
  expect(await card.findByText(`We have texted a code to ${NUMBER}. It has six digits.`)).toBeTruthy()
  expect(ask.texts.askCode.mutate.mock.calls).toEqual([[{ number: ' +44 7700 900123 ', via: 'sms' }]])
  expect(card.queryByText(/mail/)).toBeNull()
  await write('Code', '123 456')
  await press('Confirm this number')
  expect(await card.findByText('Your number is confirmed.')).toBeTruthy()
  expect(ask.texts.confirm.mutate.mock.calls).toEqual([[{ code: '123456' }]])
  expect(await card.findByText(`You are told at ${NUMBER} by SMS.`)).toBeTruthy()
  expect(document.activeElement?.textContent).toBe('By text message')
})

it('SMS-2 FORM-1 a number without its country code is asked for again, and nothing is sent', async () => {
  const card = await open()
  await write('Mobile number', '07700 900123')
  await press('Text me a code')
  expect(card.getByText(/with its country code/)).toBeTruthy()
  expect(document.activeElement).toBe(card.getByLabelText('Mobile number'))
  await write('Mobile number', NUMBER)
  expect(card.queryByText(/^Please enter the number with its country code/)).toBeNull()
  expect(ask.texts.askCode.mutate).not.toHaveBeenCalled()
})

it('SMS-1 SMS is asked for unless WhatsApp is chosen, where there are both', async () => {
  ask.texts.mine.query.mockResolvedValue({ offers: ['sms', 'whatsapp'], number: null })
  const card = await open()
  await write('Mobile number', NUMBER)
  expect(card.getByLabelText<HTMLInputElement>('SMS').checked).toBe(true)
  fireEvent.click(card.getByLabelText('WhatsApp'))
  await press('Text me a code')
  await waitFor(() =>
    expect(ask.texts.askCode.mutate.mock.calls).toEqual([[{ number: NUMBER, via: 'whatsapp' }]]),
  )
})

it('SMS-2 FORM-2 what is refused stands beside it until the number is another', async () => {
  const card = await open()
  ask.texts.askCode.mutate.mockRejectedValue(refused('NUMBER_UNREACHABLE', 'We cannot text this number.'))
  await write('Mobile number', NUMBER)
  await press('Text me a code')
  expect((await card.findByRole('alert')).textContent).toBe('We cannot text this number.')
  await write('Mobile number', `${NUMBER}4`)
  expect(card.queryByRole('alert')).toBeNull()
})

it('SMS-2 a wrong code says so, and the code can be sent again', async () => {
  const card = await open()
  await write('Mobile number', '0044 7700 900123')
  await press('Text me a code')
  ask.texts.confirm.mutate.mockRejectedValue(refused('CODE_WRONG', 'This code is not right.'))
  await write('Code', '111111')
  await press('Confirm this number')
  expect((await card.findByRole('alert')).textContent).toBe('This code is not right.')
  await press('Send it again')
  expect(await card.findByText('Sent again. Only the newest code works.')).toBeTruthy()
  expect(ask.texts.askCode.mutate.mock.calls.at(-1)).toEqual([{ number: NUMBER, via: 'sms' }])
})

it('SMS-2 a number can be changed, which is given up without losing it, and removed', async () => {
  ask.texts.mine.query.mockResolvedValue({ offers: ['sms'], number: own })
  const card = await open()
  await press('Use another number')
  expect(document.activeElement).toBe(await card.findByLabelText('Mobile number'))
  await press('Cancel')
  expect(await card.findByText(`You are told at ${NUMBER} by SMS.`)).toBeTruthy()
  await press('Remove this number')
  expect(await card.findByText('Your number is removed.')).toBeTruthy()
  expect(await card.findByLabelText('Mobile number')).toBeTruthy()
})

it('SMS-4 whoever has answered STOP reads how to start again', async () => {
  ask.texts.mine.query.mockResolvedValue({ offers: ['sms'], number: { ...own, isStopped: true } })
  const card = await open()
  expect(await card.findByText(/answered STOP.*Text START/)).toBeTruthy()
})

it('SMS-1 where there are no texts nothing is offered; a number that is known can still be removed', async () => {
  ask.texts.mine.query.mockResolvedValue({ offers: [], number: null })
  openPage('/profile', ProfilePage)
  await screen.findByText('Nobody has read your record yet.')
  await waitFor(() => expect(ask.texts.mine.query).toHaveBeenCalled())
  expect(screen.queryByRole('heading', { name: 'By text message' })).toBeNull()
  cleanup()
  ask.texts.mine.query.mockResolvedValue({ offers: [], number: own })
  const card = await open()
  expect(card.queryByRole('button', { name: 'Use another number' })).toBeNull()
  await press('Remove this number')
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'By text message' })).toBeNull())
})
