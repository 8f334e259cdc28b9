import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Clamped } from './clamped.tsx'

/** The browser's own answer whether the text is higher than its three lines. */
let heights = { scroll: 60, client: 60 }
let measure = () => {}

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(onSize: () => void) {
        measure = onSize
      }
      observe() {
        measure()
      }
      disconnect() {}
    },
  )
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(() => heights.scroll)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => heights.client)
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

it('LOOK-2 a short text stands by itself', () => {
  heights = { scroll: 60, client: 60 }
  const { queryByRole, getByText } = render(() => <Clamped text="A cough" />)

  expect(getByText('A cough')).toBeTruthy()
  expect(queryByRole('button')).toBeNull()
})

it('LOOK-2 a long text shows its beginning, and the whole of it on a press', () => {
  heights = { scroll: 200, client: 60 }
  const { getByRole, getByText } = render(() => <Clamped text={'long '.repeat(100)} />)
  const more = getByRole('button', { name: 'Show all of it' })
  expect(more.getAttribute('aria-expanded')).toBe('false')

  fireEvent.click(more)

  expect(getByText(/long long/).classList.contains('whole')).toBe(true)
  const less = getByRole('button', { name: 'Show less' })
  expect(less.getAttribute('aria-expanded')).toBe('true')
  fireEvent.click(less)
  expect(getByRole('button', { name: 'Show all of it' })).toBeTruthy()
})

it('LOOK-2 a window that grows wide enough for all of it offers no more', () => {
  heights = { scroll: 200, client: 60 }
  const { queryByRole } = render(() => <Clamped text="long" />)
  expect(queryByRole('button')).not.toBeNull()

  heights = { scroll: 60, client: 60 }
  measure()

  expect(queryByRole('button')).toBeNull()
})
