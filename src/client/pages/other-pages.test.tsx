import { cleanup, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, expect, it } from 'vitest'
import { isPagePath } from '../../protocol/paths.ts'
import { openPage } from '../testing/pages.tsx'
import { BrokenPage } from './broken-page.tsx'
import NotFoundPage from './not-found-page.tsx'

afterEach(cleanup)

it('EDGE-4 PAGE-3 an address without a page says so, in its title too, and leads on', async () => {
  openPage('/nowhere', NotFoundPage)
  expect(screen.getByRole('heading', { name: 'No such room' })).toBeTruthy()
  await waitFor(() => expect(document.title).toBe('No such page · Anteroom'))
  for (const link of screen.getAllByRole('link'))
    expect(isPagePath(link.getAttribute('href') ?? '')).toBe(true)
})

it('PAGE-3 WAIT-8 a page that failed says so, in its title too, and can be loaded again', async () => {
  render(() => <BrokenPage />)
  expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy()
  await waitFor(() => expect(document.title).toBe('Something went wrong · Anteroom'))
})
