import { dates } from '../dates.ts'
import type { CaughtTextWords, TextNumberWords, TextsWords } from '../screens/texts.ts'

const day = dates('hi', { day: 'numeric', month: 'long' })

export const texts = {
  booked: (token, date) => `${day(date)} के लिए आपका टोकन ${token} है।`,
  code: (code, minutes) =>
    `मैसेज से सूचना पाने के लिए आपका कोड ${code} है। यह ${minutes} मिनट तक चलेगा। आपने नहीं माँगा? कुछ न करें।`,
  stop: 'बंद करने के लिए STOP लिखकर भेजें।',
} satisfies TextsWords

export const caughtTexts = {
  vias: { sms: 'SMS मैसेज', whatsapp: 'WhatsApp मैसेज' },
  answer: (word) => `${word} लिखकर जवाब दें`,
} satisfies CaughtTextWords

export const textNumber = {
  heading: 'मैसेज से',
  about: 'बुक करने पर, बारी पास होने पर, बारी आने पर और छूट जाने पर: हर बार एक मैसेज।',
  loading: 'आपका नंबर खुल रहा है',
  number: 'मोबाइल नंबर',
  numberHint: 'देश के कोड के साथ: +91 98765 43210। पहले हम इस पर एक कोड भेजते हैं।',
  via: 'किससे',
  vias: { sms: 'SMS से', whatsapp: 'WhatsApp से' },
  send: 'मुझे कोड भेजें',
  sentTo: (number) => `हमने ${number} पर छह अंकों का कोड भेजा है।`,
  lost: 'कुछ नहीं आया? नंबर जाँचें। कुछ नेटवर्क में एक मिनट लगता है।',
  confirm: 'इस नंबर की पुष्टि करें',
  cancel: 'रद्द करें',
  isOn: (number, via) => `आपको ${number} पर ${via === 'sms' ? 'SMS' : 'WhatsApp'} से बताया जाता है।`,
  stopped: 'इस नंबर ने STOP लिखा है, इसलिए कुछ नहीं भेजा जाता। जिस नंबर से मैसेज आया था, उस पर START लिखकर भेजें।',
  confirmed: 'आपके नंबर की पुष्टि हो गई।',
  remove: 'यह नंबर हटाएँ',
  removed: 'आपका नंबर हटा दिया गया।',
  change: 'दूसरा नंबर दें',
  working: 'एक क्षण…',
} satisfies TextNumberWords
