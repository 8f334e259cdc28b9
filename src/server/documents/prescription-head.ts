import { encode } from 'uqr'
import { BODY, LABEL, SMALL, STRONG, TITLE } from './looks.ts'
import { CONTENT_WIDTH, type Flow, heightOf, PAGE, rule } from './pdf/flow.ts'
import { n } from './pdf/number.ts'
import type { VisitRecord } from './record.ts'
import type { Telling } from './telling.ts'

const QR_SIDE = 84
const QR = { x: PAGE.width - PAGE.side - QR_SIDE, width: QR_SIDE }
const TEXT = { x: PAGE.side, width: CONTENT_WIDTH - QR_SIDE - 24 }
const COLUMNS = 3

/** The clinic, what this is, whose and by whom, and the code that proves it. */
export function head(flow: Flow, record: VisitRecord, telling: Telling, verifyAddress: string): void {
  const { pdf: words } = telling.words
  const { tags } = flow
  const top = flow.y
  flow.decorate(door(PAGE.side, top - 22))
  flow.write(tags.add(tags.root, 'P'), flow.lines(words.clinic, STRONG), { ...TEXT, x: TEXT.x + 22 })
  flow.skip(12)
  flow.write(tags.add(tags.root, 'H1'), flow.lines(words.title, TITLE, TEXT), TEXT)
  flow.skip(2)
  flow.write(tags.add(tags.root, 'P'), flow.lines(record.doctor.name, STRONG, TEXT), TEXT)
  flow.write(tags.add(tags.root, 'P'), flow.lines(record.doctor.specialization, BODY, TEXT), TEXT)
  flow.skip(6)
  const bottom = Math.min(flow.y, top - QR_SIDE - 20)

  flow.draw(
    tags.add(tags.root, 'Figure', words.qrSays(verifyAddress)),
    qr(verifyAddress, QR.x, top - QR_SIDE),
  )
  flow.y = top - QR_SIDE - 2
  flow.write(tags.add(tags.root, 'P'), flow.lines(words.scan, SMALL, QR), QR)

  flow.y = bottom
  flow.decorate(rule(flow.y))
  flow.skip(8)
  facts(flow, record, telling)
  const { version, correctionReason, issuedAt } = record.prescription
  if (version > 1) {
    flow.skip(6)
    const said = words.corrected(version, telling.day(issuedAt), correctionReason)
    flow.write(tags.add(tags.root, 'P'), flow.lines(said, STRONG))
  }
}

function facts(flow: Flow, { patient, date, at, mode }: VisitRecord, telling: Telling): void {
  const { facts: names, modes } = telling.words.pdf
  const told: [string, string][] = [
    [names.patient, patient.name],
    ...(patient.bornOn === null ? [] : [[names.born, telling.date(patient.bornOn)] as [string, string]]),
    [names.date, telling.date(date)],
    [names.time, telling.time(at, date)],
    [names.mode, modes[mode]],
  ]
  const width = (CONTENT_WIDTH - 12 * (COLUMNS - 1)) / COLUMNS
  for (let first = 0; first < told.length; first += COLUMNS) {
    const row = told.slice(first, first + COLUMNS).map(([name, value], column) => {
      const box = { x: PAGE.side + column * (width + 12), width }
      return { box, name: flow.lines(name, LABEL, box), value: flow.lines(value, BODY, box) }
    })
    const height = Math.max(...row.map(({ name, value }) => heightOf(name) + heightOf(value))) + 6
    flow.need(height)
    const { y } = flow
    for (const { box, name, value } of row) {
      flow.y = y
      const tag = flow.tags.add(flow.tags.root, 'P')
      flow.write(tag, name, box)
      flow.write(tag, value, box)
    }
    flow.y = y - height
  }
}

/** As squares, which print sharper than a picture and need none of its bytes. */
function qr(address: string, x: number, y: number): string {
  // Half of its redundancy may be lost to a fold or a stain.
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  const side = QR_SIDE / size
  const squares = data.flatMap((row, down) =>
    row.flatMap((isDark, across) =>
      isDark
        ? [`${n(x + across * side)} ${n(y + QR_SIDE - (down + 1) * side)} ${n(side)} ${n(side)} re`]
        : [],
    ),
  )
  return `0 g\n${squares.join('\n')}\nf`
}

/** The doorway. */
function door(x: number, y: number): string {
  const [right, up] = [x + 14, y + 11]
  return [
    '0.1 0.42 0.36 RG 2 w',
    `${x} ${y} m ${x} ${up} l`,
    `${x} ${up + 9} ${right} ${up + 9} ${right} ${up} c`,
    `${right} ${y} l S`,
  ].join('\n')
}
