import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Sample } from './sample.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const preferring = (less: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: less }))
const scene = () => screen.getByRole('img')
const shown = () => [
  scene().querySelector('.doorway .number')?.textContent,
  scene().querySelector('.ticket .number')?.textContent,
  scene().querySelector('.caption')?.textContent,
]
const isOpen = () => scene().querySelector('.doorway.open') !== null

it('FIND-10 says that it is an example', () => {
  preferring(true)
  render(() => <Sample />)
  expect(screen.getByRole('figure').querySelector('figcaption')?.textContent).toBe('An example')
})

it('FIND-1 the example counts up to its own turn, in less than five seconds, and then stays with an open door', () => {
  preferring(false)
  render(() => <Sample />)
  expect(shown()).toEqual(['8', '11', '3 turns ahead'])
  expect(isOpen()).toBe(false)

  vi.advanceTimersByTime(1_500)
  expect(shown()).toEqual(['9', '11', '2 turns ahead'])
  vi.advanceTimersByTime(3_500)
  expect(shown()).toEqual(['11', '11', 'It’s your turn'])
  expect(isOpen()).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

it('FIND-1 it plays again for whoever asks', () => {
  preferring(false)
  render(() => <Sample />)
  const again = screen.getByRole<HTMLButtonElement>('button', { name: 'Show me again' })
  expect(again.disabled).toBe(true)
  vi.advanceTimersByTime(5_000)

  fireEvent.click(again)

  expect(shown()).toEqual(['8', '11', '3 turns ahead'])
  vi.advanceTimersByTime(5_000)
  expect(isOpen()).toBe(true)
})

it('FIND-1 WAIT-7 where less motion is wanted it stands still', () => {
  preferring(true)
  render(() => <Sample />)
  vi.advanceTimersByTime(60_000)
  expect(shown()).toEqual(['8', '11', '3 turns ahead'])
  expect(screen.queryByRole('button')).toBeNull()
})
