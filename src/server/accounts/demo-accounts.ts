/** The accounts of the local demo, offered for one-click sign-in there and nowhere else. */
export type DemoAccount = {
  readonly email: string
  readonly name: string
  readonly role: 'patient' | 'doctor' | 'staff'
  /** What this account is good for trying, in a few words. */
  readonly note: string
}

export const DEMO_PASSWORD = 'anteroom-demo'

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: 'mara@demo.example',
    name: 'Mara Lindqvist',
    role: 'patient',
    note: 'Three turns ahead of her, online',
  },
  {
    email: 'tomas@demo.example',
    name: 'Tomás Ferreira',
    role: 'patient',
    note: 'A long wait: thirteen turns ahead of him',
  },
  {
    email: 'nadia@demo.example',
    name: 'Nadia Rahman',
    role: 'patient',
    note: 'No appointment yet: book one',
  },
  { email: 'osei@demo.example', name: 'Dr. Ama Osei', role: 'doctor', note: 'In the middle of a full day' },
  {
    email: 'weiss@demo.example',
    name: 'Dr. Jonas Weiss',
    role: 'doctor',
    note: 'A quiet day, visits in person',
  },
  {
    email: 'desk@demo.example',
    name: 'Front desk',
    role: 'staff',
    note: 'All doctors of today, walk-ins and tickets',
  },
]
