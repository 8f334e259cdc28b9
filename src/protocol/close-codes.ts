/**
 * Why a room has closed a socket (ROOM-6, ROOM-8, ROOM-9). `badTicket`: ask for a new one. `elsewhere`: the same
 * person has opened so many newer ones that this, the oldest, had to go. `tooLarge`, `tooMany`: after a rest.
 */
export const CloseCode = { badTicket: 4401, elsewhere: 4409, tooLarge: 4413, tooMany: 4429 } as const
