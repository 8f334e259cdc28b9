import type { PastVisitsWords } from '../screens/past-visits.ts'
import { counted } from './numbers.ts'

export const pastVisits = {
  title: 'आपके मरीज़ों की मुलाक़ातें',
  about: 'जब भी आप कोई मुलाक़ात खोलते हैं, उसका मरीज़ देख सकता है कि आपने उसे पढ़ा है।',
  loading: 'मुलाक़ातें खुल रही हैं',
  none: 'अभी तक कोई मुलाक़ात नहीं हुई। मुलाक़ात के बाद उसके नोट और पर्ची यहाँ रहेंगे।',
  noneMatches: 'इन दिनों में कोई मुलाक़ात नहीं हुई।',
  search: 'मरीज़ के नाम से खोजें',
  noneNamed: (name) => `“${name}” नाम से कोई मुलाक़ात नहीं मिली।`,
  shown: (count) => `${counted(count, { one: 'मुलाक़ात', other: 'मुलाक़ातें' })} दिख रही हैं`,
} satisfies PastVisitsWords
