import fs from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { packedChromium } from './packed-chromium.ts'

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

/**
 * A real Chromium: the file that `CHROMIUM_PATH` names, else an installed one, else the one that npm brought
 * (Linux x64). `CHROMIUM_PATH=npm` takes npm's even where another is installed.
 */
export const launchChromium = async (): Promise<Browser> => chromium.launch(await chromiumOptions())

/** What starts it; for whoever needs flags of their own as well. */
export async function chromiumOptions() {
  const chosen = process.env.CHROMIUM_PATH || INSTALLED.find((file) => fs.existsSync(file)) || 'npm'
  const { executablePath, env } =
    chosen === 'npm' ? await packedChromium() : { executablePath: chosen, env: {} }
  return { executablePath, args: FLAGS, env: { ...environment(), ...env } }
}

const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
