import { router } from '../trpc.ts'
import { accountRouter } from './account.ts'
import { analysesRouter } from './analyses.ts'
import { apiKeysRouter } from './api-keys.ts'
import { appointmentsRouter } from './appointments.ts'
import { auditRouter } from './audit.ts'
import { clinicRouter } from './clinic.ts'
import { consultationRouter } from './consultation.ts'
import { demoRouter } from './demo.ts'
import { deskRouter } from './desk.ts'
import { doctorRouter } from './doctor.ts'
import { doctorsRouter } from './doctors.ts'
import { historyRouter } from './history.ts'
import { invitationsRouter } from './invitations.ts'
import { joinRouter } from './join.ts'
import { messagesRouter } from './messages.ts'
import { noticeSettingsRouter } from './notice-settings.ts'
import { notificationsRouter } from './notifications.ts'
import { orderRouter } from './order.ts'
import { peopleRouter } from './people.ts'
import { profileRouter } from './profile.ts'
import { pushRouter } from './push.ts'
import { queueRouter } from './queue.ts'
import { recordRouter } from './record.ts'
import { sessionRouter } from './session.ts'
import { setupRouter } from './setup.ts'
import { templatesRouter } from './templates.ts'
import { textsRouter } from './texts.ts'

/** Everything that can be asked over tRPC. */
export const appRouter = router({
  session: sessionRouter,
  account: accountRouter,
  demo: demoRouter,
  doctors: doctorsRouter,
  appointments: appointmentsRouter,
  queue: queueRouter,
  order: orderRouter,
  consultation: consultationRouter,
  doctor: doctorRouter,
  desk: deskRouter,
  notifications: notificationsRouter,
  noticeSettings: noticeSettingsRouter,
  push: pushRouter,
  texts: textsRouter,
  record: recordRouter,
  templates: templatesRouter,
  analyses: analysesRouter,
  apiKeys: apiKeysRouter,
  history: historyRouter,
  profile: profileRouter,
  messages: messagesRouter,
  setup: setupRouter,
  clinic: clinicRouter,
  invitations: invitationsRouter,
  join: joinRouter,
  people: peopleRouter,
  audit: auditRouter,
})

/** All that the client knows of the server. */
export type AppRouter = typeof appRouter
