import type { SignInWords } from '../screens/sign-in.ts'

export const signIn = {
  signIn: 'साइन इन करें',
  signUp: 'खाता बनाएँ',
  entering: 'एक क्षण…',
  name: 'पूरा नाम',
  email: 'ईमेल',
  password: 'पासवर्ड',
  passwordHint: 'कम से कम 10 अक्षर।',
  show: 'दिखाएँ',
  hide: 'छिपाएँ',
  isNew: 'यहाँ नए हैं?',
  hasAccount: 'पहले से खाता है?',
  create: 'खाता बनाएँ',
  instead: 'साइन इन करें',
  thenBook: 'इसके बाद आप बुक करेंगे: लिखा हुआ बना रहेगा।',
  forgot: {
    ask: 'पासवर्ड भूल गए?',
    answer:
      'अभी नया पासवर्ड भेजा नहीं जा सकता। कृपया क्लिनिक के फ़्रंट डेस्क से पूछें और अपना नाम और टोकन बताएँ: क़तार में आपकी जगह बनी रहेगी।',
  },
  demo: {
    label: 'डेमो खाते',
    chip: 'डेमो',
    heading: 'या डेमो क्लिनिक देखें',
    text: 'एक बार दबाते ही साइन इन। दूसरी ओर से देखने के लिए दूसरी विंडो खोलें।',
    roles: { patient: 'मरीज़', doctor: 'डॉक्टर', staff: 'फ़्रंट डेस्क' },
  },
} satisfies SignInWords
