import { dates } from '../dates.ts'
import type { HistoryWords } from '../screens/history.ts'
import { counted } from './numbers.ts'

export const history = {
  title: 'मेरी मुलाक़ातें',
  about: 'हर पूरी हुई मुलाक़ात का लेखा: नोट्स और पर्चे। जो अभी आना है, वह यहाँ है:',
  toAppointments: 'मेरे अपॉइंटमेंट',
  loading: 'आपकी मुलाक़ातें खुल रही हैं',
  filters: {
    label: 'कौन-सी मुलाक़ातें',
    from: 'कब से',
    to: 'कब तक',
    doctor: 'डॉक्टर',
    anyDoctor: 'सभी डॉक्टर',
    showAll: 'सभी मुलाक़ातें दिखाएँ',
  },
  none: 'अभी तक कोई मुलाक़ात नहीं हुई। मुलाक़ात के बाद उसके नोट और पर्ची यहाँ रहेंगे।',
  noneMatches: 'इन दिनों में इस डॉक्टर के साथ कोई मुलाक़ात नहीं हुई।',
  findDoctor: 'डॉक्टर खोजें',
  more: 'और दिखाएँ',
  loadingMore: 'और मुलाक़ातें खुल रही हैं',
  shown: (count) => `${counted(count, { one: 'मुलाक़ात', other: 'मुलाक़ातें' })} दिख रही हैं`,
  card: {
    label: (doctor, date) => `${date} को ${doctor} के साथ मुलाक़ात`,
    month: dates('hi-IN', { month: 'short', year: 'numeric' }),
    date: dates('hi-IN', { day: 'numeric', month: 'long', year: 'numeric' }),
    fromTo: (from, to) => `${from} से ${to} तक`,
    prescription: 'पर्ची',
    corrected: 'सुधारी गई',
    andMore: (count) => `और ${count} अन्य`,
    open: 'रिकॉर्ड पढ़ें',
    show: 'नोट और पर्ची देखें',
    close: 'बंद करें',
  },
} satisfies HistoryWords
