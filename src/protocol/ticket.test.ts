import { SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { appointmentId, doctorDayKey, doctorId, localDate } from '../queue/ids.ts'
import { issueTicket, readTicket, TICKET_SECONDS, type TicketClaims } from './ticket.ts'

const SECRET = 'a-secret-that-is-long-enough-for-anybody'
const key = doctorDayKey(doctorId('osei'), localDate('2026-03-02'))
const otherDay = doctorDayKey(doctorId('osei'), localDate('2026-03-03'))
const patient: TicketClaims = { key, role: 'patient', appointmentId: appointmentId('a-1'), language: 'hi' }

/** A ticket as a stranger might make it. */
const forged = (claims: object, { audience = 'room', age = 0, secret = SECRET } = {}) => {
  const now = Math.floor(Date.now() / 1000) - age
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + TICKET_SECONDS)
    .sign(new TextEncoder().encode(secret))
}

describe('a ticket', () => {
  it('ROOM-2 names role, entry and doctor-day', async () => {
    for (const claims of [
      patient,
      { key, role: 'doctor', language: 'en' },
      { key, role: 'staff', language: 'en' },
      { key, role: 'board', language: 'en' },
    ] as const) {
      expect(await readTicket(await issueTicket(claims, SECRET), SECRET, key)).toEqual(claims)
    }
  })

  it('LANG-2 of another version, that names no language or one not known here, is an English one', async () => {
    for (const language of [undefined, 'ta', 7]) {
      const ticket = await forged({ key, role: 'board', language })
      expect(await readTicket(ticket, SECRET, key)).toEqual({ key, role: 'board', language: 'en' })
    }
  })

  it('ROOM-2 is for one doctor-day, one secret and two minutes', async () => {
    const ticket = await issueTicket(patient, SECRET)
    expect(await readTicket(ticket, SECRET, otherDay)).toBeNull()
    expect(await readTicket(ticket, `${SECRET}!`, key)).toBeNull()
    expect(await readTicket(await forged(patient, { age: TICKET_SECONDS - 5 }), SECRET, key)).toEqual(patient)
    expect(await readTicket(await forged(patient, { age: TICKET_SECONDS + 5 }), SECRET, key)).toBeNull()
  })

  it('ROOM-2 is nothing else that somebody signed, and not half of one', async () => {
    expect(await readTicket(await forged(patient, { audience: 'api' }), SECRET, key)).toBeNull()
    for (const claims of [
      {},
      { key },
      { key, role: 'patient' },
      { key, role: 'admin' },
      { key: 'osei', role: 'board' },
    ]) {
      expect(await readTicket(await forged(claims), SECRET, key)).toBeNull()
    }
    for (const text of ['', 'nonsense', 'a.b.c', `${await issueTicket(patient, SECRET)}x`]) {
      expect(await readTicket(text, SECRET, key)).toBeNull()
    }
  })

  it('ROOM-2 without a signature is refused', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${part({ alg: 'none' })}.${part({ ...patient, aud: 'room' })}.`
    expect(await readTicket(unsigned, SECRET, key)).toBeNull()
    expect(await readTicket(await issueTicket(patient, SECRET), '', key)).toBeNull()
  })
})
