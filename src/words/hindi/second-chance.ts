import type { SecondChanceWords } from '../screens/second-chance.ts'

export const secondChance = {
  offer: 'आप आज भी डॉक्टर से मिल सकते हैं: नए टोकन से आप क़तार के अंत में जुड़ जाएँगे।',
  take: 'नया टोकन लें',
  taking: 'नया टोकन लिया जा रहा है…',
  usedUp: 'आप आज तीन नए टोकन ले चुके हैं। कृपया किसी और दिन का बुक करें।',
  dayOver: 'नया टोकन नहीं मिल सकता: यह दिन बीत चुका है, या इस डॉक्टर के पास आपकी दूसरी जगह है।',
  otherDay: 'किसी और दिन का बुक करें',
} satisfies SecondChanceWords
