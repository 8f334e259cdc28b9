import { dates } from '../dates.ts'
import type { ProfileWords } from '../screens/profile.ts'

export const profile = {
  title: 'मेरी प्रोफ़ाइल',
  about: 'जिन डॉक्टरों के साथ आप बुकिंग करते हैं, वे मुलाक़ात के समय इसे पढ़ते हैं। और कोई नहीं।',
  loading: 'आपकी प्रोफ़ाइल खुल रही है',
  name: 'नाम',
  nameHint: 'जैसा डॉक्टर आपको बुलाएँ, 100 अक्षरों तक।',
  dateOfBirth: 'जन्मतिथि',
  sex: 'लिंग',
  sexes: { notSaid: 'नहीं बताया', female: 'महिला', male: 'पुरुष', other: 'अन्य' },
  phone: 'फ़ोन',
  phoneHint: '40 अक्षरों तक।',
  language: 'आपकी भाषा',
  languageHint: 'हम आपको इसी भाषा में लिखते हैं, आपके हर डिवाइस पर।',
  lists: {
    allergies: 'एलर्जी',
    conditions: 'पुरानी बीमारियाँ',
    medicines: 'नियमित दवाएँ',
  },
  hints: {
    allergies: 'कोई दवा, खाना या कुछ और, जिससे आपको परेशानी होती है।',
    conditions: 'जैसे दमा या मधुमेह।',
    medicines: 'जो आप रोज़ लेते हैं, उसकी मात्रा के साथ।',
  },
  limits: '120 अक्षरों की 40 प्रविष्टियों तक।',
  empty: 'कुछ नहीं लिखा गया।',
  add: 'जोड़ें',
  remove: (item) => `${item} हटाएँ`,
  save: 'प्रोफ़ाइल सहेजें',
  saving: 'सहेजा जा रहा है',
  saved: 'आपकी प्रोफ़ाइल सहेज ली गई है।',
  stale: 'इस बीच आपकी प्रोफ़ाइल किसी और उपकरण पर बदली गई है। आपने यहाँ जो लिखा, वह यहीं है और सहेजा नहीं गया।',
  takeNewer: 'दूसरा रूप दिखाएँ',
  reads: {
    heading: 'आपका रिकॉर्ड किसने पढ़ा',
    about: 'जब भी आपके सिवा कोई आपकी प्रोफ़ाइल या मुलाक़ात पढ़ता है, वह यहाँ दर्ज होता है।',
    loading: 'रिकॉर्ड पढ़ने वालों की सूची खुल रही है',
    none: 'अभी तक किसी ने आपका रिकॉर्ड नहीं पढ़ा है।',
    more: 'पहले के भी दिखाएँ',
    day: dates('hi-IN', { day: 'numeric', month: 'long', year: 'numeric' }),
    what: {
      chart: 'आपकी प्रोफ़ाइल',
      visit: (date) => `${date} की आपकी मुलाक़ात`,
      prescription: (date) => `${date} की आपकी पर्ची`,
    },
  },
} satisfies ProfileWords
