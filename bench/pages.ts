import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import lighthouse, { type Flags } from 'lighthouse'
import { chromium } from 'playwright-core'
import { chromiumOptions } from '../e2e/testing/chromium.ts'
import { freePort } from '../scripts/local/ports.ts'
import { startStack } from '../scripts/local/stack.ts'
import { DEMO_PASSWORD } from '../src/server/accounts/demo-accounts.ts'

// npm run bench:pages: Lighthouse on its phone profile (a slow phone on slow 4G, simulated), the demo clinic on a stack that
// is thrown away. Nothing here passes or fails; the goals stand beside the figures.

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']
const RUNS = 3
const GOALS = 'goals: performance >= 97, the others 100, LCP <= 2.0 s, CLS ~0'

type Audit = Awaited<ReturnType<typeof audit>>
type Page = { readonly name: string; readonly path: string; readonly cookie?: string }

const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-pages-'))
fs.chmodSync(stateDir, 0o755)
const stack = await startStack({ stateDir, durable: false, onProgress: (line) => console.log(`  ${line}`) })
const port = await freePort()
const options = await chromiumOptions()
const browser = await chromium.launch({
  ...options,
  args: [...options.args, `--remote-debugging-port=${port}`],
})
try {
  console.log(`\npages, median of ${RUNS} (${GOALS})`)
  for (const page of await pages()) console.log(await measured(page))
} finally {
  await browser.close()
  await stack.stop()
  fs.rmSync(stateDir, { recursive: true, force: true })
}

async function pages(): Promise<readonly Page[]> {
  const mara = await cookieOf('mara@demo.example')
  const osei = await cookieOf('osei@demo.example')
  const mine = await ask('appointments.mine', mara)
  const live = mine.find(({ status }) => status === 'booked' || status === 'waiting')
  if (!live) throw new Error('the demo patient has no appointment')
  return [
    { name: 'front page', path: '/' },
    { name: 'home of a patient', path: '/', cookie: mara },
    { name: 'waiting room', path: `/live/${encodeURIComponent(live.appointmentId)}`, cookie: mara },
    { name: 'console', path: '/console', cookie: osei },
  ]
}

/** The median of each figure by itself, and what was painted last and largest, so that it is known what to work on. */
async function measured({ name, path: address, cookie }: Page): Promise<string> {
  const runs: Audit[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await audit(`${stack.url}${address}`, cookie))
  const [first] = runs
  if (!first) throw new Error('nothing was measured')
  const middle = (figure: (run: Audit) => number) => median(runs.map(figure))
  const seconds = (figure: (run: Audit) => number) => `${(middle(figure) / 1000).toFixed(2)} s`
  const scores = CATEGORIES.map((id) => `${id} ${middle((run) => run.scores[id] ?? Number.NaN)}`).join('  ')
  return [
    `  ${name.padEnd(20)} ${scores}`,
    `    LCP ${seconds((run) => run.lcp)} (${first.largest})   first paint ${seconds((run) => run.fcp)}` +
      `   blocked ${Math.round(middle((run) => run.tbt))} ms   CLS ${middle((run) => run.cls).toFixed(3)}`,
    `    ${(middle((run) => run.bytes) / 1000).toFixed(0)} kB in ${middle((run) => run.requests)} requests` +
      `   speed of this machine ${Math.round(middle((run) => run.speed))} (below 1000 it is busy, and the figures are too high)`,
    ...new Set(runs.flatMap(({ wrong }) => wrong.map((title) => `    ${title}`))),
  ].join('\n')
}

/** A function, as the measuring above begins before the rest of this file has run. */
function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
}

async function audit(url: string, cookie: string | undefined) {
  const flags: Flags = {
    port,
    onlyCategories: CATEGORIES,
    logLevel: 'silent',
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  }
  const result = await lighthouse(url, flags)
  if (!result) throw new Error(`Lighthouse gave no answer for ${url}`)
  const { categories, audits, environment } = result.lhr
  const number = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const { details } = audits['network-requests'] ?? {}
  const requests = details?.type === 'table' ? details.items : []
  return {
    scores: Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)])),
    lcp: number('largest-contentful-paint'),
    fcp: number('first-contentful-paint'),
    tbt: number('total-blocking-time'),
    cls: number('cumulative-layout-shift'),
    bytes: requests.reduce((sum, { transferSize }) => sum + Number(transferSize), 0),
    requests: requests.length,
    speed: environment.benchmarkIndex,
    largest:
      /"snippet":"(.*?[^\\])"/.exec(JSON.stringify(audits['lcp-breakdown-insight']?.details ?? ''))?.[1] ??
      '?',
    wrong: CATEGORIES.filter((id) => id !== 'performance')
      .flatMap((id) => categories[id]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${id}: ${audits[id]?.title}`),
  }
}

async function cookieOf(email: string): Promise<string> {
  const response = await fetch(`${stack.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: stack.url },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  })
  if (!response.ok) throw new Error(`signing in as ${email} answered ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function ask(procedure: string, cookie: string): Promise<{ appointmentId: string; status: string }[]> {
  const response = await fetch(`${stack.url}/trpc/${procedure}`, { headers: { cookie } })
  return (await response.json()).result.data
}
