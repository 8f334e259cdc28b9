import fs from 'node:fs'
import path from 'node:path'
import { launchChromium } from './testing/chromium.ts'

// npm run icons: the app's icons in public/, from the one drawing of it. By hand, after the drawing has changed.

const PUBLIC = path.join(import.meta.dirname, '../public')
const drawing = fs.readFileSync(path.join(PUBLIC, 'favicon.svg'), 'utf8')
/** A system cuts a maskable one to its own shape: the ground goes to the edge, the drawing keeps to the middle. */
const maskable = drawing
  .replace(
    '<rect width="32" height="32" rx="8" fill="#0f6b5c"/>',
    '<rect width="32" height="32" fill="#0f6b5c"/><g transform="translate(4.8 4.8) scale(0.7)">',
  )
  .replace('</svg>', '</g></svg>')
/** In a phone's bar only the shape counts. */
const badge = drawing.replace(/<rect[^>]*>/, '').replace('#a9e5d5', '#fff')

const browser = await launchChromium()
for (const [name, svg, size] of [
  ['icon-192', drawing, 192],
  ['icon-512', drawing, 512],
  ['icon-maskable-512', maskable, 512],
  ['badge-96', badge, 96],
] as const) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  await page.screenshot({ path: path.join(PUBLIC, `${name}.png`), omitBackground: true })
  await page.close()
}
await browser.close()
