import { cleanup, fireEvent, render, waitFor } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { chosenIn, type Language } from '../../words/languages.ts'
import { api } from '../api/trpc.ts'
import { LanguageChoice } from './language-choice.tsx'

vi.mock('../api/trpc.ts', () => ({ api: { session: { setLanguage: { mutate: vi.fn() } } } }))
const setLanguage = vi.mocked(api.session.setLanguage.mutate)
const reload = vi.fn()

const forget = () => {
  // biome-ignore lint/suspicious/noDocumentCookie: as the code does that it tests.
  document.cookie = 'anteroom.language=; path=/; max-age=0'
}
beforeEach(() => {
  vi.resetAllMocks()
  vi.spyOn(location, 'reload').mockImplementation(reload)
  setLanguage.mockResolvedValue({ language: 'hi' })
  forget()
})
afterEach(() => {
  cleanup()
  forget()
  vi.unstubAllGlobals()
})

type Me = { readonly language: Language | null } | null | undefined

function choiceOf(first: Me) {
  const [me, setMe] = createSignal<Me>(first)
  const screen = render(() => <LanguageChoice me={me()} />)
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' })
  return {
    ...screen,
    setMe,
    select,
    choose: (value: string) => fireEvent.change(select, { target: { value } }),
  }
}
const kept = () => chosenIn(document.cookie)

it('LANG-2 offers every language by its own name, the one in use chosen', () => {
  const { select } = choiceOf(null)
  expect([...select.options].map(({ text, lang }) => [text, lang])).toEqual([
    ['English', 'en'],
    ['हिन्दी', 'hi'],
  ])
  expect(select.value).toBe('en')
})

it('LANG-2 signed out, a choice is kept in the browser and the page starts anew', async () => {
  const { choose } = choiceOf(null)
  choose('hi')
  await waitFor(() => expect(reload).toHaveBeenCalledOnce())
  expect(kept()).toBe('hi')
  expect(setLanguage).not.toHaveBeenCalled()
})

it('LANG-2 nothing can be chosen before it is known whose choice it is', () => {
  const { select, setMe } = choiceOf(undefined)
  expect(select.disabled).toBe(true)
  setMe({ language: null })
  expect(select.disabled).toBe(false)
})

it('LANG-2 signed in, it is kept with the account first', async () => {
  const { choose } = choiceOf({ language: null })
  choose('hi')
  await waitFor(() => expect(reload).toHaveBeenCalledOnce())
  expect(setLanguage.mock.calls).toEqual([[{ language: 'hi' }]])
  expect(kept()).toBe('hi')
})

it('LANG-2 a choice that the account could not keep says so and changes nothing', async () => {
  setLanguage.mockRejectedValue(new TypeError('Failed to fetch'))
  const { choose, findByRole, select } = choiceOf({ language: null })
  choose('hi')
  expect((await findByRole('alert')).textContent).toMatch(/We cannot reach Anteroom/)
  expect(select.value).toBe('en')
  expect(kept()).toBeUndefined()
  expect(reload).not.toHaveBeenCalled()
})

it('LANG-2 what was chosen on another device comes with the account, once', () => {
  const { setMe } = choiceOf(undefined)
  expect(reload).not.toHaveBeenCalled()
  setMe({ language: 'hi' })
  expect(reload).toHaveBeenCalledOnce()
  expect(kept()).toBe('hi')
  setMe({ language: 'hi' })
  expect(reload).toHaveBeenCalledOnce()
})

it('LANG-2 an account that agrees with the browser starts nothing anew', () => {
  vi.stubGlobal('navigator', { ...navigator, languages: ['hi-IN', 'en'] })
  choiceOf({ language: 'hi' })
  expect(reload).not.toHaveBeenCalled()
})
