import { expect, it } from 'vitest'
import type { MailSent } from '../../mail/port.ts'
import { createAccountMail } from './account-mail.ts'

const LATER: MailSent = { kind: 'later', code: 'SMTP_451' }

/** Mails by a server that answers so, each time after so long, on a clock that only they move. */
function mails(answer: () => Promise<MailSent>, { takesMs = 0, wholeMs = 25_000 } = {}) {
  let now = 0
  const tries: number[] = []
  const log: object[] = []
  let work: Promise<unknown> = Promise.resolve()
  const tell = createAccountMail({
    wholeMs,
    clock: () => now,
    log: (line) => void log.push(line),
    keepAlive: (going) => {
      work = going
    },
    pause: async (ms) => {
      now += ms
    },
    mail: {
      async send() {
        tries.push(now)
        now += takesMs
        return answer()
      },
    },
  })
  return {
    tries,
    log,
    async send() {
      tell({ kind: 'signInCode', to: 'ada@home.example', language: 'en', code: '123456' })
      await work
      return now
    },
  }
}

it('ACC-14 a mail that is not taken now is tried again while its person waits', async () => {
  const { send, tries } = mails(async () => LATER)
  expect(await send()).toBe(17_000)
  expect(tries).toEqual([0, 1_000, 5_000, 17_000])
})

it('ACC-14 none is tried any more once 25 s are over', async () => {
  const { send, tries } = mails(async () => LATER, { takesMs: 11_000 })
  await send()
  expect(tries).toEqual([0, 12_000])
})

it('ACC-14 a server that says nothing is left when the time is over, and the log says so', async () => {
  const { send, log } = mails(() => new Promise(() => {}), { wholeMs: 30 })
  await send()
  expect(log).toEqual([
    { event: 'account_mail', mail: 'signInCode', outcome: 'later', code: 'TIMEOUT', attempt: 0 },
  ])
})

it('ACC-14 one that was taken, or never will be, is sent once', async () => {
  for (const answer of [
    { kind: 'sent', providerId: 'p' },
    { kind: 'refused', code: 'SMTP_554' },
  ] as const) {
    const { send, tries } = mails(async () => answer)
    await send()
    expect(tries).toEqual([0])
  }
})
