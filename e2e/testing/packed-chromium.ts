import fs from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '../..')
const PACKAGE = path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json')

export type PackedChromium = { executablePath: string; env: Record<string, string> }

/**
 * The Chromium that npm brought (Linux x64), with the libraries and fonts that a bare machine lacks, unpacked once per
 * version into `.local`. It gets its place only when it is whole: what a killed run left is never started.
 */
export async function packedChromium(): Promise<PackedChromium> {
  const { version } = JSON.parse(fs.readFileSync(PACKAGE, 'utf8'))
  const home = path.join(ROOT, '.local', `chromium-${version}`)
  if (!fs.existsSync(home)) await unpack(home)
  return {
    executablePath: path.join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_PATH: path.join(home, 'fonts') },
  }
}

async function unpack(home: string): Promise<void> {
  const staging = `${home}.${process.pid}`
  fs.rmSync(staging, { recursive: true, force: true })
  fs.mkdirSync(staging, { recursive: true })
  const { default: packed } = await import('@sparticuz/chromium')
  // It unpacks into the folder for temporary files, and its libraries only where it believes to be on its usual host.
  const { TMPDIR, AWS_LAMBDA_JS_RUNTIME } = process.env
  Object.assign(process.env, { TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' })
  try {
    await packed.executablePath()
  } finally {
    restore({ TMPDIR, AWS_LAMBDA_JS_RUNTIME })
  }
  const fontList = path.join(staging, 'fonts/fonts.conf')
  fs.writeFileSync(fontList, fs.readFileSync(fontList, 'utf8').replaceAll('/tmp/', `${home}/`))
  fs.renameSync(staging, home)
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
