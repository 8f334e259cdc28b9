import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { Wordmark } from './components/wordmark.tsx'

afterEach(cleanup)

it('PAGE-4 what is painted before the scripts have come is what the app puts in its place', () => {
  const document = new DOMParser().parseFromString(
    readFileSync(path.join(import.meta.dirname, 'index.html'), 'utf8'),
    'text/html',
  )
  const { container } = render(() => <Wordmark />)

  const first = document.querySelector('#app > header.top > .wordmark')
  const written = (element: Element | null | undefined) => [element?.className, element?.innerHTML.trim()]
  expect(written(first)).toEqual(written(container.firstElementChild))
  expect(first?.getAttribute('href')).toBe('/')
})
