import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetDraft, forgetDrafts, keepDraft, NOTHING, readDraft } from './draft.ts'

const DRAFT = { date: '2026-06-15', mode: 'online', reason: 'A cough' } as const

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.restoreAllMocks())

it('BOOK-13 is kept for each doctor, for whoever wrote it, or whoever signs in after writing it', () => {
  keepDraft('d-1', DRAFT, 'patient-1')
  keepDraft('d-2', DRAFT, null)
  expect(readDraft('d-1', 'patient-1')).toEqual(DRAFT)
  expect([readDraft('d-1', 'patient-2'), readDraft('d-1', null), readDraft('d-3', null)]).toEqual([
    NOTHING,
    NOTHING,
    NOTHING,
  ])
  expect([readDraft('d-2', null), readDraft('d-2', 'patient-2')]).toEqual([DRAFT, DRAFT])
  forgetDraft('d-1')
  expect([readDraft('d-1', 'patient-1'), readDraft('d-2', null)]).toEqual([NOTHING, DRAFT])
})

it('BOOK-13 signing out leaves no draft behind, and nothing else is touched', () => {
  keepDraft('d-1', DRAFT, 'patient-1')
  keepDraft('d-2', DRAFT, null)
  sessionStorage.setItem('somebody else', '1')
  forgetDrafts()
  expect({ ...sessionStorage }).toEqual({ 'somebody else': '1' })
})

it.each(['', '{', 'null', '[]', '{"reason":1}', '{"reason":"x","date":5,"by":null,"mode":null}'])(
  'BOOK-13 what cannot be read is no draft: %s',
  (kept) => {
    sessionStorage.setItem('anteroom.draft.d-1', kept)
    expect(readDraft('d-1', null)).toEqual(NOTHING)
  },
)

it('BOOK-13 a browser that keeps nothing loses the draft, and nothing else', () => {
  vi.stubGlobal('sessionStorage', undefined)
  keepDraft('d-1', DRAFT, null)
  expect(readDraft('d-1', null)).toEqual(NOTHING)
  forgetDraft('d-1')
  forgetDrafts()
  vi.unstubAllGlobals()
})
