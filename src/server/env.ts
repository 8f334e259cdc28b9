import { z } from 'zod'

const secret = z.string().min(32, 'needs at least 32 characters')

const schema = z.object({
  DATABASE_URL: z.url('is not a URL'),
  /** The local Neon front door; unset everywhere else. */
  NEON_LOCAL: z.url('is not a URL').optional(),
  AUTH_SECRET: secret,
  /** Shared with the rooms: signs tickets and lets the Worker send commands. */
  ROOM_SECRET: secret,
  /** Where browsers see the app; the only origin that may change anything. */
  APP_URL: z.url('is not a URL'),
  /** `1` offers the demo accounts. Never set on a real clinic. */
  DEMO: z.literal('1', 'is "1" or not set').optional(),
})

export type Env = z.output<typeof schema>

/** The Worker's variables, checked once. Throws a sentence that names all that is missing or wrong, never a value. */
export function parseEnv(bindings: object): Env {
  const parsed = schema.safeParse(bindings)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, code, message }) => {
    const name = String(path[0])
    const missing = code === 'invalid_type' && !(name in bindings)
    return `${name} ${missing ? 'is missing' : message}`
  })
  throw new Error(`The Worker is not configured: ${problems.join('; ')}.`)
}
