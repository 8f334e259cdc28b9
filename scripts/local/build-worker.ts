import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from 'wrangler'
import { ended } from './processes.ts'

// A process of its own, because wrangler takes 250 MB: builds the Worker exactly as it is deployed, and writes beside it
// what the configuration says, for serve-worker.ts.

const WRANGLER = path.join(import.meta.dirname, '../../node_modules/wrangler/bin/wrangler.js')

const [configFile = '', directory = ''] = process.argv.slice(2)
const args = [WRANGLER, 'deploy', '--dry-run', '--config', configFile, '--outdir', directory]
const bundling = spawn(process.execPath, args, { stdio: 'inherit' })
const config = unstable_readConfig({ config: configFile })
const { workerOptions } = unstable_getMiniflareWorkerOptions(config)
await ended(bundling)
if (bundling.exitCode !== 0) process.exit(1)
const { name, vars, main = '' } = config
const script = `${path.parse(main).name}.js`
fs.writeFileSync(path.join(directory, 'options.json'), JSON.stringify({ name, vars, script, workerOptions }))
