import { randomUUID } from 'node:crypto'

export type Api = {
  query: <Answer>(procedure: string, input: unknown) => Promise<Answer>
  mutate: <Answer>(procedure: string, input: object) => Promise<Answer>
}

/** The tRPC procedures over plain HTTP, as one signed-in person. */
export async function signIn(url: string, who: { email: string; password: string }): Promise<Api> {
  const headers = { 'content-type': 'application/json', origin: url }
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: who.email, password: who.password }),
  })
  if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`)
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const answer = async (call: Promise<Response>) => {
    const body = await (await call).json()
    if (body.error) throw new Error(body.error.message)
    return body.result.data
  }
  return {
    query: (procedure, input) =>
      answer(
        fetch(`${url}/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {
          headers: { cookie },
        }),
      ),
    mutate: (procedure, input) =>
      answer(
        fetch(`${url}/trpc/${procedure}`, {
          method: 'POST',
          headers: { ...headers, cookie },
          body: JSON.stringify({ commandId: randomUUID(), ...input }),
        }),
      ),
  }
}
