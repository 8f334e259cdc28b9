import { from, given } from '../../../../queue/testing/day.ts'
import * as say from '../../../../queue/testing/wishes.ts'
import { publicView } from '../../../../queue/views/view.ts'
import type { DeskDay, DoctorToday } from '../desk-day.ts'

/** A doctor of the overview. */
export const aDoctorToday = (about: Partial<DoctorToday> = {}): DoctorToday => ({
  id: 'd-1',
  name: 'Dr. Ama Osei',
  door: 'Room 2',
  key: 'd-1:2026-03-02',
  date: '2026-03-02',
  status: 'available',
  serving: 1,
  waiting: 3,
  isOpen: true,
  seesInPerson: true,
  ...about,
})
/** Token 1 is called, 2 to 4 wait; token 3 comes in person. */
const queue = from(given(...say.bookings(4)), say.open())
export const aDay = (): DeskDay => ({
  key: 'd-1:2026-03-02',
  date: '2026-03-02',
  doctor: { id: 'd-1', name: 'Dr. Ama Osei' },
  settings: { opensAt: '09:00', timeZone: 'UTC', modes: ['online', 'in_person'], door: 'Room 2' },
  view: publicView(queue) as DeskDay['view'],
  patients: queue.entries.map(({ appointmentId, token, status }) => ({
    appointmentId,
    token,
    patientName: ['', 'Ana Alves', 'Bo Berg', 'Çelik Can', 'Dina Dahl'][token] ?? '',
    phone: token === 3 ? '0170 33' : '',
    mode: token === 3 ? 'in_person' : 'online',
    status,
    joinedAt: null,
    readyAt: null,
  })),
})
