import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PAGES } from '../protocol/paths.ts'

/** The page as it is sent, with what it says by itself. */
const PAGE = new DOMParser().parseFromString(
  readFileSync(path.join(import.meta.dirname, 'index.html'), 'utf8'),
  'text/html',
)

const [mountLive, mountApp] = [vi.fn(), vi.fn()]

beforeEach(() => {
  vi.resetModules()
  mountLive.mockReset()
  mountApp.mockReset()
  vi.doMock('./live-root.tsx', () => ({ mountLive }))
  vi.doMock('./app-root.tsx', () => ({ mountApp }))
  document.body.innerHTML = PAGE.body.innerHTML
})
afterEach(() => {
  history.replaceState(null, '', '/')
  document.body.innerHTML = ''
})

async function open(path: string) {
  history.replaceState(null, '', path)
  await import('./main.tsx')
  return document.getElementById('app') as HTMLElement
}

it('STACK the waiting room has a root of its own, and is told whose it is', async () => {
  const root = await open('/live/a%2D1')
  await vi.waitFor(() => expect(mountLive.mock.calls).toEqual([[root, 'a-1']]))
  expect(mountApp).not.toHaveBeenCalled()
})

it('EDGE-4 it is told by the same path as the Worker knows it by', async () => {
  const root = await open(PAGES.live.replace(':appointmentId', 'a-1'))
  await vi.waitFor(() => expect(mountLive.mock.calls).toEqual([[root, 'a-1']]))
})

it('STACK everything else has the other', async () => {
  const root = await open('/appointments')
  await vi.waitFor(() => expect(mountApp.mock.calls).toEqual([[root]]))
  expect(mountLive).not.toHaveBeenCalled()
})

it('WAIT-8 an address that nobody could have been sent names no appointment, and is asked for like any other', async () => {
  const root = await open('/live/%E0%A4%A')
  await vi.waitFor(() => expect(mountLive.mock.calls).toEqual([[root, '%E0%A4%A']]))
})

it('WAIT-8 a page that cannot be loaded says so, and can be loaded again', async () => {
  vi.doMock('./live-root.tsx', () => {
    throw new Error('404')
  })
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  const root = await open('/live/a-1')
  await vi.waitFor(() =>
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(/could not be loaded/),
  )
  root.querySelector('button')?.click()
  expect(reload).toHaveBeenCalledOnce()
  reload.mockRestore()
})
