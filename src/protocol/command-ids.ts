import { hexOf, sha256 } from '../platform/sha256.ts'
import { type AppointmentId, appointmentId, type CommandId, commandId } from '../queue/ids.ts'

/**
 * The id a command has in the log: bound to who sent it and what it asks, so that nobody can repeat somebody
 * else's command and read its answer, and a client that reuses an id for another wish is not answered by the first.
 */
export const commandIdOf = async (userId: string, wish: string, sent: string): Promise<CommandId> =>
  commandId(await digest('command', userId, wish, sent))

/** Follows from the booking's command: repeats agree, and no client can choose an id. */
export const appointmentIdOf = async (userId: string, key: string, sent: string): Promise<AppointmentId> =>
  appointmentId(await digest('appointment', userId, key, sent))

/** 128 bits of SHA-256 as 32 hex characters. */
export async function digest(...parts: readonly string[]): Promise<string> {
  const hash = await sha256(parts.join(':'))
  return hexOf(hash.subarray(0, 16))
}
