import type { ConnectionWords } from '../screens/connection.ts'

export const connection = {
  connecting: 'जुड़ रहा है',
  live: 'लाइव',
  reconnecting: 'फिर से जुड़ रहा है',
  polling: 'हर 10 सेकंड में अपडेट',
  offline: 'ऑफ़लाइन',
  elsewhere: 'दूसरी स्क्रीनों पर खुला है',
  outdated: 'यह पेज पुराना है',
  refused: 'आपके लिए खुला नहीं',
  useHere: 'यहाँ इस्तेमाल करें',
  reload: 'पेज फिर से खोलें',
  none: 'Anteroom से संपर्क नहीं हो पा रहा। कृपया अपना कनेक्शन जाँचें; कुछ भी खोया नहीं है, आप फिर कोशिश कर सकते हैं।',
} satisfies ConnectionWords
