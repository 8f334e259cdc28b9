import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { type Grey, readPng, writePng } from './testing/grey-png.ts'
import { madePdf } from './testing/made.ts'
import { pictured } from './testing/pictured.ts'
import { medication, visitRecord } from './testing/records.ts'

// What was drawn when somebody who reads these scripts looked at it. After a change that is meant, delete the picture, run
// this again, and look at the new one.

/** Where the table of medications stands, in points from above. */
const TABLE = [225, 480] as const
/** Points that may differ by half of black: the edges of letters, which another machine may smooth otherwise. One digit is more. */
const ALLOWED = 25

const SAMPLES = {
  english: {
    name: 'Amoxicillin (500)',
    strength: '500 mg',
    dose: '2.5–5.0 ml',
    instructions: '[1-2] x 0.125 mg',
  },
  hindi: {
    name: 'पैरासिटामोल (500)',
    strength: '500 मि.ग्रा.',
    dose: '2.5–5.0 मि.ली.',
    frequency: 'दिन में 2-3 बार',
    timing: 'सुबह और रात, प्रतिदिन',
    instructions: 'क्षमता से अधिक [1-2] x 0.125 mg न लें; र्कों हृदय श्री',
  },
  arabic: {
    name: 'باراسيتامول (500)',
    strength: '500 ملغ',
    dose: '2.5–5.0 مل',
    frequency: '2-3 مرات يومياً',
    timing: 'بعد الأكل (2.5 مل)',
    instructions: 'لا تتجاوز [1-2] x 0.125 mg كل 6 ساعات، إلخ.',
  },
}

it.each(Object.entries(SAMPLES))(
  'DOC-1 doses in %s look as they did when they were looked at',
  async (language, fields) => {
    const record = visitRecord({
      medications: [medication(fields), medication({ ...fields, dose: '500 (5.2)' })],
    })
    const drawn = await pictured(await madePdf(record), ...TABLE)
    const file = path.join(import.meta.dirname, `testing/golden/${language}.png`)
    if (!fs.existsSync(file) && !process.env.CI) fs.writeFileSync(file, writePng(drawn))
    expect(differences(drawn, readPng(fs.readFileSync(file)))).toBeLessThanOrEqual(ALLOWED)
  },
  60_000,
)

function differences(drawn: Grey, golden: Grey): number {
  expect([drawn.width, drawn.height]).toEqual([golden.width, golden.height])
  return drawn.points.filter((point, at) => Math.abs(point - (golden.points[at] ?? 0)) > 127).length
}
