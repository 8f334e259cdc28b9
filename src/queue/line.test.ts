import { describe, expect, it } from 'vitest'
import { token } from './ids.ts'
import { movedBack, movedUp, placesBehind, without } from './line.ts'

const line = [4, 7, 9].map(token)

describe('the line', () => {
  it('LATE-5 moving back goes to the end at most', () => {
    expect(movedBack(line, token(4), 1)).toEqual([7, 4, 9])
    expect(movedBack(line, token(4), 9)).toEqual([7, 9, 4])
  })

  it('CALL-8 moving up goes to the front at most', () => {
    expect(movedUp(line, token(9), 1)).toEqual([4, 9, 7])
    expect(movedUp(line, token(9), 9)).toEqual([9, 4, 7])
  })

  it('LATE-5 how many stand behind', () => {
    expect([4, 7, 9, 5].map((each) => placesBehind(line, token(each)))).toEqual([2, 1, 0, 0])
  })

  it('POS-1 a token that does not stand in it changes nothing', () => {
    expect(movedBack(line, token(5), 1)).toBe(line)
    expect(movedUp(line, token(5), 1)).toBe(line)
    expect(without(line, token(5))).toEqual(line)
  })
})
