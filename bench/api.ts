import { randomUUID } from 'node:crypto'

export type Api = { mutate: (procedure: string, input: object) => Promise<unknown> }

/** The tRPC procedures over plain HTTP, as whoever has the cookie; what cookies an answer sets are kept, as browsers do. */
export function apiOf(url: string, signedIn: string): Api {
  const cookies = new Map<string, string>()
  const keep = (cookie: string) => {
    const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? []
    cookies.set(name, value)
  }
  keep(signedIn)
  return {
    async mutate(procedure, input) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(`${url}/trpc/${procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, cookie },
        body: JSON.stringify({ commandId: randomUUID(), ...input }),
      })
      for (const set of response.headers.getSetCookie()) keep(set)
      const body = await response.json()
      if (body.error) throw new Error(body.error.message)
      return body.result.data
    },
  }
}
