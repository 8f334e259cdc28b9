import type { Db } from '../../db/client.ts'
import type { Clock } from '../../platform/clock.ts'
import { verifyPath } from '../../protocol/paths.ts'
import { chooseLanguage } from '../../words/languages.ts'
import type { Auth } from '../accounts/auth.ts'
import { refusal } from '../errors.ts'
import { keepRead } from '../history/reads.ts'
import { browserLanguage } from '../language.ts'
import type { Seals } from '../record/seal.ts'
import { fontsFor, type TakeFonts } from './font-files.ts'
import { prescriptionRecord } from './prescription-record.ts'
import { tellingIn } from './telling.ts'

export type PdfParts = Pick<Seals, 'verifySeal'> & {
  readonly db: Db
  readonly auth: Auth
  readonly clock: Clock
  readonly takeFonts: TakeFonts
  /** Where browsers see the app. */
  readonly appUrl: string
}

/** HIST-3, HIST-4: the PDF, made now, for whoever may read it; that a doctor has read it is kept first (HIST-5). */
export async function answerPrescriptionPdf(
  parts: PdfParts,
  request: Request,
  id: string,
): Promise<Response> {
  const { db, auth, clock, takeFonts, appUrl, verifySeal } = parts
  const user = await auth.userOf(request.headers)
  if (!user) throw refusal('NOT_SIGNED_IN')
  const record = await prescriptionRecord({ db, user, verifySeal }, id)
  const { appointmentId, patient } = record
  await keepRead(db, user, { patientId: patient.id, appointmentId, what: 'prescription' }, clock())
  const language = chooseLanguage(user.language, [browserLanguage(request.headers)])
  const telling = tellingIn(language, zoneIn(request.url) ?? record.doctor.timeZone)
  const addresses = {
    verify: `${appUrl}${verifyPath(record.prescription.code)}`,
    history: `${appUrl}/history/${encodeURIComponent(appointmentId)}`,
  }
  // By itself: it is the largest part of the Worker, and few requests need it.
  const [{ prescriptionPdf }, fonts] = await Promise.all([
    import('./prescription-pdf.ts'),
    takeFonts(fontsFor(JSON.stringify([record, telling.words.pdf.title]))),
  ])
  const pdf = await prescriptionPdf(record, telling, addresses, fonts)
  return new Response(pdf, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${telling.words.pdf.fileName}-${record.date}.pdf"`,
    },
  })
}

/** TIME-1: the reader's zone, which only the reader's own clock knows. */
function zoneIn(address: string): string | null {
  const zone = new URL(address).searchParams.get('zone')
  if (zone === null) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw refusal('BAD_INPUT')
  }
}
