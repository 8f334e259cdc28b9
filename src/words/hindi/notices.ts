import type { NoticesWords } from '../screens/notices.ts'
import { number } from './numbers.ts'

export const notices = {
  bell: (unread) => (unread === 0 ? 'हमने आपको क्या बताया' : `हमने आपको क्या बताया: ${number(unread)} नए`),
  heading: 'हमने आपको क्या बताया',
  loading: 'संदेश खुल रहे हैं',
  nothing: 'अभी कुछ नहीं।',
  afterNothing: 'बुक करने के बाद आपके अपॉइंटमेंट में होने वाले बदलाव यहाँ रहेंगे।',
  isNew: 'नया',
  more: 'पहले के संदेश दिखाएँ',
  loadingMore: 'पहले के संदेश खुल रहे हैं',
  close: 'संदेशों की सूची बंद करें',
  banner: 'नया संदेश',
  closeBanner: 'संदेश बंद करें',
  toWaitingRoom: 'प्रतीक्षा कक्ष',
} satisfies NoticesWords
