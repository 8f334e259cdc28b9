import { APP_URL, type TestWorker } from '../../testing/worker.ts'

export const PASSWORD = 'correct horse battery'

/** A browser that keeps its cookies and asks `/api/auth`, from an address of its own. */
export function openBrowser(worker: TestWorker, address = '203.0.113.7', language = 'en') {
  const cookies = new Map<string, string>()
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  async function post(path: string, body: object) {
    const answer = await worker.request(`/api/auth/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'cf-connecting-ip': address,
        'accept-language': language,
        origin: APP_URL,
        cookie: cookie(),
      },
      body: JSON.stringify(body),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0/i.test(set)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const said: Record<string, unknown> = await answer.json()
    return {
      status: answer.status,
      said,
      retryAfter: answer.headers.get('retry-after'),
      headers: answer.headers,
    }
  }
  return {
    post,
    cookie,
    api: () => worker.clientFor(cookie()),
    me: () => worker.clientFor(cookie()).session.me.query(),
    signUp: (email: string, password = PASSWORD) => post('sign-up/email', { name: 'Ada', email, password }),
    signIn: (email: string, password = PASSWORD) => post('sign-in/email', { email, password }),
    askCode: (email: string) => post('email-otp/send-verification-otp', { email, type: 'sign-in' }),
  }
}

/** The newest mail to somebody, once it has been sent: mails go out after the answer. */
export async function mailTo(worker: TestWorker, to: string, subject: string) {
  const { vi } = await import('vitest')
  return vi.waitFor(() => {
    const found = worker.mails.findLast((mail) => mail.to === to && mail.subject === subject)
    if (!found) throw new Error(`no mail "${subject}" to ${to}`)
    const [, code = ''] = /: (\d{6})\n/.exec(found.text) ?? []
    const [, link = ''] = /#(\S+)/.exec(found.text) ?? []
    return { ...found, code, link }
  })
}

/** An account that was made and confirmed, in a browser that is signed in to it. */
export async function newAccount(worker: TestWorker, email: string) {
  const browser = openBrowser(worker)
  const { said } = await browser.signUp(email)
  const { code } = await mailTo(worker, email, 'Confirm your email')
  await browser.post('sign-up/confirm', { attempt: said.attempt, code })
  return browser
}
