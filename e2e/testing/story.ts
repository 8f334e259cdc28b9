import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import type { Stack } from '../../scripts/local/stack.ts'
import { book } from './book.ts'
import { addClinic, type TestClinic } from './clinic.ts'
import { type Person, signIn } from './people.ts'

export const MEET_LINK = 'https://meet.google.com/abc-defg-hij'

export type Story = {
  clinic: TestClinic
  doctor: Person
  /** Books for a patient of the clinic and opens their waiting room. */
  waitFor: (name: string, mode?: 'online' | 'in_person') => Promise<Person & { appointmentId: string }>
}

/** A doctor at the console, desktop, and patients on their phones, each in a browser of their own. */
export async function beginStory(
  browser: Browser,
  patientNames: readonly string[],
  { url, databaseUrl }: Pick<Stack, 'url' | 'databaseUrl'> = inject('stack'),
): Promise<Story> {
  const clinic = await addClinic(databaseUrl, patientNames)
  const doctor = await signIn(browser, url, clinic.doctor, 'desktop')
  await doctor.page.goto('/console')
  return {
    clinic,
    doctor,
    async waitFor(name, mode = 'online') {
      const account = clinic.patients.find((patient) => patient.name === name)
      if (!account) throw new Error(`nobody is called ${name}`)
      const person = await signIn(browser, url, account)
      const { appointmentId } = await book(person.context.request, url, clinic.doctorId, mode)
      await person.page.goto(`/live/${appointmentId}`)
      return { ...person, appointmentId }
    },
  }
}
