import { openClinic } from './clinic.ts'
import { figures, goal, p50, p99 } from './figures.ts'
import { type OneRoom, oneRoom } from './one-room.ts'

/** What is said of one room that is awake, and the goals. */
export function warmLines(sockets: number, { views, answers, peers, append }: OneRoom): string[] {
  const all = [...views.start, ...views.finish]
  const others = p50(peers.ws) + p50(append)
  const ratio = goal('p50, of bare ws + append', p50(all) / others, sockets < 1_000 ? 2 : 3, 'times')
  return [
    figures('press to the last', all),
    figures('  of these start', views.start),
    figures('  of these finish', views.finish),
    figures('press to the answer', [...answers.start, ...answers.finish]),
    figures('one append alone', append),
    figures('bare ws', peers.ws),
    figures('Socket.IO', peers['socket.io']),
    ratio,
    ...(sockets < 1_000 ? [goal('p99', p99(all), 50)] : []),
  ]
}

/** The short form, for `npm run bench`; `npm run bench:live` is the whole. */
export async function benchLive(): Promise<string[]> {
  const sockets = 100
  const clinic = await openClinic({})
  try {
    return warmLines(sockets, await oneRoom(clinic, { sockets, visits: 10, way: 'socket' }))
  } finally {
    await clinic.close()
  }
}
