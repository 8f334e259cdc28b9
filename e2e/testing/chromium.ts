import fs from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Quiet, offline, and possible in a container without a display. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A real Chromium: `CHROMIUM_PATH`, else an installed one, else the one that npm brought (Linux x64). */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? INSTALLED.find((file) => fs.existsSync(file))
  const executablePath = installed ?? (await unpackChromium())
  return chromium.launch({ executablePath, args: FLAGS, env: environment() })
}

/**
 * `@sparticuz/chromium` brings the shared libraries too, but unpacks them only where it believes to be on its usual
 * host; both are needed on a bare machine.
 */
async function unpackChromium(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
