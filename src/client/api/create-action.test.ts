import { createRoot } from 'solid-js'
import { expect, it } from 'vitest'
import { connectionIsBack } from './back.ts'
import { createAction } from './create-action.ts'

const lost = () => new TypeError('Failed to fetch')
const refused = (refusal: string) => Object.assign(new Error(refusal), { data: { refusal } })

/** A deed whose tries come to these, one after another; with the ids it was asked with. */
function deedOf(...outcomes: (Error | string)[]) {
  const ids: string[] = []
  const action = createAction(async (_: null, commandId) => {
    ids.push(commandId)
    const outcome = outcomes.shift()
    if (outcome instanceof Error) throw outcome
    return outcome
  })
  return { ...action, ids }
}

it('OPS-4 a repeat after a lost answer is the same command, the next wish another', async () => {
  const { act, ids, problem } = deedOf(lost(), 'done', 'done again')
  expect(await act(null)).toBeNull()
  expect(problem()?.code).toBe('NO_CONNECTION')
  expect(await act(null)).toBe('done')
  expect(await act(null)).toBe('done again')
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})

it('WAIT-14 a lost answer is complained of until the connection is back, a no until the next wish', async () => {
  await createRoot(async (dispose) => {
    const { act, problem } = deedOf(lost(), refused('TOO_EARLY'), 'done')
    await act(null)
    expect(problem()?.code).toBe('NO_CONNECTION')
    connectionIsBack()
    expect(problem()).toBeNull()
    await act('another' as never)
    connectionIsBack()
    expect(problem()?.code).toBe('TOO_EARLY')
    dispose()
  })
})

it('OPS-4 a lost no that a repeat brings to light may hold no more: the wish is asked anew, once', async () => {
  const { act, ids, problem } = deedOf(lost(), refused('MEET_LINK_MISSING'), 'done')
  await act(null)
  expect(await act(null)).toBe('done')
  expect(problem()).toBeNull()
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])

  const still = deedOf(lost(), refused('TOO_EARLY'), refused('TOO_EARLY'), 'never asked')
  await still.act(null)
  expect(await still.act(null)).toBeNull()
  expect(still.problem()?.code).toBe('TOO_EARLY')
  expect(still.ids).toHaveLength(3)
})

it('OPS-4 a no at the first asking is an answer, and is not asked about again', async () => {
  const { act, ids, problem } = deedOf(refused('TOO_EARLY'), 'done')
  expect(await act(null)).toBeNull()
  expect(problem()?.code).toBe('TOO_EARLY')
  expect(ids).toHaveLength(1)
  expect(await act(null)).toBe('done')
  expect(ids[1]).not.toBe(ids[0])
})
