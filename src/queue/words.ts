/** The closed vocabularies of the spec's table; each a value and a type of the same name. */

export const Mode = { online: 'online', inPerson: 'in_person' } as const
export type Mode = (typeof Mode)[keyof typeof Mode]

export const EntryStatus = {
  booked: 'booked',
  waiting: 'waiting',
  called: 'called',
  inConsultation: 'in_consultation',
  interrupted: 'interrupted',
  completed: 'completed',
  cancelled: 'cancelled',
  noShow: 'no_show',
} as const
export type EntryStatus = (typeof EntryStatus)[keyof typeof EntryStatus]

/** What the doctor says of themselves. `busy` is not said: it follows from a visit in progress (CALL-10). */
export const Availability = { available: 'available', onBreak: 'on_break', offline: 'offline' } as const
export type Availability = (typeof Availability)[keyof typeof Availability]

/** What everyone is shown (CALL-10). */
export type DoctorStatus = Availability | 'busy'

export const Origin = { booked: 'booked', walkIn: 'walk_in' } as const
export type Origin = (typeof Origin)[keyof typeof Origin]

export const Role = { patient: 'patient', doctor: 'doctor', staff: 'staff', system: 'system' } as const
export type Role = (typeof Role)[keyof typeof Role]

/** Who asked. `id` is the account id, never a name. */
export type Actor = { readonly role: Role; readonly id: string }

/** A patient may join the waiting room when this many places or fewer are ahead (JOIN-1, P4). */
export const JOIN_WITHIN_POSITIONS = 10
/** Second chances per doctor-day (LATE-3, P12). */
export const MAX_REASSIGNMENTS = 3
/** How many patients hear of a changed Meet link (MEET-5, P2). */
export const MEET_LINK_AUDIENCE = 10
