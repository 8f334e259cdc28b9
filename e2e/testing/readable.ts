import fs from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { settles, shapeOf } from './settled.ts'

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]
type Finding = Violation['nodes'][number]

const PICTURES = path.join(import.meta.dirname, '../../.local/accessibility')
const LOOKS = 5

/**
 * Axe finds nothing wrong with the page; else the failure names each place, its colours, and a picture of the page. One
 * that is loading is looked at as it is.
 */
export async function isReadable(page: Page, name: string, { isLoading = false } = {}): Promise<void> {
  const found = isLoading ? (await new AxeBuilder({ page }).analyze()).violations : await violationsOf(page)
  const problems = found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}${coloursOf(node)}`),
  )
  const picture = problems.length > 0 ? `, as seen in ${await pictureOf(page, name)}` : ''
  expect(problems, `${name}${picture}`).toEqual([])
}

/** Axe reads a page piece by piece: a look counts only when the page is afterwards what it was before. */
async function violationsOf(page: Page): Promise<Violation[]> {
  for (let look = 1; look <= LOOKS; look += 1) {
    await settles(page)
    const before = await shapeOf(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    if ((await shapeOf(page)) === before) return violations
  }
  throw new Error(`${page.url()} changed during each of ${LOOKS} looks`)
}

/** What axe says of a contrast that is too low; other findings have no colours. */
function coloursOf({ any }: Finding): string {
  const data = any.find(({ id }) => id === 'color-contrast')?.data
  if (!data) return ''
  const { fgColor, bgColor, contrastRatio, expectedContrastRatio } = data
  return ` (${fgColor} on ${bgColor}: ${contrastRatio}:1, not ${expectedContrastRatio})`
}

async function pictureOf(page: Page, name: string): Promise<string> {
  const file = path.join(PICTURES, `${name.replace(/[^a-z0-9]+/gi, '-')}.png`)
  fs.mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: file, fullPage: true })
  return file
}
