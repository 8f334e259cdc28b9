import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectionIsBack } from '../../../api/back.ts'
import { forgetPerson } from '../../../components/forget-person.ts'
import { createAutosave, PAUSE_MS, type Part, RETRY_MS } from './create-autosave.ts'
import { visitsKept } from './kept-drafts.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  localStorage.clear()
  vi.useRealTimers()
})

const refused = (code: string) => Object.assign(new Error(code), { data: { refusal: code } })

/** A server that keeps one text as the Worker does; `away` takes the connection, and with `mute` only the answers. */
function aServer() {
  const server = {
    version: 0,
    text: '',
    away: false,
    mute: false,
    writes: 0,
    part: (): Part<number, string> => ({ base: server.version, value: server.text, savedAt: server.version }),
    async save(base: number, text: string) {
      if (server.away) throw new TypeError('Failed to fetch')
      const isRepeat = server.version === base + 1 && server.text === text
      if (base !== server.version && !isRepeat) throw refused('STALE')
      if (!isRepeat) Object.assign(server, { version: base + 1, text, writes: server.writes + 1 })
      if (server.mute) throw new TypeError('Failed to fetch')
      return { base: server.version, savedAt: server.version }
    },
  }
  return server
}

/** A tab with the draft open; `close` is a crash or a reload: nothing is sent any more. */
function aTab(server: ReturnType<typeof aServer>) {
  let isClosed = false
  const made = createRoot((dispose) => ({
    dispose,
    ...createAutosave<number, string>({
      appointmentId: 'a-1',
      part: 'notes',
      loaded: server.part(),
      save: (base, text) => (isClosed ? new Promise(() => {}) : server.save(base, text)),
      reload: async () => {
        if (server.away) throw new TypeError('Failed to fetch')
        return server.part()
      },
      parse: (kept) => (typeof kept === 'string' ? kept : null),
      isSame: (one, other) => one === other,
      fault: (text) => (text.length > 100 ? 'too long' : null),
    }),
  }))
  const close = () => {
    isClosed = true
    made.dispose()
  }
  return { ...made, close }
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

it('DRAFT-1 what is typed is saved once nobody types, and by one write', async () => {
  const server = aServer()
  const tab = aTab(server)
  for (const text of ['C', 'Co', 'Cough']) {
    tab.edit(text)
    expect(tab.state()).toEqual({ type: 'saving' })
    await wait(PAUSE_MS / 2)
  }
  expect(server.writes).toBe(0)

  await wait(PAUSE_MS)

  expect([server.text, server.writes]).toEqual(['Cough', 1])
  expect(tab.state()).toEqual({ type: 'saved', at: 1 })
  expect(visitsKept()).toEqual(new Set())
})

it('DRAFT-1 what is typed while a write is on its way follows it, over the version that it made', async () => {
  const server = aServer()
  const tab = aTab(server)
  tab.edit('Cough')
  const flushed = tab.flush()
  tab.edit('Cough, no fever')
  await flushed

  expect([server.text, server.version]).toEqual(['Cough, no fever', 2])
  expect(tab.state()).toEqual({ type: 'saved', at: 2 })
})

it('DRAFT-2 without a connection it stays on this device and says so, and goes when there is one', async () => {
  const server = aServer()
  const tab = aTab(server)
  server.away = true
  tab.edit('Cough')
  await wait(PAUSE_MS)
  expect(tab.state()).toEqual({ type: 'kept' })
  tab.edit('Cough, no fever')
  await wait(PAUSE_MS)
  expect(tab.state()).toEqual({ type: 'kept' })

  server.away = false
  connectionIsBack()
  await wait(0)
  expect([server.text, tab.state().type]).toEqual(['Cough, no fever', 'saved'])
})

it('DRAFT-2 a lost connection is tried again by itself, and a lost answer writes nothing twice', async () => {
  const server = aServer()
  const tab = aTab(server)
  server.mute = true
  tab.edit('Cough')
  await wait(PAUSE_MS)
  expect(tab.state()).toEqual({ type: 'kept' })

  server.mute = false
  await wait(RETRY_MS)
  expect([server.writes, tab.state().type]).toEqual([1, 'saved'])
})

it.each(['in this tab', 'after a reload'])(
  'DRAFT-2 what had arrived without an answer is no conflict with what was typed since: %s',
  async (where) => {
    const server = aServer()
    const tab = aTab(server)
    server.mute = true
    tab.edit('Cough')
    await wait(PAUSE_MS)
    tab.edit('Cough, no fever')
    server.mute = false
    if (where === 'after a reload') tab.close()
    const now = where === 'after a reload' ? aTab(server) : tab
    await wait(PAUSE_MS)

    expect([server.text, now.value(), now.state().type]).toEqual([
      'Cough, no fever',
      'Cough, no fever',
      'saved',
    ])
  },
)

it('DRAFT-2 what was saved since the server was asked is not undone by its answer', async () => {
  const server = aServer()
  const tab = aTab(server)
  const old = Promise.resolve(server.part())
  let answer: (part: Awaited<typeof old>) => void = () => {}
  const taken = tab.take(
    new Promise((resolve) => {
      answer = resolve
    }),
  )
  tab.edit('Cough')
  await wait(PAUSE_MS)
  answer(await old)
  await taken

  expect([tab.value(), server.text]).toEqual(['Cough', 'Cough'])
})

it('DRAFT-2 a reload and a crashed tab lose nothing, whether the write had arrived or not', async () => {
  for (const hasArrived of [false, true]) {
    const server = aServer()
    const tab = aTab(server)
    server.away = !hasArrived
    server.mute = true
    tab.edit('Cough in mid-sen')
    await wait(hasArrived ? PAUSE_MS : 0)
    tab.close()

    Object.assign(server, { away: false, mute: false })
    const next = aTab(server)
    expect(next.value()).toBe('Cough in mid-sen')
    await wait(0)
    expect([server.text, next.state().type]).toEqual(['Cough in mid-sen', 'saved'])
    expect(visitsKept()).toEqual(new Set())
    next.close()
  }
})

it.each(['mine', 'theirs'] as const)(
  'DRAFT-2 an older write shows both texts, and neither is lost: %s stays',
  async (whose) => {
    const server = aServer()
    const [tab, other] = [aTab(server), aTab(server)]
    other.edit('From the other tab')
    await wait(PAUSE_MS)
    tab.edit('From here')
    await wait(PAUSE_MS)

    expect(tab.state()).toEqual({ type: 'conflict', theirs: 'From the other tab' })
    expect([tab.value(), server.text]).toEqual(['From here', 'From the other tab'])
    tab.edit('From here, and more')
    await wait(PAUSE_MS)
    expect([tab.state().type, server.text]).toEqual(['conflict', 'From the other tab'])

    tab.choose(whose)
    await wait(0)
    const kept = whose === 'mine' ? 'From here, and more' : 'From the other tab'
    expect([tab.value(), server.text, tab.state().type]).toEqual([kept, kept, 'saved'])
    expect(visitsKept()).toEqual(new Set())
  },
)

it('DRAFT-2 a conflict outlives a reload', async () => {
  const server = aServer()
  const tab = aTab(server)
  tab.edit('From here')
  tab.close()
  Object.assign(server, { version: 3, text: 'From elsewhere' })

  const next = aTab(server)
  expect(next.value()).toBe('From here')
  expect(next.state()).toEqual({ type: 'conflict', theirs: 'From elsewhere' })
  await wait(PAUSE_MS)
  expect(server.text).toBe('From elsewhere')
})

it('DRAFT-1 a version that went on without a change of the text is no conflict', async () => {
  const server = aServer()
  const tab = aTab(server)
  server.version = 5
  tab.edit('Cough')
  await wait(PAUSE_MS)

  expect([server.text, server.version, tab.state().type]).toEqual(['Cough', 6, 'saved'])
})

it('DRAFT-2 what is refused says why and stays on this device', async () => {
  const server = aServer()
  const tab = aTab(server)
  server.save = () => Promise.reject(refused('NOTES_CLOSED'))
  tab.edit('Too late')
  await wait(PAUSE_MS)
  expect(tab.state()).toEqual({ type: 'refused', problem: { code: 'NOTES_CLOSED', message: 'NOTES_CLOSED' } })
  expect(visitsKept()).toEqual(new Set(['a-1']))
})

it('RX-1 what is too long is not sent, and says so', async () => {
  const server = aServer()
  const tab = aTab(server)
  tab.edit('x'.repeat(101))
  await wait(PAUSE_MS)
  expect([server.writes, tab.state()]).toEqual([
    0,
    { type: 'refused', problem: { code: 'BAD_INPUT', message: 'too long' } },
  ])
})

it('DRAFT-2 whoever signs out leaves nothing of it on the device', () => {
  const tab = aTab(aServer())
  tab.edit('Cough')
  expect(visitsKept()).toEqual(new Set(['a-1']))
  forgetPerson()
  expect(visitsKept()).toEqual(new Set())
})
