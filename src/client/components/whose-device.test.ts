import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { queries } from '../api/queries.ts'
import { api } from '../api/trpc.ts'
import { keepDraft, NOTHING, readDraft } from '../pages/booking/draft.ts'
import { person } from '../testing/clinic.ts'

vi.mock('../api/trpc.ts', async () => ({ api: (await import('../testing/fake-api.ts')).fakeApi() }))
const ask = vi.mocked(api, { deep: true })
const caches = { delete: vi.fn(async () => true) }
const unsubscribe = vi.fn(async () => true)

beforeEach(() => {
  vi.stubGlobal('caches', caches)
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: {
      getRegistration: async () => ({ pushManager: { getSubscription: async () => ({ unsubscribe }) } }),
    },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  localStorage.clear()
  sessionStorage.clear()
})

const hears = async (me: ReturnType<typeof person> | null) => {
  ask.session.me.query.mockResolvedValue(me)
  await queries.me().queryFn()
}
const ada = () => ({ ...person('patient'), id: 'ada' })
const DRAFT = { ...NOTHING, reason: 'A cough' }

/** What Ada's visits have left on the device. */
function leaves() {
  localStorage.setItem('anteroom:view', '{}')
  localStorage.setItem('anteroom:messages:a-1', '[]')
  localStorage.setItem('console:letters', 'off')
  keepDraft('d-1', DRAFT, 'ada')
}
const left = () => Object.keys(localStorage).toSorted()

it.each([
  ['nobody', null, []],
  ['somebody else', { ...person('patient'), id: 'ben' }, ['anteroom:person']],
])('ACC-13 once %s is signed in nothing is left of whoever was before', async (_, next, kept) => {
  await hears(ada())
  leaves()
  await hears(next)
  expect(left()).toEqual([...kept, 'console:letters'])
  expect(readDraft('d-1', 'ada')).toBe(NOTHING)
  expect(caches.delete).toHaveBeenCalledWith('anteroom-kept-1')
  await vi.waitFor(() => expect(unsubscribe).toHaveBeenCalledOnce())
})

it('ACC-13 the same person again keeps what is theirs', async () => {
  await hears(ada())
  leaves()
  await hears(ada())
  expect(readDraft('d-1', 'ada')).toEqual(DRAFT)
  expect(left()).toContain('anteroom:messages:a-1')
  expect(unsubscribe).not.toHaveBeenCalled()
})

it('ACC-13 BOOK-13 what nobody has begun waits for whoever signs in', async () => {
  await hears(null)
  keepDraft('d-1', DRAFT, null)
  await hears(null)
  await hears(ada())
  expect(readDraft('d-1', 'ada')).toEqual(DRAFT)
})

it('ACC-13 that the server cannot be asked makes nobody anybody else', async () => {
  await hears(ada())
  leaves()
  ask.session.me.query.mockRejectedValue(new TypeError('Failed to fetch'))
  await expect(queries.me().queryFn()).rejects.toThrow()
  expect(readDraft('d-1', 'ada')).toEqual(DRAFT)
})
