import type { BookedWords } from '../screens/booked.ts'
import { turnsAhead } from './booking.ts'

export const booked = {
  title: 'आपकी बुकिंग',
  loading: 'आपकी बुकिंग आ रही है',
  heading: 'आपका टोकन मिल गया',
  token: 'टोकन',
  about: (day, mode, doctor) => `${day}, ${mode}, ${doctor} के साथ`,
  today: 'आज',
  between: (likely, low, high) =>
    `आपकी बारी संभवतः ${likely} बजे, ${low} और ${high} के बीच। समय क़तार के साथ बदलता है।`,
  ahead: (turns) => (turns === 0 ? 'आपसे आगे कोई नहीं है।' : `${turnsAhead(turns)}।`),
  afterClosing: {
    possibly: (closes) => `बारी शायद बंद होने के समय (${closes}) के बाद ही आए।`,
    likely: (closes) =>
      `बारी संभवतः बंद होने के समय (${closes}) के बाद ही आएगी। अगर तब तक देर हो जाएगी, तो इसे रद्द करके कोई दूसरा दिन बुक करें।`,
  },
  comeTo: (door) => `बारी पास आने पर ${door === '' ? 'क्लिनिक आ जाएँ' : `यहाँ आ जाएँ: ${door}`}।`,
  open: 'प्रतीक्षा कक्ष खोलें',
  calendar: 'कैलेंडर में जोड़ें',
  appointments: 'मेरे अपॉइंटमेंट',
  over: {
    called: 'आपका नंबर आ गया है',
    in_consultation: 'आपकी मुलाक़ात चल रही है',
    interrupted: 'आपकी मुलाक़ात बीच में रुक गई',
    completed: 'यह मुलाक़ात पूरी हो चुकी है',
    cancelled: 'यह बुकिंग रद्द हो चुकी है',
    no_show: 'यह बारी छूट गई',
  },
  neverCame: 'यह दिन बीत चुका है',
  bookAgain: 'एक और मुलाक़ात बुक करें',
  unknown: 'ऐसी कोई बुकिंग नहीं है',
  afterUnknown: 'यह लिंक किसी और खाते का है, या किसी भी बुकिंग का नहीं है।',
} satisfies BookedWords
