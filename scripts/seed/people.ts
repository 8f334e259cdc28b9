import type { Mode } from '../../src/queue/vocabulary.ts'

type DemoDoctor = {
  id: string
  email: string
  name: string
  specialization: string
  about: string
  languages: string[]
  qualifications: string
  practisingSince: number
  modes: Mode[]
  minutesPerPatient: number
  capacity: number
  workingDays: number[]
  meetLink: string | null
  door: string
}

/** All of them at one clinic. */
export const CLINIC_ADDRESS = '14 Harbour Street, Old Town'

const WEEK = [1, 2, 3, 4, 5, 6, 7]

/** The demo clinic. Dr. Osei is in the middle of her day; nobody has come to the others yet. */
export const DOCTORS: readonly DemoDoctor[] = [
  {
    id: 'osei',
    email: 'osei@demo.example',
    name: 'Dr. Ama Osei',
    specialization: 'General practice',
    about: 'Medicine for the whole family, at every age. Online and at the clinic.',
    languages: ['en', 'fr', 'ak'],
    qualifications: 'MBChB, Fellow in Family Medicine',
    practisingSince: 2012,
    modes: ['online', 'in_person'],
    minutesPerPatient: 9,
    capacity: 40,
    workingDays: WEEK,
    meetLink: 'https://meet.google.com/ose-iama-day',
    door: 'Room 2, first floor',
  },
  {
    id: 'weiss',
    email: 'weiss@demo.example',
    name: 'Dr. Jonas Weiss',
    specialization: 'Orthopaedics',
    about: 'Knees, hips and shoulders. Visits at the clinic only.',
    languages: ['de', 'en'],
    qualifications: 'Dr. med., Specialist in Orthopaedic Surgery',
    practisingSince: 2006,
    modes: ['in_person'],
    minutesPerPatient: 15,
    capacity: 20,
    workingDays: WEEK,
    meetLink: null,
    door: 'Room 5, ground floor',
  },
  {
    id: 'haddad',
    email: 'haddad@demo.example',
    name: 'Dr. Leila Haddad',
    specialization: 'Dermatology',
    about: 'Skin, hair and nails. Sees patients online.',
    languages: ['ar', 'en', 'fr'],
    qualifications: 'MD, Board-certified in Dermatology',
    practisingSince: 2015,
    modes: ['online'],
    minutesPerPatient: 12,
    capacity: 24,
    workingDays: [1, 2, 3, 4, 5],
    meetLink: 'https://meet.google.com/hdd-leil-drm',
    door: '',
  },
  {
    id: 'okafor',
    email: 'okafor@demo.example',
    name: 'Dr. Chidi Okafor',
    specialization: 'Paediatrics',
    about: 'Children from birth to sixteen, and their worried parents.',
    languages: ['en', 'ig', 'hi'],
    qualifications: 'MBBS, Fellow in Paediatrics',
    practisingSince: 2009,
    modes: ['online', 'in_person'],
    minutesPerPatient: 12,
    capacity: 30,
    workingDays: [1, 2, 3, 4, 5, 6],
    meetLink: null,
    door: 'Room 1, ground floor',
  },
]

type DemoPatient = { name: string; email?: string; mode: Mode; reason: string }

/** Dr. Osei's patients today, in the order they booked: token 1 first. */
export const OSEIS_DAY: readonly DemoPatient[] = [
  { name: 'Henrik Dahl', mode: 'in_person', reason: 'Blood pressure check' },
  { name: 'Priya Nair', mode: 'online', reason: 'Results of last week’s blood test' },
  { name: 'Lucas Moreau', mode: 'online', reason: 'Cough that will not go away' },
  { name: 'Ingrid Solberg', mode: 'in_person', reason: 'Ear pain on the left side' },
  { name: 'Yusuf Demir', mode: 'online', reason: 'Renewal of a prescription' },
  { name: 'Clara Fontaine', mode: 'online', reason: 'Headaches in the afternoon' },
  { name: 'Oskar Nowak', mode: 'in_person', reason: 'Vaccination before a journey' },
  { name: 'Beatriz Alves', mode: 'online', reason: 'Heartburn after meals' },
  { name: 'Samuel Adeyemi', mode: 'online', reason: 'Back pain after moving house' },
  { name: 'Lin Wei', mode: 'in_person', reason: 'Stitches to be taken out' },
  {
    name: 'Mara Lindqvist',
    email: 'mara@demo.example',
    mode: 'online',
    reason: 'A rash on the forearm since Friday',
  },
  { name: 'Giorgio Conti', mode: 'online', reason: 'Trouble sleeping' },
  { name: 'Amelia Hughes', mode: 'online', reason: 'Sore throat and fever' },
  { name: 'Ravi Menon', mode: 'in_person', reason: 'Yearly check-up' },
  { name: 'Sofia Petrova', mode: 'online', reason: 'Questions about a new tablet' },
  { name: 'Emre Kaya', mode: 'online', reason: 'Hay fever' },
  { name: 'Hannah Vogel', mode: 'online', reason: 'Dizzy when standing up' },
  { name: 'Daniel Okoro', mode: 'in_person', reason: 'Sprained ankle' },
  { name: 'Maja Kowalska', mode: 'online', reason: 'Migraine diary' },
  { name: 'Arthur Blanc', mode: 'online', reason: 'Follow-up on asthma' },
  { name: 'Tomás Ferreira', email: 'tomas@demo.example', mode: 'online', reason: 'Knee hurts on the stairs' },
  { name: 'Elif Yilmaz', mode: 'online', reason: 'Certificate for work' },
]
