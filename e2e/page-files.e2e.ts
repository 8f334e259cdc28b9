import { expect, inject, it } from 'vitest'
import { PAGES } from '../src/protocol/paths.ts'

it.each(Object.values(PAGES))('PAGE-4 every file that the answer of %s names is there', async (path) => {
  const { url } = inject('stack')
  const page = await fetch(`${url}${path.replace(/:\w+/, 'nobody')}`)
  const named = [...(page.headers.get('link') ?? '').matchAll(/<(\/assets\/[^>]+)>/g)].map(([, file]) => file)
  expect(named.length).toBeGreaterThan(0)

  const missing = []
  for (const file of named) if (!(await fetch(`${url}${file}`)).ok) missing.push(file)

  expect(missing).toEqual([])
})
