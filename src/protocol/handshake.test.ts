import { expect, it } from 'vitest'
import { protocolsWith, ticketIn } from './handshake.ts'

it('ROOM-10 a ticket goes in the header of the handshake, with or without spaces', () => {
  const offered = protocolsWith('head.claims.signature')
  expect(ticketIn(offered.join(', '))).toBe('head.claims.signature')
  expect(ticketIn(offered.join(','))).toBe('head.claims.signature')
})

it('ROOM-10 beside our own protocol only, as a browser accepts no answer that it has not offered', () => {
  for (const header of [null, '', 'anteroom', 'head.claims.signature', 'other, head.claims.signature']) {
    expect(ticketIn(header)).toBe('')
  }
})
