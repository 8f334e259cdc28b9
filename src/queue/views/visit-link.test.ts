import { describe, expect, it } from 'vitest'
import { token } from '../ids.ts'
import { needsNewLink } from './visit-link.ts'

/** The visit starts at 100; what happens to the link, in order, each at its time. */
const STARTED = 100
const reported = (at: number) => ({ at, event: { type: 'MeetLinkReported', token: token(1) } as const })
const changed = (at: number) => ({ at, event: { type: 'MeetLinkChanged', told: [] } as const })

type Happened = ReturnType<typeof reported> | ReturnType<typeof changed>

const shown = (linkUpdatedAt: number, ...happened: Happened[]) =>
  needsNewLink(
    happened.map((each, index) => ({ ...each, seq: index + 1 })),
    { startedAt: STARTED, linkUpdatedAt },
  )

describe('the link a patient is shown during the visit', () => {
  it('P19 MEET-6 is the one it started with, while nobody says that it does not work', () => {
    expect(shown(50)).toBe(false)
    expect(shown(120, changed(120))).toBe(false)
  })

  it('MEET-7 MEET-9 is the new one, after a report during the visit', () => {
    expect(shown(120, reported(110), changed(120))).toBe(true)
    expect(shown(120, changed(40), reported(110), changed(120))).toBe(true)
  })

  it('MEET-7 MEET-9 is the new one, after a report that the visit started with unanswered', () => {
    expect(shown(120, reported(90), changed(120))).toBe(true)
    expect(shown(120, changed(40), reported(90), changed(120))).toBe(true)
  })

  it('P19 is the first one, when a report had its answer before the visit started', () => {
    expect(shown(95, reported(90), changed(95))).toBe(false)
    expect(shown(95, reported(90))).toBe(false)
    expect(shown(120, reported(90), changed(95), changed(120))).toBe(false)
  })

  it('P19 is the first one, when the link is changed first and reported later', () => {
    expect(shown(110, changed(110), reported(130))).toBe(false)
    expect(shown(50, reported(110))).toBe(false)
  })

  it('MEET-7 MEET-9 is the new one at once, though the day has not heard of it yet', () => {
    expect(shown(120, reported(110))).toBe(true)
  })

  it('MEET-7 MEET-9 stays the new one, whatever is changed after it', () => {
    expect(shown(140, reported(110), changed(120), changed(140))).toBe(true)
  })
})
