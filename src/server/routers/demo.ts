import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../accounts/demo-accounts.ts'
import { publicProcedure, router } from '../trpc.ts'

type Account = { email: string; name: string; role: string; note: string }
type Offer = { offered: boolean; password: string | null; accounts: readonly Account[] }

export const demoRouter = router({
  /** The accounts to try the demo clinic with; nothing on a real one. */
  accounts: publicProcedure.query(
    ({ ctx }): Offer =>
      ctx.demo
        ? { offered: true, password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS }
        : { offered: false, password: null, accounts: [] },
  ),
})
