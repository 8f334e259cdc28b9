import type { SecondChanceWords } from '../screens/second-chance.ts'
import { counted } from './numbers.ts'

const TURNS = { one: 'बारी होगी', other: 'बारियाँ होंगी' }

export const secondChance = {
  stillToday: (likely) =>
    likely === null ? 'आप आज भी डॉक्टर से मिल सकते हैं' : `आप आज भी डॉक्टर से मिल सकते हैं, संभवतः ${likely} बजे`,
  newToken: 'नया टोकन',
  wouldBe: (ahead) => (ahead === 0 ? 'आपसे आगे कोई नहीं होगा।' : `आपसे आगे ${counted(ahead, TURNS)}।`),
  wouldBeBetween: (ahead, low, high) =>
    `${ahead === 0 ? 'आपसे आगे कोई नहीं होगा' : `आपसे आगे ${counted(ahead, TURNS)}`}; आपकी बारी ${low} और ${high} के बीच।`,
  afterClosing: {
    possibly: (closes) => `बारी शायद बंद होने के समय (${closes}) के बाद आए।`,
    likely: (closes) =>
      `बारी संभवतः बंद होने के समय (${closes}) के बाद आएगी। पहले डॉक्टर से पूछें, या किसी और दिन का बुक करें।`,
  },
  take: 'नया टोकन लें',
  taking: 'नया टोकन लिया जा रहा है…',
  usedUp: 'आप आज तीन नए टोकन ले चुके हैं। कृपया किसी और दिन का बुक करें।',
  dayOver: 'नया टोकन नहीं मिल सकता: यह दिन बीत चुका है, या इस डॉक्टर के पास आपकी दूसरी जगह है।',
  otherDay: 'किसी और दिन का बुक करें',
  neverCame: 'यह दिन बीत चुका है',
  afterNeverCame: 'आपकी मुलाक़ात नहीं हुई, और आपका टोकन अब मान्य नहीं है। आप किसी और दिन का बुक कर सकते हैं।',
} satisfies SecondChanceWords
