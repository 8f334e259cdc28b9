import type { Medication } from '../../src/record/prescription.ts'
import { EMPTY_MEDICATION } from '../../src/record/tidied.ts'

type DemoVisit = {
  /** Before the day of the first start. */
  daysAgo: number
  reason: string
  notes: string
  medications: readonly Medication[]
}

type DemoChart = {
  born: string
  sex: 'female' | 'male'
  allergies: readonly string[]
  conditions: readonly string[]
  medicines: readonly string[]
  visits: readonly DemoVisit[]
}

const medicine = (name: string, about: Partial<Medication>): Medication => ({
  ...EMPTY_MEDICATION,
  name,
  ...about,
})

/** What some of Dr. Osei's patients have told of themselves, and what their earlier visits with her have left, by their names. */
export const CHARTS: Readonly<Record<string, DemoChart>> = {
  'Beatriz Alves': {
    born: '1968-03-09',
    sex: 'female',
    allergies: ['Penicillin'],
    conditions: ['High blood pressure'],
    medicines: ['Ramipril 5 mg'],
    visits: [
      {
        daysAgo: 41,
        reason: 'Blood pressure check',
        notes:
          '**138/86** at rest, no complaints. Ramipril goes on.\n\n- Measures at home twice a week\n- Next check in three months',
        medications: [
          medicine('Ramipril', {
            strength: '5 mg',
            dose: '1 tablet',
            frequency: 'once a day',
            timing: 'morning',
            duration: '90 days',
          }),
        ],
      },
      {
        daysAgo: 160,
        reason: 'Sore throat and fever',
        notes: 'Red throat, no pus, lungs clear. Most likely viral. **No penicillin**: rash as a child.',
        medications: [
          medicine('Paracetamol', {
            strength: '500 mg',
            dose: '1 tablet',
            frequency: 'up to 3 times a day',
            duration: '3 days',
          }),
        ],
      },
    ],
  },
  'Samuel Adeyemi': {
    born: '1984-11-21',
    sex: 'male',
    allergies: [],
    conditions: [],
    medicines: [],
    visits: [
      {
        daysAgo: 290,
        reason: 'Back pain after lifting',
        notes: 'No numbness, reflexes equal. Better within two weeks by moving.',
        medications: [
          medicine('Ibuprofen', {
            strength: '400 mg',
            dose: '1 tablet',
            frequency: '3 times a day',
            food: 'after',
            duration: '5 days',
          }),
        ],
      },
    ],
  },
  'Mara Lindqvist': {
    born: '1991-06-17',
    sex: 'female',
    allergies: ['Ibuprofen', 'Latex'],
    conditions: ['Asthma'],
    medicines: ['Salbutamol when needed'],
    visits: [
      {
        daysAgo: 75,
        reason: 'Short of breath at night',
        notes: 'Wheezing on both sides, better after the spray. Talked through how to use it.',
        medications: [
          medicine('Salbutamol', {
            form: 'spray',
            strength: '100 µg',
            dose: '2 puffs',
            frequency: 'when short of breath',
            duration: 'as long as needed',
          }),
        ],
      },
    ],
  },
  'Arthur Blanc': {
    born: '1957-01-30',
    sex: 'male',
    allergies: ['Aspirin'],
    conditions: ['Asthma', 'Type 2 diabetes'],
    medicines: ['Metformin 500 mg', 'Salbutamol when needed'],
    visits: [],
  },
  'Tomás Ferreira': {
    born: '1979-08-04',
    sex: 'male',
    allergies: [],
    conditions: ['Gout'],
    medicines: ['Allopurinol 100 mg'],
    visits: [],
  },
}
