import type { HomeWords } from '../screens/home.ts'
import { live } from './live.ts'
import { number } from './numbers.ts'

export const home = {
  label: 'आपका अगला अपॉइंटमेंट',
  loading: 'आपका अगला अपॉइंटमेंट खुल रहा है',
  today: 'आज',
  token: 'टोकन',
  waits(place, from, ...about) {
    const { main, more, likely } = live.wait(from, ...about)
    return `${place} · ${likely ? `${more}, ${likely}` : `${main} ${more}`}`
  },
  nowServing: (token, doctor) => `अभी टोकन ${token} चल रहा है · ${doctor}`,
  open: 'प्रतीक्षा कक्ष खोलें',
  inVisit: 'आपकी मुलाक़ात चल रही है',
  paused: 'आपकी मुलाक़ात अभी रुकी हुई है',
  afterPaused: 'आपके डॉक्टर अभी यहाँ नहीं हैं। प्रतीक्षा कक्ष में बने रहें: उनके लौटते ही मुलाक़ात आगे बढ़ेगी।',
  missed: 'आपको देर हो गई। अपॉइंटमेंट छूट गया!',
  afterMissed: 'आप आज भी डॉक्टर से मिल सकते हैं: प्रतीक्षा कक्ष में नया टोकन मिल जाएगा।',
  interrupted: 'आपकी मुलाक़ात बीच में रुक गई',
  afterInterrupted: 'डॉक्टर इसे फिर शुरू कर सकते हैं। प्रतीक्षा कक्ष में बने रहें।',
  onItsWay: 'क़तार में आपकी जगह थोड़ी ही देर में यहाँ दिखेगी।',
  otherDayOnline: 'तब तक कुछ नहीं करना है। उस दिन कहीं से भी प्रतीक्षा कक्ष खोलें; वीडियो कॉल वहीं से शुरू होगी।',
  otherDayInPerson: (door) =>
    `तब तक कुछ नहीं करना है। उस दिन कहीं से भी क़तार देखते रहें, और बारी पास आने पर ${door === '' ? 'क्लिनिक आ जाएँ।' : `यहाँ आ जाएँ: ${door}`}`,
  nothing: 'अभी आपका कोई अपॉइंटमेंट नहीं है',
  afterNothing: 'डॉक्टर चुनें, और जहाँ हैं वहीं से टोकन लें।',
  more: (count) => `${number(count)} और अपॉइंटमेंट`,
} satisfies HomeWords
