import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSavedNote } from './create-saved-note.ts'
import { SavedNote } from './saved-note.tsx'

const SAYS = 'Link saved. 3 patients were told.'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function show() {
  const note = createSavedNote()
  return { ...note, screen: render(() => <SavedNote note={note} />) }
}

it('MEET-12 SET-4 what was saved is read out, until it is closed', () => {
  const { say, screen } = show()
  say(SAYS)
  expect(screen.getByText(SAYS).closest('[role="status"]')).not.toBeNull()
  fireEvent.click(screen.getByText('Close'))
  expect(screen.queryByText(SAYS)).toBeNull()
})

it('MEET-12 SET-4 what is said goes by itself', () => {
  const { say, screen } = show()
  say(SAYS)
  vi.advanceTimersByTime(11_000)
  screen.getByText(SAYS)
  vi.advanceTimersByTime(2_000)
  expect(screen.queryByText(SAYS)).toBeNull()
})

it('MEET-12 SET-4 each saving is said: the same sentence is written anew, and stands as long as the first', () => {
  const { say, screen } = show()
  say(SAYS)
  const first = screen.getByText(SAYS)
  vi.advanceTimersByTime(11_000)
  say(SAYS)
  expect(screen.getByText(SAYS)).not.toBe(first)
  vi.advanceTimersByTime(11_000)
  screen.getByText(SAYS)
})

it('MEET-12 SET-4 there is one note, and the newest wins', () => {
  const { say, screen } = show()
  say(SAYS)
  say('Saved: Room 5.')
  screen.getByText('Saved: Room 5.')
  expect(screen.queryByText(SAYS)).toBeNull()
})
