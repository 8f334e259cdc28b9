import { expect, it } from 'vitest'
import { answerInbox, answerText } from './demo-inbox.ts'

const MAIL = {
  id: '<1@clinic.example>',
  to: 'ada@home.example',
  subject: '<b>Confirm</b>',
  text: 'Press\nhttp://localhost:8787/confirm-email#abc\n<script>alert(1)</script> javascript:alert(2)',
  html: '<img src="https://elsewhere.example/spy.png">',
  at: Date.UTC(2026, 5, 15, 12, 4),
}
const request = (headers: Record<string, string> = {}) =>
  new Request('http://localhost/demo/inbox', { headers })

it('MAIL-6 a mail is shown as its text, addresses to be pressed, and nothing of it runs or is fetched', async () => {
  const answer = await answerInbox(async () => [MAIL], request())
  const page = await answer.text()

  expect(page).toContain('<a href="http://localhost:8787/confirm-email#abc">')
  expect(page).toContain('&lt;script&gt;alert(1)')
  expect(page).not.toMatch(/<script|<img|<b>|href="javascript/)
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

it('SMS-6 SMS-4 a text is shown as it is, and can be answered as from the phone', async () => {
  const body = 'Anteroom: <b>now</b> http://localhost:8787/live/a-1'
  const text = { id: 't-1', to: '+447700900123', via: 'sms' as const, body, at: Date.UTC(2026, 5, 15, 12) }
  const page = await (await answerInbox(async () => [text], request())).text()

  expect(page).toContain('Text message')
  expect(page).toContain('&lt;b&gt;now')
  expect(page).toContain('<a href="http://localhost:8787/live/a-1">')
  expect(page).toContain('<input type="hidden" name="from" value="+447700900123">')
  expect(page).toMatch(/name="body" value="STOP">Answer STOP<.*name="body" value="START">Answer START</s)
})

it('SMS-6 an answer is passed on and the page shown again; what is none is refused', async () => {
  const answers: unknown[] = []
  const say = (form: Record<string, string>) =>
    answerText(
      async (answer) => void answers.push(answer),
      new Request('http://localhost/demo/inbox', {
        method: 'POST',
        body: new URLSearchParams(form),
      }),
    )
  const answer = await say({ from: '+447700900123', body: 'STOP' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/demo/inbox'])
  expect(answers).toEqual([{ from: '+447700900123', body: 'STOP' }])
  await expect(say({ from: '+447700900123' })).rejects.toThrow('BAD_INPUT')
})

it('MAIL-6 LANG-4 an empty mailbox says so, in the reader’s language', async () => {
  const says = async (language: string) =>
    (await answerInbox(async () => [], request({ 'accept-language': language }))).text()
  expect(await says('en')).toContain('Nothing has been sent yet.')
  expect(await says('hi')).toContain('अभी कुछ नहीं भेजा गया है।')
})
