import { prescriptionPdfPath } from '../../../protocol/paths.ts'
import { record } from '../../language/record.ts'

/** HIST-3, TIME-1: the PDF, made by the Worker when it is asked for, with its times in the reader's zone. */
export function PdfLink(props: { appointmentId: string; class: string }) {
  const path = () =>
    prescriptionPdfPath(props.appointmentId, Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <a class={props.class} rel="external" href={path()}>
      {record().prescription.pdf}
    </a>
  )
}
