import type { ShellWords } from '../screens/shell.ts'

export const shell = {
  main: 'मुख्य',
  doctors: 'डॉक्टर',
  appointments: 'मेरे अपॉइंटमेंट',
  visits: 'मुलाक़ातें',
  profile: 'प्रोफ़ाइल',
  console: 'कंसोल',
  patientsVisits: 'मुलाक़ातें',
  account: 'खाता',
  admin: 'क्लिनिक',
  signIn: 'साइन इन',
  signOut: 'साइन आउट',
  signedInAs: (name) => `${name} के नाम से साइन इन हैं`,
  language: 'भाषा',
  foot: {
    what: 'आप कहीं भी हों, डॉक्टर के यहाँ क़तार में आपकी जगह बनाए रखता है।',
    doctors: 'डॉक्टर यहाँ साइन इन करें',
  },
} satisfies ShellWords
