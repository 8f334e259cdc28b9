import type { AppointmentsWords } from '../screens/appointments.ts'

export const appointments = {
  heading: 'मेरे अपॉइंटमेंट',
  about: 'आपने जो बुक किया है, और उसका क्या हुआ। नोट्स और पर्चे यहाँ रखे हैं:',
  toVisits: 'मेरी मुलाक़ातें',
  loading: 'आपके अपॉइंटमेंट खुल रहे हैं',
  upcoming: 'आने वाले',
  past: 'बीते हुए',
  nothing: 'अभी कोई अपॉइंटमेंट नहीं है।',
  findDoctor: 'डॉक्टर खोजें',
  today: 'आज',
  token: 'टोकन',
  open: 'प्रतीक्षा कक्ष खोलें',
  addToCalendar: 'कैलेंडर में जोड़ें',
  cancel: 'रद्द करें',
  confirmed: 'आप बता चुके हैं कि आप आ रहे हैं।',
  missed: {
    says: 'आपको देर हो गई। अपॉइंटमेंट छूट गया!',
    offer:
      'आप आज भी डॉक्टर से मिल सकते हैं। प्रतीक्षा कक्ष में नया टोकन मिलता है; वहीं दिखता है कि वह कौन-सा होगा और उसकी बारी कब आएगी।',
  },
  cancelling: {
    title: 'यह अपॉइंटमेंट रद्द करें?',
    about: (token, doctor, date) => `${doctor} का टोकन ${token}, ${date}।`,
    endsVisit: 'आपकी मुलाक़ात शुरू हो चुकी है: रद्द करने से वह ख़त्म हो जाएगी, और डॉक्टर अगले मरीज़ को देखेंगे।',
    isFinal: 'रद्द किया हुआ टोकन वापस नहीं मिलता।',
    keep: 'रहने दें',
    cancel: 'अपॉइंटमेंट रद्द करें',
  },
  said: {
    cancelled: (token, doctor) => `${doctor} का टोकन ${token} रद्द हो गया है।`,
  },
} satisfies AppointmentsWords
