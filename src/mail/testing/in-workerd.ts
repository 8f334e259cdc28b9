import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freePort } from '../../../scripts/local/ports.ts'
import { writeEnvFile } from '../../../scripts/local/secrets.ts'
import { startWorker } from '../../../scripts/local/worker.ts'
import type { Mail, MailPort } from '../port.ts'
import type { SmtpSettings } from '../smtp-settings.ts'
import { LOCALHOST } from './localhost-certificate.ts'

const ROOT = path.join(import.meta.dirname, '../../..')

/** The smallest Worker around the way out for mail. */
const WORKER = `import { createSmtpMail } from ${JSON.stringify(path.join(ROOT, 'src/mail/smtp.ts'))}
export default { async fetch(request) {
  if (request.method !== 'POST') return new Response()
  const { settings, mail } = await request.json()
  return Response.json(await createSmtpMail(settings, { stepMs: 1_500, wholeMs: 6_000 }).send(mail))
} }
`

/** MAIL-1: the way out for mail as it runs when it is deployed: in workerd. It trusts the certificate of `localhost`. */
export async function startMailInWorkerd() {
  const stateDir = fs.mkdtempSync(path.join(os.tmpdir(), 'anteroom-mail-'))
  const config = path.join(stateDir, 'wrangler.toml')
  const trusted = path.join(stateDir, 'trusted.pem')
  fs.writeFileSync(trusted, LOCALHOST.cert)
  fs.writeFileSync(path.join(stateDir, 'worker.ts'), WORKER)
  const compatibility = fs
    .readFileSync(path.join(ROOT, 'wrangler.toml'), 'utf8')
    .match(/^compatibility_.*$/gm)
  fs.writeFileSync(config, `name = "mail-contract"\nmain = "worker.ts"\n${compatibility?.join('\n')}\n`)
  const port = await freePort()
  process.env.NODE_EXTRA_CA_CERTS = trusted
  const worker = await startWorker({ port, stateDir, config, envFile: writeEnvFile(stateDir, { NONE: '' }) })
  delete process.env.NODE_EXTRA_CA_CERTS
  return {
    port: (settings: SmtpSettings): MailPort => ({
      async send(mail: Mail) {
        const body = JSON.stringify({ settings, mail })
        return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })).json() as never
      },
    }),
    async stop() {
      await worker.stop()
      fs.rmSync(stateDir, { recursive: true, force: true })
    },
  }
}
