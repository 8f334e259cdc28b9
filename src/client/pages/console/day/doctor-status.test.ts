import { expect, it } from 'vitest'
import { doctorDayKey, doctorId, localDate } from '../../../../queue/ids.ts'
import { emptyQueue } from '../../../../queue/queue.ts'
import { publicView } from '../../../../queue/views/view.ts'
import { live } from '../../../language/live.ts'
import { doctorStatusInWords } from './doctor-status.ts'

const view = publicView(emptyQueue(doctorDayKey(doctorId('osei'), localDate('2026-03-02'))))
const BACK = Date.UTC(2026, 2, 2, 9, 53)

it.each([
  ['on_break', 'On a break'],
  ['offline', 'You are away'],
] as const)('CONSOLE-4 %s says when patients were told to expect the doctor', (status, says) => {
  const away = (expectedBackAt: number | null) =>
    doctorStatusInWords({ ...view, runningSince: 1, doctor: { status, expectedBackAt, lateMinutes: null } })

  expect(away(BACK)).toBe(`${says} · Back ${live().timeOfDay(BACK)}`)
  expect(away(null)).toBe(says)
})
