import type { MessagesWords } from '../screens/messages.ts'
import { number } from './numbers.ts'

export const messages = {
  banner: 'नया संदेश',
  close: 'संदेश बंद करें',
  newToken: (token) => `अब आपका टोकन ${token} है`,
  secondsLeft: {
    online: (seconds) => `जुड़ने के लिए ${seconds} सेकंड बाक़ी`,
    in_person: (seconds) => `अंदर आने के लिए ${seconds} सेकंड बाक़ी`,
  },
  label: 'संदेश',
  heading: 'हमने आपको क्या बताया',
  nothing: 'अभी कुछ नहीं। आपकी जगह में होने वाले बदलाव यहाँ दिखेंगे।',
  earlier: (count) => `इससे पहले: ${number(count)}`,
} satisfies MessagesWords
