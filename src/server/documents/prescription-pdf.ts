import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import type { PdfWords } from '../../words/screens/documents.ts'
import { SMALL } from './looks.ts'
import { medicationTable } from './medication-table.ts'
import { advice, list, markdown, note, part, section, warn } from './parts.ts'
import { type Flow, makeFlow, PAGE, rule } from './pdf/flow.ts'
import type { FontName } from './pdf/font-names.ts'
import { inkOf } from './pdf/ink.ts'
import { linesOf } from './pdf/lines.ts'
import { makeTypeface } from './pdf/typeface.ts'
import { head } from './prescription-head.ts'
import type { VisitRecord } from './record.ts'
import type { Telling } from './telling.ts'

/** Where a paper leads to. */
export type Addresses = { readonly verify: string; readonly history: string }

type Fonts = ReadonlyMap<FontName, Uint8Array>

/**
 * HIST-3: the PDF of a prescription, with all that its visit left. What has no shape in its fonts is known only once all
 * is drawn; then it is drawn again, with a warning before anything that somebody might follow.
 */
export async function prescriptionPdf(
  record: VisitRecord,
  telling: Telling,
  addresses: Addresses,
  files: Fonts,
): Promise<Uint8Array> {
  const { bytes, isWhole } = await drawn(record, telling, addresses, files, null)
  if (isWhole) return bytes
  const warning = telling.words.pdf.notWhole(addresses.history)
  return (await drawn(record, telling, addresses, files, warning)).bytes
}

async function drawn(
  record: VisitRecord,
  telling: Telling,
  addresses: Addresses,
  files: Fonts,
  warning: string | null,
) {
  const { pdf: words } = telling.words
  const doc = await PDFDocument.create()
  const typeface = makeTypeface(doc.context, files)
  const flow = makeFlow(doc, typeface)

  head(flow, record, telling, addresses.verify)
  if (warning !== null) warn(flow, warning)
  course(flow, record, telling)
  visit(flow, record, words)
  tokens(flow, record, telling)
  flow.skip(14)
  note(flow, words.signed(record.prescription.contentHash))
  note(flow, addresses.verify)

  const foot = `${record.patient.name} · ${record.prescription.code}`
  flow.finish((page, of) => {
    const [left] = linesOf(typeface, [{ text: foot, look: SMALL }], PAGE.width / 2, 'ltr')
    const [right] = linesOf(typeface, [{ text: words.page(page, of), look: SMALL }], PAGE.width / 2)
    const y = PAGE.bottom - 24
    const lines = [rule(PAGE.bottom - 12)]
    if (left) lines.push(inkOf(typeface, left, PAGE.side, y))
    if (right) lines.push(inkOf(typeface, right, PAGE.width - PAGE.side - right.width, y))
    return lines.join('\n')
  })
  for (const { embedded } of typeface.cuts()) embedded.finish()

  doc.setTitle(words.documentTitle(record.patient.name, telling.date(record.date)), {
    showInWindowTitleBar: true,
  })
  doc.setAuthor(record.doctor.name)
  doc.setLanguage(telling.language)
  doc.setProducer(words.clinic)
  doc.setCreationDate(record.prescription.issuedAt)
  doc.setModificationDate(record.prescription.issuedAt)
  doc.catalog.set(PDFName.of('MarkInfo'), doc.context.obj({ Marked: true }))
  doc.catalog.set(PDFName.of('StructTreeRoot'), flow.tags.finish())
  return { bytes: await doc.save({ updateFieldAppearances: false }), isWhole: typeface.isWhole() }
}

/** "Course Advised by Doctor" (HIST-1). */
function course(flow: Flow, { prescription: { content } }: VisitRecord, telling: Telling): void {
  const { pdf: words } = telling.words
  section(flow, words.course)
  if (content.medications.length > 0) {
    part(flow, words.medications)
    medicationTable(flow, content.medications, words)
  }
  advice(flow, words.lifestyle, content.lifestyle)
  advice(flow, words.diet, content.diet)
  advice(flow, words.warningSigns, content.warningSigns)
  advice(flow, words.emergency, content.emergency)
  list(flow, words.tests, content.tests)
  if (content.followUp) {
    const { date, note } = content.followUp
    advice(flow, words.followUp, [telling.date(date), note].join('\n'))
  }
}

function visit(flow: Flow, { notes, aiAnalysis, isByMachine }: VisitRecord, words: PdfWords): void {
  if (notes.trim() !== '') {
    section(flow, words.notes)
    markdown(flow, notes)
  }
  if (aiAnalysis.trim() !== '') {
    section(flow, words.aiAnalysis)
    if (isByMachine) note(flow, words.byMachine)
    markdown(flow, aiAnalysis)
  }
}

/** LATE-4: the tokens of the visit, where there was more than one. */
function tokens(flow: Flow, { date, reassignments }: VisitRecord, telling: Telling): void {
  const { tokens: words } = telling.words.pdf
  if (reassignments.length === 0) return
  section(flow, words.heading)
  for (const { oldToken, newToken, timestamp, reason, requestedBy } of reassignments) {
    const changed = words.change(oldToken, newToken, telling.time(new Date(timestamp), date))
    note(flow, `${changed} ${words.reasons[reason]} ${words.by[requestedBy]}`)
  }
}
