import type { FindWords } from '../screens/find.ts'
import { counted, number } from './numbers.ts'

const doctors = (count: number) => counted(count, { one: 'डॉक्टर', other: 'डॉक्टर' })

export const find = {
  front: {
    pitch: { wait: 'कहीं भी इंतज़ार करें।', come: 'अपना नंबर आने पर पहुँचें।' },
    lead: 'घर बैठे अपने डॉक्टर का टोकन लें। फ़ोन पर क़तार आगे बढ़ती दिखती है, और पता चलता है कि कब निकलना है।',
    findDoctor: 'डॉक्टर खोजें',
    haveToken: 'मेरे पास टोकन है',
    demo: 'यह डेमो क्लिनिक है: मरीज़ या डॉक्टर बनकर देखें',
  },
  sample: {
    says: (serving, own) => `एक उदाहरण: अभी टोकन ${serving} चल रहा है, और आपका टोकन ${own} है।`,
    example: 'एक उदाहरण',
    serving: 'अभी चल रहा टोकन',
    own: 'आपका टोकन',
    where: 'कमरा 2',
    again: 'फिर से दिखाएँ',
  },
  steps: {
    heading: 'यह ऐसे काम करता है',
    take: { title: 'टोकन लें', text: 'डॉक्टर और दिन चुनें। टोकन से क़तार में आपकी जगह पक्की रहती है।' },
    wait: { title: 'जहाँ चाहें इंतज़ार करें', text: 'देखें कि आपसे आगे कितनी बारियाँ हैं और आपकी बारी लगभग कब आएगी।' },
    come: { title: 'समय पर आएँ', text: 'अपना नंबर आने पर अंदर जाएँ, या कॉल में जुड़ें।' },
  },
  list: {
    heading: 'डॉक्टर खोजें',
    search: 'नाम या विशेषज्ञता',
    example: 'जैसे Dermatology',
    loading: 'डॉक्टरों की सूची खुल रही है',
    all: doctors,
    found: (count, of) => `${counted(of, { one: 'डॉक्टर', other: 'डॉक्टरों' })} में से ${number(count)}`,
    none: (sought) => `“${sought}” से मिलता कोई डॉक्टर यहाँ नहीं है।`,
    hint: 'नाम का कोई हिस्सा लिखकर देखें, या अंग्रेज़ी में विषय, जैसे “skin” या “knee”।',
    field: 'विशेषज्ञता',
    allFields: 'सभी',
    onlyToday: 'आज ख़ाली',
    noneChosen: 'आपके चुने हुए में कोई डॉक्टर नहीं है।',
    showAll: 'सभी डॉक्टर दिखाएँ',
    empty: 'अभी किसी डॉक्टर की बुकिंग नहीं हो रही।',
  },
  today: {
    likely: (times) => `अभी बुक करें तो संभवतः ${times}`,
    noWait: 'अभी कोई इंतज़ार नहीं',
    waiting: (count) => counted(count, { one: 'मरीज़ इंतज़ार में', other: 'मरीज़ इंतज़ार में' }),
    nobody: 'कोई इंतज़ार में नहीं',
    full: 'आज जगह नहीं बची',
    noneLeft: 'आज और कोई बारी नहीं बची',
    dayOff: 'आज बंद',
    next: (when) => `अगला दिन: ${when}`,
    tomorrow: 'कल',
  },
} satisfies FindWords
