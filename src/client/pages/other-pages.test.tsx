import { cleanup, render, screen, waitFor } from '@solidjs/testing-library'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isPagePath } from '../../protocol/paths.ts'
import { api } from '../api/trpc.ts'
import { Foot } from '../components/foot.tsx'
import { person } from '../testing/clinic.ts'
import { openPage } from '../testing/pages.tsx'
import { BrokenPage } from './broken-page.tsx'
import NotFoundPage from './not-found-page.tsx'

vi.mock('../api/trpc.ts', async () => ({ api: (await import('../testing/fake-api.ts')).fakeApi() }))

beforeEach(() => void vi.mocked(api.session.me.query).mockResolvedValue(null))
afterEach(cleanup)

it.each([
  [null, ['/']],
  ['patient', ['/', '/appointments']],
  ['doctor', ['/console']],
  ['staff', ['/desk']],
] as const)(
  'PAGE-6 an address without a page leads home whoever has lost their way: %s',
  async (role, ways) => {
    vi.mocked(api.session.me.query).mockResolvedValue(role && person(role))
    openPage('/nowhere', NotFoundPage)
    await waitFor(() =>
      expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(ways),
    )
  },
)

it('PAGE-6 the foot says what this is, and the way in for doctors to whoever is not signed in', () => {
  const foot = (isSignedOut: boolean) => openPage('/', () => <Foot isSignedOut={isSignedOut} />)
  foot(true)
  expect(screen.getByRole('contentinfo').textContent).toMatch(/^Anteroom keeps your place/)
  expect(screen.getByRole('link').getAttribute('href')).toBe('/sign-in?next=%2Fconsole')
  cleanup()
  foot(false)
  expect(screen.queryByRole('link')).toBeNull()
})

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
