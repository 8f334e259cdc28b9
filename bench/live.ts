import { parseArgs } from 'node:util'
import { type Clinic, HOSTS, openClinic } from './live/clinic.ts'
import { figures, goal, p50, p99 } from './live/figures.ts'
import { manyRooms } from './live/many-rooms.ts'
import { memoryOfSockets } from './live/memory.ts'
import { oneRoom } from './live/one-room.ts'
import { WAYS } from './live/press.ts'
import { warmLines } from './live/warm.ts'

// npm run bench:live: what a doctor's press takes until the last socket has it, beside what others need for the same bytes in
// the same run. Nothing here passes or fails; the goals stand beside the figures.

const PARTS = ['one', 'woken', 'far', 'many', 'memory'] as const

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: PARTS.join(',') },
    /** The way of a press: see `WAYS`. */
    press: { type: 'string', default: 'socket' },
    /** How the Worker is run: see `HOSTS`. */
    host: { type: 'string', default: 'start' },
    sockets: { type: 'string', default: '100,1000' },
    visits: { type: 'string', default: '50' },
    rooms: { type: 'string', default: '50' },
    each: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
  },
})
const way = oneOf(WAYS, values.press)
const host = oneOf(HOSTS, values.host)
const visits = Number(values.visits)
const [rooms, each, seconds] = [Number(values.rooms), Number(values.each), Number(values.seconds)]
const sizes = values.sockets.split(',').map(Number)

const run: Record<(typeof PARTS)[number], () => Promise<void>> = {
  one: () =>
    withClinic({}, async (clinic) => {
      for (const sockets of sizes) {
        heading(`${sockets} sockets in one room`)
        for (const line of warmLines(sockets, await oneRoom(clinic, { sockets, visits, way }))) say(line)
      }
    }),
  woken: () =>
    withClinic({}, async (clinic) => {
      const sockets = sizes[0] ?? 100
      const { views, answers } = await oneRoom(clinic, { sockets, visits, way, woken: true })
      const warm = [...views.start, ...views.finish]
      heading(`${sockets} sockets, the room's memory dropped before the press`)
      say(figures('press to the last, warm', warm))
      say(figures('press to the last, woken', views.woken))
      say(figures('press to the answer, woken', answers.woken))
      say(goal('woken p50, of warm', p50(views.woken) / p50(warm), 1.5, 'times'))
    }),
  far: () =>
    withClinic({ rttMs: 20 }, async (clinic) => {
      const sockets = sizes[0] ?? 100
      const measured = await oneRoom(clinic, { sockets, visits, way })
      heading(`${sockets} sockets, 20 ms to the database and back`)
      for (const type of ['start', 'finish'] as const) {
        say(figures(`${type} to the last`, measured.views[type]))
        say(figures(`${type} to the answer`, measured.answers[type]))
        say(goal(`${type} to the last, p50`, p50(measured.views[type]), type === 'start' ? 62 : 40))
      }
      say(figures('one append alone', measured.append))
    }),
  many: () =>
    withClinic({}, async (clinic) => {
      heading(`${rooms} rooms of ${each} sockets, a change a second in each, ${seconds} s`)
      const { views, peers, opening, perSecond } = await manyRooms(clinic, { rooms, each, seconds, way })
      say(
        `  ${rooms * each} sockets were open after ${opening.toFixed(1)} s; ${perSecond.toFixed(1)} changes a second`,
      )
      say(figures('press to the last of its room', views))
      say(figures('bare ws', peers.ws))
      say(figures('Socket.IO', peers['socket.io']))
      say(goal('p99', p99(views), 150))
    }),
  memory: () =>
    withClinic({}, async (clinic) => {
      heading('memory')
      for (const line of await memoryOfSockets(clinic, sizes.at(-1) ?? 1_000)) say(line)
    }),
}

say(`a press goes ${way === 'trpc' ? 'over tRPC' : 'over the socket'}; the Worker's host: ${host}`)
for (const part of values.parts.split(',')) {
  await run[oneOf(PARTS, part)]()
}

async function withClinic(
  options: { rttMs?: number },
  work: (clinic: Clinic) => Promise<void>,
): Promise<void> {
  const clinic = await openClinic({ ...options, host })
  try {
    await work(clinic)
  } finally {
    await clinic.close()
  }
}

function oneOf<Known extends string>(known: readonly Known[], given: string): Known {
  const found = known.find((each) => each === given)
  if (!found) throw new Error(`"${given}" is none of ${known.join(', ')}`)
  return found
}

function heading(text: string): void {
  console.log(`\n${text}`)
}

function say(line: string): void {
  console.log(line)
}
