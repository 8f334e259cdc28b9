import { randomUUID } from 'node:crypto'
import { createTRPCClient, httpLink } from '@trpc/client'
import { inject } from 'vitest'
import { signIn } from '../../examples/sign-in.ts'
import type { AppRouter } from '../../src/server/routers/app.ts'
import { today } from './book.ts'
import type { TestClinic } from './clinic.ts'

/** The clinic's doctor without a browser: signed in, and pressing by procedures. */
export async function signInDoctor({ doctor, doctorId }: TestClinic) {
  const { url } = inject('stack')
  const cookie = await signIn(url, doctor.email, doctor.password)
  const api = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, headers: { cookie } })] })
  const press = () => ({ key: `${doctorId}:${today()}`, commandId: randomUUID() })
  return {
    begin: () => api.doctor.setStatus.mutate({ ...press(), availability: 'available', backInMinutes: null }),
    start: (token: number) => api.consultation.start.mutate({ ...press(), token }),
    draft: (appointmentId: string) => api.record.draft.query({ appointmentId }),
    skip: (token: number) => api.consultation.skip.mutate({ ...press(), token }),
  }
}
