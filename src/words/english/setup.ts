import type { SetupWords } from '../screens/setup.ts'

export const setup = {
  title: 'Set up your clinic',
  loading: 'Looking how far you have come',
  noLink:
    'This page needs the link that “npm run setup” prints. It works once, for 48 hours. Please make a new one, or sign in if you are an admin already.',
  begin: {
    text: 'You are the first here. Make your account: you will be the admin, and can invite the others.',
    submit: 'Create my account',
  },
  step: (step, of) => `Step ${step} of ${of}`,
  steps: { clinic: 'The clinic', doctor: 'The first doctor', done: 'Ready' },
  clinic: {
    name: 'Name of the clinic',
    address: 'Address',
    addressHint: 'Where patients come to. Every new doctor begins with it.',
    timeZone: 'Time zone',
    languages: 'Languages spoken',
    languagesHint: 'Every new doctor begins with these.',
    save: 'Save',
    saved: 'Saved.',
  },
  doctor: {
    text: 'Patients can book as soon as there is a doctor who has chosen their days and hours.',
    me: 'I am a doctor',
    meText: 'You stay an admin as well.',
    specialization: 'Specialization',
    specializationHint: 'As patients look for it, such as General practice',
    becomeDoctor: 'Make me a doctor',
    somebody: 'Invite a doctor',
    later: 'I will do this later',
    goOn: 'Continue',
  },
  done: {
    text: 'Your clinic is set up. You can change it, and invite more people, whenever you like.',
    asDoctor: 'Choose your days and hours in the settings of your console. Then patients find you.',
    toConsole: 'To the console',
    toAdmin: 'To the clinic’s page',
  },
  join: {
    title: 'You are invited',
    asDoctor: 'You are asked to work here as a doctor.',
    asStaff: 'You are asked to work here at the front desk.',
    noLink: 'This link no longer works. Please ask an admin of your clinic for a new one.',
    open: 'Opening the invitation',
    sentTo: (email) => `You will sign in with ${email}.`,
    accept: 'Accept and create my account',
    asMe: (name) => `Accept as ${name}`,
    signOutFirst: 'To join with another account, sign out first, and open the link again.',
    hasAccount: 'You have an account already? Sign in first, and open the link again.',
  },
} satisfies SetupWords
