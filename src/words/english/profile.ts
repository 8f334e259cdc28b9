import { dates } from '../dates.ts'
import type { ProfileWords } from '../screens/profile.ts'

export const profile = {
  title: 'My profile',
  about: 'The doctors you book read this beside your visit. Nobody else does.',
  loading: 'Loading your profile',
  name: 'Name',
  nameHint: 'As the doctor should call you, up to 100 characters.',
  dateOfBirth: 'Date of birth',
  sex: 'Sex',
  sexes: { notSaid: 'Not said', female: 'Female', male: 'Male', other: 'Other' },
  phone: 'Phone',
  phoneHint: 'Up to 40 characters.',
  language: 'Your language',
  languageHint: 'We write to you in it, on all your devices.',
  lists: {
    allergies: 'Allergies',
    conditions: 'Long-term conditions',
    medicines: 'Long-term medicines',
  },
  hints: {
    allergies: 'A medicine, a food or anything else you react to.',
    conditions: 'For example asthma or diabetes.',
    medicines: 'What you take every day, with its strength.',
  },
  limits: 'Up to 40 entries of 120 characters.',
  empty: 'None entered.',
  add: 'Add',
  remove: (item) => `Remove ${item}`,
  save: 'Save profile',
  saving: 'Saving',
  saved: 'Your profile is saved.',
  stale:
    'Your profile was changed on another device in the meantime. What you typed here is still here, and was not saved.',
  takeNewer: 'Show the other version',
  reads: {
    heading: 'Who has read your record',
    about: 'Every time somebody other than you reads your profile or a visit, it is written down here.',
    loading: 'Loading who has read your record',
    none: 'Nobody has read your record yet.',
    more: 'Show earlier reads',
    day: dates('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    what: {
      chart: 'Your profile',
      visit: (date) => `Your visit of ${date}`,
      prescription: (date) => `Your prescription of ${date}`,
    },
  },
} satisfies ProfileWords
