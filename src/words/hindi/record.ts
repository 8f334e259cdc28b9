import { dates } from '../dates.ts'
import type { RecordWords } from '../screens/record.ts'

const date = dates('hi-IN', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

export const record = {
  title: (of) => `${dates('hi-IN', { day: 'numeric', month: 'long', year: 'numeric' })(of)} की मुलाक़ात`,
  loading: 'रिकॉर्ड खुल रहा है',
  unknown: 'यहाँ कोई रिकॉर्ड नहीं है',
  afterUnknown: 'यह लिंक किसी और खाते का है, या मुलाक़ात अभी पूरी नहीं हुई है।',
  allVisits: 'सभी मुलाक़ातें',
  date,
  facts: {
    label: 'मुलाक़ात',
    doctor: 'डॉक्टर',
    date: 'तारीख़',
    time: 'समय',
    fromTo: (from, to) => `${from} से ${to} तक`,
    mode: 'तरीक़ा',
    reason: 'आने का कारण',
  },
  notes: 'डॉक्टर के नोट',
  noNotes: 'डॉक्टर ने कोई नोट नहीं लिखा है।',
  analysis: {
    heading: 'एआई विश्लेषण',
    byDoctor: 'डॉक्टर ने दिया है।',
    byMachine: 'मशीन ने लिखा है। डॉक्टर ने अभी इसकी पुष्टि नहीं की है।',
    accepted: 'मशीन ने लिखा है, और डॉक्टर ने इसकी पुष्टि की है।',
    supplier: (name) => `${name} ने दिया है।`,
  },
  tokens: {
    heading: 'इस मुलाक़ात के टोकन',
    change: (old, fresh, time) => `${time} पर टोकन ${old} की जगह टोकन ${fresh} मिला।`,
    reasons: {
      late: 'बारी पर देर हुई।',
      connection: 'कनेक्शन में दिक़्क़त थी।',
      called_by_mistake: 'ग़लती से बुलाया गया।',
      left_by_doctor: 'डॉक्टर को मुलाक़ात बीच में छोड़नी पड़ी।',
      other: 'किसी और कारण से।',
    },
    by: {
      patient: 'मरीज़ ने माँगा।',
      doctor: 'डॉक्टर ने दिया।',
      staff: 'रिसेप्शन ने दिया।',
      system: 'क्लिनिक ने दिया।',
    },
  },
  prescription: {
    heading: 'डॉक्टर की सलाह',
    none: 'इस मुलाक़ात की कोई पर्ची नहीं है।',
    pdf: 'पर्ची डाउनलोड करें',
    corrected: (on, reason) => `${on} को सुधारी गई${reason === '' ? '।' : `, क्योंकि: ${reason}`}`,
    medicine: 'दवा',
    dose: 'ख़ुराक',
    when: 'कब',
    howLong: 'कितने समय तक',
    instructions: 'निर्देश',
    food: {
      any: 'खाने के साथ या बिना',
      with: 'खाने के साथ',
      before: 'खाने से पहले',
      after: 'खाने के बाद',
    },
    notSaid: 'जैसा डॉक्टर ने बताया',
    allergies: (names) => `एलर्जी के बावजूद डॉक्टर ने पुष्टि की है: ${names}`,
    lifestyle: 'रहन-सहन',
    diet: 'खान-पान',
    warningSigns: 'ख़तरे के लक्षण',
    emergency: 'आपात स्थिति में',
    tests: 'जाँचें',
    followUp: 'अगली मुलाक़ात',
    book: 'यह मुलाक़ात बुक करें',
  },
} satisfies RecordWords
