import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '../src/server/routers/app.ts'
import { anteroom, setting } from './settings.ts'

// An outside service that hands in its analysis of a visit that is on. The desk issues its key, which opens nothing else;
// the doctor sees the text marked as a machine's until they accept it.
//
//   API_KEY=ar_... APPOINTMENT=<id> npx node examples/supply-analysis.ts

const api = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: `${anteroom()}/trpc`,
      headers: { authorization: `Bearer ${setting('API_KEY')}`, origin: anteroom() },
    }),
  ],
})

const text = '## Possible causes\n\n- Contact dermatitis\n- Insect bites\n\n**Not a diagnosis.**'
// The same text again changes nothing, so that a lost answer is no reason not to ask again.
const { version } = await api.analyses.supply.mutate({ appointmentId: setting('APPOINTMENT'), text })
console.log(`kept as version ${version}`)
