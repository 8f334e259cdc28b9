import { expect, it } from 'vitest'
import { isSameOrigin, trustedOrigins } from './origins.ts'

const origins = trustedOrigins('https://clinic.example/app')

it.each([
  [{ origin: 'https://clinic.example' }, true],
  [{ origin: 'https://clinic.example', 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: 'https://clinic.example.evil.example' }, false],
  [{ origin: 'http://clinic.example' }, false],
  [{ origin: 'null' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{}, true],
])('AUTH a request with %o may change something: %s', (headers, allowed) => {
  expect(isSameOrigin(new Headers(headers), origins)).toBe(allowed)
})

it('AUTH on one’s own machine both spellings of it are ours, on the same port only', () => {
  expect(trustedOrigins('http://localhost:8787')).toEqual(['http://localhost:8787', 'http://127.0.0.1:8787'])
})
