import type { AppointmentsWords } from '../screens/appointments.ts'

export const appointments = {
  heading: 'मेरे अपॉइंटमेंट',
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
  missed: {
    says: 'आपको देर हो गई। अपॉइंटमेंट छूट गया!',
    offer: 'आप आज भी डॉक्टर से मिल सकते हैं: नए टोकन से आप क़तार के अंत में जुड़ जाएँगे।',
    wait: (wait) => `वहाँ से इंतज़ार: ${wait}।`,
    take: 'नया टोकन लें',
    taking: 'नया टोकन लिया जा रहा है…',
  },
  cancelling: {
    title: 'यह अपॉइंटमेंट रद्द करें?',
    about: (token, doctor, date) => `${doctor} का टोकन ${token}, ${date}।`,
    isFinal: 'रद्द किया हुआ टोकन वापस नहीं मिलता।',
    keep: 'रहने दें',
    cancel: 'अपॉइंटमेंट रद्द करें',
  },
  said: {
    cancelled: (token, doctor) => `${doctor} का टोकन ${token} रद्द हो गया है।`,
    newToken: (token, doctor) => `${doctor} का आपका नया टोकन ${token} है।`,
  },
} satisfies AppointmentsWords
