import type { WhatNextWords } from '../screens/what-next.ts'

const KEPT = 'मुलाक़ात पूरी होते ही नोट्स और पर्चा यहाँ मिलेंगे, और “मेरी मुलाक़ातें” में बने रहेंगे।'

export const whatNext = {
  heading: 'आगे क्या होगा',
  called: {
    online: { first: 'डॉक्टर मुलाक़ात शुरू करेंगे, और वीडियो कॉल यहीं खुलेगी।', second: KEPT },
    in_person: { first: 'आपके कमरे में पहुँचने पर डॉक्टर मुलाक़ात शुरू करेंगे।', second: KEPT },
  },
  visit: { first: 'डॉक्टर मुलाक़ात पूरी करेंगे; आपको कुछ दबाना नहीं है।', second: KEPT },
  completed: {
    first: 'नोट्स और पर्चा “मेरी मुलाक़ातें” में रखे हैं।',
    second: 'कल दिन के अंत तक आप यहाँ डॉक्टर को लिख सकते हैं।',
  },
  missed: {
    first: 'नए टोकन से आप क़तार के अंत में जुड़ जाएँगे, और यह पेज आगे भी क़तार दिखाएगा।',
    second: 'बारी पास आने पर हम आपको पहले की तरह बताएँगे।',
  },
} satisfies WhatNextWords
