import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { appointmentId, doctorDayKey, doctorId, localDate } from '../queue/ids.ts'
import { keyId, type RoomSecrets } from './room-secrets.ts'
import { issueTicket, readTicket, TICKET_SECONDS, type TicketClaims } from './ticket.ts'

const SECRET = 'a-secret-that-is-long-enough-for-anybody'
const NEXT = 'the-one-that-will-follow-it-one-fine-day'
const SECRETS: RoomSecrets = [SECRET]
const key = doctorDayKey(doctorId('osei'), localDate('2026-03-02'))
const otherDay = doctorDayKey(doctorId('osei'), localDate('2026-03-03'))
const person = { who: 'account-1', sid: 'sign-in-1' }
const patient: TicketClaims = {
  key,
  role: 'patient',
  appointmentId: appointmentId('a-1'),
  language: 'hi',
  ...person,
}

type Forging = { audience?: string; age?: number; secret?: string; kid?: string; expires?: boolean }

/** A ticket as a stranger might make it. */
async function forged(claims: object, options: Forging = {}) {
  const { audience = 'room', age = 0, secret = SECRET, expires = true } = options
  const now = Math.floor(Date.now() / 1000) - age
  const kid = options.kid ?? (await keyId(secret))
  const ticket = new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256', kid })
    .setAudience(audience)
    .setIssuedAt(now)
  if (expires) ticket.setExpirationTime(now + TICKET_SECONDS)
  return ticket.sign(new TextEncoder().encode(secret))
}

describe('a ticket', () => {
  it('ROOM-2 names role, entry and doctor-day', async () => {
    for (const claims of [
      patient,
      { key, role: 'doctor', language: 'en', ...person },
      { key, role: 'staff', language: 'en', ...person },
      { key, role: 'board', language: 'en', who: 'screen-1' },
    ] as const) {
      expect(await readTicket(await issueTicket(claims, SECRETS), SECRETS, key)).toEqual(claims)
    }
  })

  it('LANG-2 of another version, that names no language or one not known here, is an English one', async () => {
    for (const language of [undefined, 'ta', 7]) {
      const ticket = await forged({ key, role: 'board', who: 'screen-1', language })
      const claims = { key, role: 'board', who: 'screen-1', language: 'en' }
      expect(await readTicket(ticket, SECRETS, key)).toEqual(claims)
    }
  })

  it('ROOM-2 is for one doctor-day, one secret and two minutes', async () => {
    const ticket = await issueTicket(patient, SECRETS)
    expect(await readTicket(ticket, SECRETS, otherDay)).toBeNull()
    expect(await readTicket(ticket, [`${SECRET}!`], key)).toBeNull()
    expect(await readTicket(await forged(patient, { age: TICKET_SECONDS - 5 }), SECRETS, key)).toEqual(
      patient,
    )
    expect(await readTicket(await forged(patient, { age: TICKET_SECONDS + 5 }), SECRETS, key)).toBeNull()
  })

  it('ROOM-2 is nothing else that somebody signed, and not half of one', async () => {
    expect(await readTicket(await forged(patient, { audience: 'api' }), SECRETS, key)).toBeNull()
    for (const claims of [
      {},
      { key },
      { ...patient, appointmentId: undefined },
      { ...patient, role: 'admin' },
      { ...patient, key: 'osei' },
      { key, role: 'doctor', who: 'account-1' },
      { key, role: 'doctor', sid: 'sign-in-1' },
      { key, role: 'board' },
    ]) {
      expect(await readTicket(await forged(claims), SECRETS, key)).toBeNull()
    }
    for (const text of ['', 'nonsense', 'a.b.c', `${await issueTicket(patient, SECRETS)}x`]) {
      expect(await readTicket(text, SECRETS, key)).toBeNull()
    }
  })

  it('ROOM-2 without a signature is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${part({ alg: 'none' })}.${part({ ...patient, aud: 'room' })}.`
    expect(await readTicket(unsigned, SECRETS, key)).toBeNull()
  })

  it('ROOM-2 that never expires is refused', async () => {
    expect(await readTicket(await forged(patient), SECRETS, key)).toEqual(patient)
    expect(await readTicket(await forged(patient, { expires: false }), SECRETS, key)).toBeNull()
  })

  it('ROOM-2 may carry what a newer Worker adds to it', async () => {
    expect(await readTicket(await forged({ ...patient, more: 'than we know' }), SECRETS, key)).toEqual(
      patient,
    )
  })
})

describe('the secret of tickets', () => {
  it('ROOM-10 can be followed by another: what either has signed is accepted meanwhile', async () => {
    const [before, after] = [await issueTicket(patient, [SECRET]), await issueTicket(patient, [NEXT, SECRET])]
    for (const rooms of [
      [SECRET, NEXT],
      [NEXT, SECRET],
    ] as const) {
      expect(await readTicket(before, rooms, key)).toEqual(patient)
      expect(await readTicket(after, rooms, key)).toEqual(patient)
    }
  })

  it('ROOM-10 signs nothing any more once it is taken away', async () => {
    expect(await readTicket(await issueTicket(patient, [SECRET]), [NEXT], key)).toBeNull()
  })

  it('ROOM-10 is named by the ticket, and another name is not tried', async () => {
    const named = await forged(patient, { kid: await keyId(NEXT) })
    expect(await readTicket(named, [SECRET, NEXT], key)).toBeNull()
    expect(await readTicket(await forged(patient, { kid: 'unheard-of' }), SECRETS, key)).toBeNull()
  })
})
