import { expect, it } from 'vitest'
import { answerInbox } from './demo-inbox.ts'

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

it('MAIL-6 LANG-4 an empty mailbox says so, in the reader’s language', async () => {
  const says = async (language: string) =>
    (await answerInbox(async () => [], request({ 'accept-language': language }))).text()
  expect(await says('en')).toContain('No mail has been sent yet.')
  expect(await says('hi')).toContain('अभी कोई ईमेल नहीं भेजा गया है।')
})
