import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { token } from '../../../../queue/ids.ts'
import { from, given, minutes } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { softChime } from '../../../away/sound.ts'
import { doctorDay } from '../testing/doctor-day.ts'
import { createNews } from './create-news.ts'
import { type News, newsOf, whoWrote } from './news.ts'
import { NewsNote } from './news-note.tsx'
import { setSoundOf, sounds } from './sounds.ts'
import { SoundsDialog } from './sounds-dialog.tsx'

vi.mock('../../../away/sound.ts', () => ({ softChime: vi.fn() }))
const chimed = vi.mocked(softChime)

beforeEach(() => {
  chimed.mockReset()
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  for (const each of ['ready', 'wrote'] as const) setSoundOf(each, false)
  setSoundOf('link', true)
  vi.useRealTimers()
})

const day = given(...say.bookings(4, { mode: 'online' }), say.open())
const here = from(day, say.join(2))

describe('CONSOLE-25 what is news', () => {
  const of = (before: typeof day, after: typeof day) => newsOf(publicView(before), publicView(after))

  it('CONSOLE-25 JOIN-2 somebody in the line is here, and then ready; nothing else of them is', () => {
    expect(of(day, here)).toEqual({ type: 'here', tokens: [2] })
    const ready = from(here, say.ready(2))
    expect(of(here, ready)).toEqual({ type: 'ready', tokens: [2] })
    expect(of(day, ready)).toEqual({ type: 'ready', tokens: [2] })
    expect(of(ready, from(ready, say.stepBack(2, 1)))).toBeNull()
    expect(of(ready, ready)).toBeNull()
  })

  it('CONSOLE-25 MEET-7 a link that does not work comes before everything', () => {
    const reported = from(here, say.report(2))
    expect(of(day, reported)).toEqual({ type: 'link' })
    expect(of(reported, from(reported, say.changeLink()))).toBeNull()
  })

  it('CONSOLE-25 whoever is put back into the line has come long ago', () => {
    const called = from(day, say.join(1))
    const back = from(called, say.callFirst(3))
    expect(of(called, back)).toBeNull()
  })

  it('CONSOLE-25 a message is news of whoever has more unread than before', () => {
    const counts = (...pairs: [string, number][]) => new Map(pairs)
    expect(whoWrote(counts(['a-1', 1]), counts(['a-1', 2], ['a-2', 1]))).toBe('a-1')
    expect(whoWrote(counts(['a-1', 1]), counts(['a-1', 1], ['a-2', 1]))).toBe('a-2')
    expect(whoWrote(counts(['a-1', 2]), counts())).toBeNull()
  })
})

describe('CONSOLE-25 how it is told', () => {
  function told() {
    const [view, setView] = createSignal(publicView(day))
    const [unread, setUnread] = createSignal<ReadonlyMap<string, number> | null>(null)
    const shown = vi.fn<(news: News) => void>()
    const screen = render(() => {
      const news = createNews(view, unread, (id) => id === 'a-4')
      return <NewsNote day={doctorDay(day)} news={news} onShow={shown} />
    })
    const note = () => screen.queryByTestId('news')?.textContent ?? null
    return { screen, setView, setUnread, shown, note, heard: () => screen.getByRole('status').textContent }
  }

  it('CONSOLE-25 in one line by name, gone by itself, and leading to whom it is about', () => {
    const { setView, note, screen, shown, heard } = told()
    expect(note()).toBeNull()
    setView(publicView(here))
    expect(note()).toMatch(/^Patient 2, token 2, is here/)
    expect(heard()).toBe('')
    fireEvent.click(screen.getByText(/Patient 2/))
    expect(shown).toHaveBeenCalledExactlyOnceWith({ type: 'here', tokens: [token(2)] })
    vi.advanceTimersByTime(10_000)
    expect(note()).toBeNull()
  })

  it('CONSOLE-25 a crowd is a number', () => {
    const { setView, note } = told()
    setView(publicView(from(day, say.join(2), say.join(3), say.join(4))))
    expect(note()).toMatch(/^3 patients are here/)
  })

  it('CONSOLE-25 who wrote is read out; what was unread before is no news, nor what is on the screen', () => {
    const { setUnread, note, heard } = told()
    setUnread(new Map([['a-2', 2]]))
    expect(note()).toBeNull()
    setUnread(new Map([['a-2', 3]]))
    expect([note(), heard()]).toEqual([
      expect.stringMatching(/^Patient 2 has written/),
      'Patient 2 has written to you',
    ])
    vi.advanceTimersByTime(10_000)
    setUnread(
      new Map([
        ['a-2', 3],
        ['a-4', 1],
      ]),
    )
    expect(note()).toBeNull()
  })

  it('CONSOLE-25 only what the doctor has chosen is heard: at first the link alone', () => {
    const { setView } = told()
    setView(publicView(here))
    expect(chimed).not.toHaveBeenCalled()
    setView(publicView(from(here, say.report(2))))
    expect(chimed).toHaveBeenCalledOnce()
  })

  it('CONSOLE-25 a sound is chosen in one press, tried at once, and stays chosen on this device', () => {
    const screen = render(() => <SoundsDialog isOpen onClose={() => {}} />)
    const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
    expect(box('My Meet link does not work').checked).toBe(true)
    fireEvent.click(box('Somebody is here, or ready'))
    expect([sounds(), chimed.mock.calls.length]).toEqual([['ready', 'link'], 1])
    fireEvent.click(box('My Meet link does not work'))
    fireEvent.click(box('Somebody is here, or ready'))
    expect(sounds()).toEqual([])
    expect(localStorage.getItem('console:sounds')).toBe('none')
    const { setView } = told()
    setView(publicView(from(day, later(say.join(2)))))
    expect(chimed).toHaveBeenCalledOnce()
  })
})

const later = (wish: ReturnType<typeof say.join>) => ({ ...wish, after: minutes(1) })
