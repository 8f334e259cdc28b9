import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from '../accounts/demo-accounts.ts'
import { publicProcedure, router } from '../trpc.ts'

type Offer = { offered: boolean; password: string | null; accounts: readonly DemoAccount[] }

export const demoRouter = router({
  /** The accounts to try the demo clinic with; nothing on a real one. */
  accounts: publicProcedure.query(
    ({ ctx }): Offer =>
      ctx.demo
        ? { offered: true, password: DEMO_PASSWORD, accounts: DEMO_ACCOUNTS }
        : { offered: false, password: null, accounts: [] },
  ),
})
