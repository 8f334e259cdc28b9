import { dates } from '../dates.ts'
import type { ChartWords } from '../screens/chart.ts'
import { counted } from './numbers.ts'

export const chart = {
  label: 'मरीज़ का चार्ट',
  loading: 'चार्ट खुल रहा है',
  allergies: 'एलर्जी',
  noAllergies: 'मरीज़ ने कोई नहीं लिखी।',
  conditions: 'पुरानी बीमारियाँ',
  medicines: 'नियमित दवाएँ',
  none: 'कुछ नहीं लिखा गया।',
  notFilled: 'मरीज़ ने प्रोफ़ाइल नहीं भरी है।',
  age: (years) => counted(years, { one: 'वर्ष', other: 'वर्ष' }),
  born: (date) => `जन्म ${dates('hi-IN', { day: 'numeric', month: 'short', year: 'numeric' })(date)}`,
  sex: { female: 'महिला', male: 'पुरुष', other: 'अन्य लिंग' },
  phone: 'फ़ोन',
  visits: {
    heading: 'आपके साथ पिछली मुलाक़ातें',
    loading: 'पिछली मुलाक़ातें खुल रही हैं',
    none: 'पहले कोई मुलाक़ात नहीं हुई।',
    more: 'और दिखाएँ',
    date: dates('hi-IN', { day: 'numeric', month: 'short', year: 'numeric' }),
    prescribed: 'पर्ची',
  },
} satisfies ChartWords
