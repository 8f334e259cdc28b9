import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { token } from '../../queue/ids.ts'
import type { Language } from '../../words/languages.ts'
import { PAGE } from './pdf/flow.ts'
import { extracted, type Found, withoutSpaces } from './testing/extracted.ts'
import { ADDRESSES, madePdf } from './testing/made.ts'
import { pictured } from './testing/pictured.ts'
import { medication, visitRecord } from './testing/records.ts'
import { scanned } from './testing/scanned.ts'

/** Making and reading a document takes a while on a busy machine. */
const SLOW = 60_000

const english = {
  name: 'Amoxicillin (clavulanate)',
  form: 'Tablet, film-coated',
  strength: '875 mg/125 mg',
  dose: '½ tablet [0.5]',
  frequency: '2–3 times a day',
  timing: 'at 08:00 and 20:00',
  duration: '5-7 days',
  instructions: 'No more than 2.5 g/day (adults); ≤ 1.25 g for children < 40 kg.',
}
const hindi = {
  name: 'पैरासिटामोल (Crocin)',
  form: 'गोली',
  strength: '500 mg',
  dose: '2.5 ml (½ चम्मच)',
  frequency: 'दिन में 2-3 बार',
  timing: 'सुबह और रात, प्रतिदिन',
  duration: '5-7 दिन',
  instructions: 'क्षमता से अधिक [500 mg] न लें; हर 6 घंटे में, र्कों हृदय।',
}
const arabic = {
  name: 'باراسيتامول (Panadol) 500',
  form: 'أقراص',
  strength: '500 ملغ',
  dose: '2.5 مل (5-10)',
  frequency: '3 مرات يومياً',
  timing: 'بعد الأكل 500-1000 mg (2.5 ml) يومياً',
  duration: '5-7 أيام',
  instructions: 'تناول 5-10 مل كل 6 ساعات [لا تتجاوز 4 جرعات] و 2.5 mg/kg عند الحاجة، إلخ.',
}
const all = { en: english, hi: hindi, ar: arabic }

describe.each(['en', 'hi'] as const)('a PDF in %s', (language: Language) => {
  it.each(Object.entries(all))(
    'DOC-1 what is written in it in %s is read from it again',
    async (_, fields) => {
      const record = visitRecord({ medications: [medication(fields)], warningSigns: fields.instructions })
      const { text } = await extracted(await madePdf(record, language))
      for (const written of Object.values(fields)) expect(text).toContain(withoutSpaces(written))
    },
    SLOW,
  )

  it(
    'HIST-3 holds all that the visit left',
    async () => {
      const record = visitRecord(
        {
          lifestyle: 'Walk for half an hour.',
          diet: 'Less salt.',
          warningSigns: 'Fever over 39.5 °C',
          emergency: 'Call 112.',
          tests: ['HbA1c', 'Full blood count'],
          followUp: { date: '2026-06-29', note: 'Bring the results.' },
        },
        {
          notes: '# Findings\n\nA **dry** cough.\n\n1. chest clear',
          aiAnalysis: 'Likely viral.',
          isByMachine: true,
        },
      )
      const { text, info } = await extracted(await madePdf(record, language))
      const said = [
        ...[
          'Mara Vidal',
          'Dr. Ama Osei',
          'General practice',
          '14:00 (Asia/Kolkata)',
          'Amoxicillin',
          '500 mg',
        ],
        ...[
          '1 capsule',
          '3 times a day',
          '7 days',
          'Walk for half an hour.',
          'Less salt.',
          'Fever over 39.5 °C',
        ],
        ...['Call 112.', 'HbA1c', 'Full blood count', 'Bring the results.', 'Findings', 'A dry cough.'],
        ...['1. chest clear', 'Likely viral.', record.prescription.contentHash, record.prescription.code],
      ]
      for (const each of said) expect(text).toContain(withoutSpaces(each))
      expect(info.Language).toBe(language)
      expect(String(info.Title)).toContain('Mara Vidal')
    },
    SLOW,
  )
})

/** What stands on each line of a page, from left to right, as an eye sees it. */
function rowsOf(found: readonly Found[]): string[] {
  const rows = new Map<string, Found[]>()
  for (const each of found) {
    const place = `${each.page} ${Math.round(each.y)}`
    rows.set(place, [...(rows.get(place) ?? []), each])
  }
  return [...rows.values()].map((row) =>
    row
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join(' '),
  )
}

it(
  'DOC-1 in Arabic each dose stands from left to right in its own cell',
  async () => {
    const record = visitRecord({ medications: [medication(arabic)] })
    const { found } = await extracted(await madePdf(record))
    const row = rowsOf(found).find((text) => text.includes('Panadol'))
    // "500 ملغ" in the cell of the strength, "2.5 مل (5-10)" in that of the dose.
    expect(row?.replace(/\s+/g, ' ')).toMatch(/500 ملغ 2\.5 مل \(5-10\)/)
  },
  SLOW,
)

it(
  'DOC-1 any dose is read again as it was written, between whatever words',
  async () => {
    const digits = fc
      .tuple(fc.nat(999), fc.nat(99), fc.constantFrom('', '.', '-', '/', '–'))
      .map(([a, b, sign]) => (sign === '' ? String(a) : `${a}${sign}${b}`))
    const unit = fc.constantFrom('mg', 'ml', 'مل', 'ملغ', 'गोली', 'मि.ली.', '%', 'IU')
    const wrap = fc.constantFrom('$', '($)', '[$]', 'خذ $ يومياً', 'दिन में $ बार', 'take $ daily')
    const dose = fc
      .tuple(digits, unit, wrap)
      .map(([number, unit, wrap]) => wrap.replace('$', () => `${number} ${unit}`))
    await fc.assert(
      fc.asyncProperty(fc.array(dose, { minLength: 25, maxLength: 40 }), async (doses) => {
        const medications = doses.map((each) =>
          medication({ dose: each, strength: each, instructions: each }),
        )
        const { text } = await extracted(await madePdf(visitRecord({ medications })))
        for (const each of doses) expect(text).toContain(withoutSpaces(each))
      }),
      // Each run has dozens of doses, in three places.
      { numRuns: 4, endOnFailure: true },
    )
  },
  4 * SLOW,
)

it(
  'HIST-3 forty medications and five thousand words are on pages with a head and a number each',
  async () => {
    const words = Array.from(
      { length: 5_000 },
      (_, index) => `word${index}${index % 90 === 89 ? '\n\n' : ''}`,
    )
    const medications = Array.from({ length: 40 }, (_, index) =>
      medication({ name: `Medicine ${index + 1}`, instructions: index % 3 ? '' : 'x'.repeat(500) }),
    )
    const record = visitRecord({ medications }, { notes: words.join(' ') })
    const { text, found, pages } = await extracted(await madePdf(record))

    const last = Array.from({ length: pages }, (_, page) => `Page ${page + 1} of ${pages}`)
    for (const number of last) expect(text).toContain(withoutSpaces(number))
    for (const { name } of medications) expect(text).toContain(withoutSpaces(name))
    for (let index = 0; index < 5_000; index += 1) expect(text).toContain(`word${index}`)
    const rowed = new Set(found.filter(({ text }) => text.startsWith('Medicine ')).map(({ page }) => page))
    const headed = new Set(found.filter(({ text }) => text === 'Strength').map(({ page }) => page))
    expect([...rowed].filter((page) => !headed.has(page))).toEqual([])
    expect(rowed.size).toBeGreaterThan(2)
    // Nothing below the foot or beyond the sides of the page.
    expect(found.filter(({ x, y }) => x < 40 || x > 555 || y < 30)).toEqual([])
  },
  2 * SLOW,
)

it(
  'HIST-3 says when something cannot be shown, and where it stands',
  async () => {
    const shown = await extracted(await madePdf(visitRecord({ diet: 'Rice' })))
    const notShown = await extracted(await madePdf(visitRecord({ diet: '白米' })))

    expect(shown.text).not.toContain('appearasboxes')
    expect(notShown.text).toContain('appearasboxes')
    expect(notShown.text).toContain('白米')
    // Before anything that somebody might follow.
    expect(notShown.text.indexOf('appearasboxes')).toBeLessThan(notShown.text.indexOf('CourseAdvised'))
  },
  SLOW,
)

it(
  'HIST-3 a correction says so, and why',
  async () => {
    const first = visitRecord()
    const { prescription } = first
    const corrected = { ...prescription, version: 2, correctionReason: 'The dose was wrong.' }
    const { text } = await extracted(await madePdf({ ...first, prescription: corrected }))

    expect(text).toContain(withoutSpaces('Corrected on 15 June 2026: this is version 2'))
    expect(text).toContain(withoutSpaces('The dose was wrong.'))
  },
  SLOW,
)

it(
  'LATE-4 RX-2 HIST-3 tells of every new token, and that a medicine was given in spite of an allergy',
  async () => {
    const late = {
      oldToken: token(4),
      newToken: token(9),
      timestamp: Date.parse('2026-06-15T07:30:00Z'),
      reason: 'late',
      requestedBy: 'patient',
    } as const
    const given = {
      medications: [medication({ confirmedAllergies: ['Penicillin'], instructions: 'Slowly.' })],
    }
    const { text } = await extracted(await madePdf(visitRecord(given, { reassignments: [late] })))

    for (const said of [
      'Token 4 became token 9 at 13:00 (Asia/Kolkata). Late for the turn. Asked for by the patient.',
      'Instructions: Slowly.',
      'Confirmed by the doctor in spite of the allergy: Penicillin',
    ])
      expect(text).toContain(withoutSpaces(said))
  },
  SLOW,
)

it(
  'DOC-2 the squares that are drawn are the code of the address that stands beneath them in letters',
  async () => {
    const bytes = await madePdf(visitRecord())
    const { text } = await extracted(bytes)
    expect(text).toContain(ADDRESSES.verify)
    const { data, size } = encode(ADDRESSES.verify, { ecc: 'M', border: 0 })
    const { points, width } = await pictured(bytes, PAGE.top, PAGE.top + 84)
    const scale = width / PAGE.width
    const side = (84 * scale) / size
    const left = (PAGE.width - PAGE.side - 84) * scale
    const isDark = (down: number, across: number) => {
      const [x, y] = [Math.floor(left + (across + 0.5) * side), Math.floor((down + 0.5) * side)]
      return (points[y * width + x] ?? 255) < 128
    }
    expect(data.map((row, down) => row.map((_, across) => isDark(down, across)))).toEqual(data)
  },
  SLOW,
)

it(
  'DOC-2 whoever scans the code of the document is led to its page: a reader that is not ours finds one code and that address',
  async () => {
    const bytes = await madePdf(visitRecord())
    expect(await scanned(await pictured(bytes, 0, PAGE.height))).toEqual([ADDRESSES.verify])
  },
  SLOW,
)
