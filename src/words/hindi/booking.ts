import { languageNames } from '../language-names.ts'
import type { BookingWords } from '../screens/booking.ts'
import { counted, number } from './numbers.ts'

const listed = languageNames('hi')

export const booking = {
  page: {
    back: 'सभी डॉक्टर',
    loading: 'डॉक्टर की जानकारी आ रही है',
    unknown: 'ऐसे कोई डॉक्टर नहीं हैं',
    afterUnknown: 'शायद लिंक पुराना है। क्लिनिक के सभी डॉक्टर सूची में हैं।',
    minutesEach: (minutes) => `हर मरीज़ के लिए लगभग ${number(minutes)} मिनट`,
    minutesEachToday: (minutes) => `आज हर मरीज़ के लिए लगभग ${number(minutes)} मिनट`,
    eitherMode: (one, other) => `${one} या ${other}`,
    speaks: (languages) => `बोलते हैं: ${listed(languages)}`,
    practisingSince: (year) => `${year} से चिकित्सा में`,
  },
  form: {
    label: 'मुलाक़ात बुक करें',
    loading: 'दिन आ रहे हैं',
    day: 'दिन',
    mode: 'मुलाक़ात का प्रकार',
    reason: 'मुलाक़ात का कारण',
    reasonHint: 'थोड़े शब्दों में। इन्हें केवल आपके डॉक्टर पढ़ते हैं।',
    book: 'बुक करें',
    signInToBook: 'साइन इन करके बुक करें',
    booking: 'आपका टोकन लिया जा रहा है…',
    kept: 'साइन इन करते समय यहाँ लिखा हुआ बना रहेगा।',
    patientsOnly: 'केवल मरीज़ बुक कर सकते हैं। आप किसी दूसरे प्रकार के खाते से साइन इन हैं।',
    instead: (token, date) =>
      `यह बुक होते ही ${date} का आपका टोकन ${number(token)} छोड़ दिया जाएगा। तब तक वह आपका रहेगा।`,
    keepBoth: 'दोनों रखें',
    noDay: 'अगले दो हफ़्तों का कोई दिन बुक नहीं हो सकता। कृपया कल फिर देखें।',
    next: {
      online: () => 'टोकन तुरंत मिलता है और क़तार आप कहीं से भी देख सकते हैं। वीडियो कॉल यहीं प्रतीक्षा कक्ष में शुरू होती है।',
      in_person: (door) =>
        `टोकन तुरंत मिलता है और क़तार आप कहीं से भी देख सकते हैं। बारी पास आने पर ${door === '' ? 'क्लिनिक आ जाएँ' : `यहाँ आ जाएँ: ${door}`}।`,
    },
  },
  days: {
    today: 'आज',
    closed: 'बंद',
    full: 'भरा हुआ',
    free: 'ख़ाली',
    booked: (count) => `${number(count)} बुक`,
    own: (token) => `टोकन ${token}`,
    inVain: {
      past: (date) => `${date} बीत चुका है। कृपया कोई और दिन चुनें।`,
      closed: (date) => `${date} को डॉक्टर मरीज़ नहीं देखते। कृपया कोई और दिन चुनें।`,
      full: (date) => `${date} को कोई जगह ख़ाली नहीं है। कृपया कोई और दिन चुनें।`,
      ahead: (date, opens) => `${date} की बुकिंग ${opens} से खुलेगी। तब तक ये दिन बुक किए जा सकते हैं।`,
    },
    over: 'बारी नहीं बची',
    instead: (longDate) => `आज कोई बारी नहीं बची। चुना हुआ दिन: ${longDate}।`,
  },
  answer: {
    label: 'अगर आप अभी बुक करें',
    loading: 'हिसाब लग रहा है कि आपकी बारी कब आएगी',
    token: 'टोकन',
    lead: 'अभी बुक करें, तो आपकी बारी संभवतः',
    leadOn: (longDate) => `${longDate} के लिए अभी बुक करें, तो आपकी बारी संभवतः`,
    readOut: (token, lead, times) => `टोकन ${token}। ${lead} ${times}`,
    likely: (time) => `सबसे अधिक संभव: ${time}`,
    likelyOnOwnClock: (time) => `सबसे अधिक संभव: ${time} · समय आपकी अपनी घड़ी के अनुसार।`,
    yoursOnceBooked: 'टोकन बुक करने पर आपका होता है। कोई आपसे पहले बुक कर ले, तो आपको उसके बाद वाला मिलेगा।',
    fromOpening: (opens) => `डॉक्टर ने अभी शुरू नहीं किया है। यह हिसाब खुलने के समय ${opens} से है।`,
    fromNow: 'डॉक्टर ने अभी शुरू नहीं किया है। यह हिसाब मानता है कि वे अभी शुरू करें।',
    fromReturn: 'डॉक्टर अभी यहाँ नहीं हैं। यह हिसाब मानता है कि वे अभी लौट आएँ।',
    unknown: 'अभी नहीं कहा जा सकता कि आपकी बारी कब आएगी। आप फिर भी बुक कर सकते हैं।',
    afterClosing: {
      possibly: (closes) =>
        `आपकी बारी शायद बंद होने के समय (${closes}) के बाद ही आए। रुक सकते हों, तो कोई दूसरा दिन बेहतर है।`,
      likely: (closes) =>
        `आपकी बारी संभवतः बंद होने के समय (${closes}) के बाद ही आएगी। कृपया कोई दूसरा दिन चुनें, या पहले क्लिनिक से पूछें।`,
    },
  },
  bar: { says: (token, likely) => `टोकन ${token}, संभवतः ${likely}`, book: (token) => `टोकन ${token} बुक करें` },
  held: {
    heading: (token) => `इस दिन आपके पास टोकन ${token} है`,
    text: 'क़तार प्रतीक्षा कक्ष में देखें। एक और मुलाक़ात के लिए कोई दूसरा दिन चुनें।',
    open: 'प्रतीक्षा कक्ष खोलें',
    details: 'अपनी बुकिंग देखें',
  },
} satisfies BookingWords

export const turnsAhead = (count: number) => counted(count, { one: 'बारी आगे है', other: 'बारियाँ आगे हैं' })
